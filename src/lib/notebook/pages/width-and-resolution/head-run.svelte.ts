import type { HeadedNet } from '../../../models/heads';
import type { NdArray } from '../../../ops/array';
import type { NetworkCalculation } from '../../calculation';
import { CalculationError } from '../../calculation-error';
import type { NetworkCalculator } from '../../network-calculator';
import { pictureValues, type Pixels } from '../../picture';
import { PictureError } from '../../picture-error';
import { netOf, runAlpha, type HeadSetting } from './head';

/** What a run has made: the last maps of the body, and the shares of the classes where they were reached. */
export interface HeadResult {
	readonly net: HeadedNet;
	readonly maps: NdArray;
	readonly shares: NdArray | undefined;
}

/** A picture of the site that is run, decoded when it is asked for. */
type Load = () => Promise<Pixels>;

const seed = 1;
/** From pixels −128 to 127 to what networks are fed. */
const scale = 1 / 128;

/** Runs of the network with its heads, asked for one by one; what was run stays. */
export class HeadRuns {
	isRunning = $state(false);
	failure = $state.raw<CalculationError | PictureError>();
	#results = $state.raw<Readonly<Record<string, HeadResult>>>({});
	readonly #calculator: NetworkCalculator;
	readonly #load: Load;

	constructor(calculator: NetworkCalculator, load: Load) {
		this.#calculator = calculator;
		this.#load = load;
	}

	/** What a setting has made, once it was run. */
	resultOf(setting: HeadSetting): HeadResult | undefined {
		return this.#results[key(setting)];
	}

	/** Runs a setting; as far as its layers fit. */
	async run(setting: HeadSetting): Promise<void> {
		if (this.isRunning) return;
		this.isRunning = true;
		this.failure = undefined;
		try {
			const net = netOf(setting, runAlpha);
			const pixels = await this.#load();
			const { outputs } = await this.#calculator.runNetwork(networkCalculation(net, pixels));
			const [maps, shares] = outputs;
			if (maps === undefined) throw new RangeError('the body made nothing');
			this.#results = { ...this.#results, [key(setting)]: { net, maps, shares } };
		} catch (error) {
			if (!(error instanceof CalculationError || error instanceof PictureError)) throw error;
			this.failure = error;
		} finally {
			this.isRunning = false;
		}
	}
}

/** What is calculated of a network fed a picture: its last maps and, where they are reached, the shares. */
export function networkCalculation(net: HeadedNet, pixels: Pixels): NetworkCalculation {
	const { stages, input, brokenAt } = net;
	const picture = pictureValues(pixels, input.height.value, 3);
	const head = stages.findIndex(({ name }) => name === 'flatten' || name === 'pool' || name === 'gap');
	const body = (head < 0 ? stages.length : head) - 1;
	return {
		stages,
		input: { shape: picture.shape, data: picture.data.map((value) => value * scale) },
		seed,
		wanted: brokenAt === undefined ? [body, stages.length - 1] : [body],
	};
}

function key({ head, resolution }: HeadSetting): string {
	return `${head} ${resolution}`;
}
