import { outputsByTaps } from '../../../ops/outputs-by-taps';
import type { Run } from '../../../ops/run';
import { Player } from '../../../viz/player.svelte';
import { LiveRun } from '../../live-run.svelte';
import {
	alphaPlaces,
	alphaSteps,
	channelCounts,
	depthPlaces,
	multipliedCalculation,
	usualAlpha,
} from './multipliers';
import type { Rounding } from './rounding';

/** Places a second while a dial is played. */
const alphaPace = 16;
const depthPace = 1;

/** The three dials; the two multipliers are positions of players, so that turning and playing are the same. */
export class MultiplierDials {
	readonly alphaPlayer = dialPlayer(alphaSteps.length, alphaPace);
	readonly depthPlayer = dialPlayer(depthPlaces.max, depthPace);
	rounding = $state<Rounding>('cut');
	/** The two layers of the house example as the multipliers have them. */
	readonly live: LiveRun;

	readonly alpha = $derived(alphaSteps[this.alphaPlayer.step] ?? usualAlpha);
	readonly multiplier = $derived(depthPlaces.min + this.depthPlayer.step);
	// Numbers of their own: a width that leaves the channels as they are calculates nothing anew.
	readonly #inChannels = $derived(channelCounts(this.alpha, 1).inChannels);
	readonly #outChannels = $derived(channelCounts(this.alpha, 1).outChannels);

	readonly #calculation = $derived(
		multipliedCalculation({
			inChannels: this.#inChannels,
			multiplier: this.multiplier,
			outChannels: this.#outChannels,
		}),
	);

	constructor() {
		this.turnAlpha(usualAlpha);
		this.live = new LiveRun(() => this.#calculation, outputsByTaps(this.#calculation));
	}

	get run(): Run {
		const { run } = this.live;
		if (run === undefined) throw new RangeError('the dials have no run');
		return run;
	}

	/** Goes to the place nearest to a width. */
	turnAlpha(value: number): void {
		const { min, max, step } = alphaPlaces;
		this.alphaPlayer.seek(Math.round((Math.min(Math.max(value, min), max) - min) / step));
	}

	turnMultiplier(value: number): void {
		this.depthPlayer.seek(value - depthPlaces.min);
	}
}

/** A player of so many places that runs from where it is to the last; between two places there is nothing. */
function dialPlayer(length: number, pace: number): Player {
	return new Player(
		() => ({ length, segmentEnd: () => length - 1, pace: () => pace }),
		() => true,
	);
}
