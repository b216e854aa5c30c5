import type { Run } from '../../../ops/run';
import { dimensions } from '../../../ops/shape';
import { outputsByTaps } from '../../../ops/outputs-by-taps';
import { integerInput, integerWeights } from '../../../ops/weights';
import type { Deal } from '../../../viz/group-tables';
import type { LayeredKernel } from '../../../viz/weight-layout';
import type { Calculation } from '../../calculation';
import { LiveRun } from '../../live-run.svelte';
import { familyPlaces, familyStage, firstFamily, firstPlace, nearestAllowed } from './family';

const seed = 1;

/** A layer of the family as a person has set it, and which of its weights is marked. */
export class FamilyLayer {
	readonly seed = seed;
	deal = $state.raw<Deal>(firstFamily);
	readonly live: LiveRun;
	#place = $state(firstPlace);
	readonly #calculation = $derived.by(() => calculation(this.deal));

	constructor() {
		this.live = new LiveRun(() => this.#calculation, outputsByTaps(this.#calculation));
	}

	/** The last run that is complete. */
	get run(): Run {
		const { run } = this.live;
		if (run === undefined) throw new RangeError('the layer has no run');
		return run;
	}

	/** The kernel of that run. */
	get kernel(): LayeredKernel {
		const { input, weights } = this.run;
		const { kernel } = weights[0] ?? {};
		if (kernel === undefined) throw new RangeError('the layer has no kernel');
		return { kernel, inputs: input.shape.at(-1) ?? 1 };
	}

	/** The place of the marked weight in PyTorch's memory; the last one, where there are fewer weights now. */
	get place(): number {
		return Math.min(this.#place, this.places - 1);
	}

	set place(value: number) {
		this.#place = Math.min(Math.max(Math.round(value), 0), this.places - 1);
	}

	/** How many weights there are. */
	get places(): number {
		return this.kernel.kernel.data.length;
	}

	/** Takes a number of channels or groups, and the group count that is nearest to the one asked for. */
	turn(name: keyof Deal, value: number): void {
		const { min, max } = name === 'groups' ? familyPlaces.inputs : familyPlaces[name];
		const asked = { ...this.deal, [name]: Math.min(Math.max(Math.round(value), min), max) };
		this.deal = { ...asked, groups: nearestAllowed(asked) };
	}
}

function calculation(deal: Deal): Calculation {
	const stage = familyStage(deal);
	return {
		stages: [stage],
		input: integerInput(dimensions(stage.input), seed),
		weights: integerWeights([stage], seed),
	};
}
