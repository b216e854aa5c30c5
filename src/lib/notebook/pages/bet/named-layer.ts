import type { Language } from '../../../messages/languages';
import { count, signed } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { largestMagnitude, type NdArray } from '../../../ops/array';
import { stageCost, volume } from '../../../ops/cost';
import { arrayAt, stageAt, type Run } from '../../../ops/run';
import { evaluate } from '../../../ops/size';
import { tapCount } from '../../../ops/taps';
import { products } from '../../../ops/value';
import { planeArray, type LabelledLayerView, type PlaneView } from '../../../viz/labelled-layer';
import type { NumberCheck } from '../../check/predict';
import { filled } from '../../page/prose';
import { laneOf } from './lanes';

/** The words of the cell. */
export type NamesWords = PageWords['bet']['cells']['names'];

/** The output cell at work, and the tap of it that is being added. */
const at = { y: 2, x: 3, channel: 0 } as const;
const tapIndex = 22;

/** Which planes the names of sheets and of single numbers are shown on, each on one of its own. */
const channelShown = 0;
const sliceShown = 3;

const lane = laneOf('standard');
const stage = stageAt(lane, 0);
const channels = stage.loops.depth.value;
const filters = stage.loops.channels.value;
const taps = tapCount(stage) / channels;

/** The numbers of the layer, for its sentences. */
export function layerSlots(language: Language): Record<string, string> {
	const costs = stageCost(stage);
	const text = (value: number): string => count(value, language);
	return {
		channels: text(channels),
		filters: text(filters),
		taps: text(taps),
		allTaps: text(tapCount(stage)),
		places: text(evaluate(volume(stage.output)).numerator / filters),
		weights: text(evaluate(costs.weights).numerator / filters),
		macs: text(evaluate(costs.macs).numerator),
		filter: text(at.channel + 1),
	};
}

/** How many slices one filter has; wrong are a flat filter, the number of filters, and the taps of a slice. */
export const slicesCheck: NumberCheck = {
	kind: 'numbers',
	parts: [{ name: 'slices', answer: channels, wrong: { flat: 1, filters, taps } }],
};

/** The standard layer in the middle of its work. */
export function namedLayer(run: Run, words: NamesWords, language: Language): LabelledLayerView {
	const { input } = run;
	const [own = {}] = run.weights;
	const output = arrayAt(run, 0);
	const kernel = own.kernel;
	if (kernel === undefined) throw new RangeError('the standard layer has a kernel');
	const all = products(stage, { sources: [input], weights: own }, at);
	const now = all[tapIndex];
	if (now?.weight === undefined) throw new RangeError(`no tap ${tapIndex}`);
	const { input: read, weight, value, factor } = now;
	const before = all.slice(0, tapIndex).reduce((sum, { product }) => sum + product, 0);
	const window = windowOf(all.map((product) => product.input));
	return {
		input: Array.from({ length: channels }, (_, channel): PlaneView => ({
			key: channel,
			array: planeArray(input, channel),
			window,
			part: channel === channelShown ? 'channel' : undefined,
			cell: channel === read.channel ? { part: 'tap', ...oneCell(read) } : undefined,
		})),
		filter: Array.from({ length: channels }, (_, slice): PlaneView => ({
			key: slice,
			array: planeArray(kernel, slice, at.channel),
			part: slice === sliceShown ? 'slice' : undefined,
			cell: slice === weight.depth ? { part: 'weight', ...oneCell(weight) } : undefined,
		})),
		output: written(output),
		limits: {
			input: largestMagnitude(input),
			filter: largestMagnitude(kernel),
			output: largestMagnitude(output),
		},
		sum: sumText({ before, value, factor }, words, language),
	};
}

/** The maps of the output, of which the cells before the one at work are written. */
function written(output: NdArray): PlaneView[] {
	const done = at.y * stage.loops.width.value + at.x;
	return Array.from({ length: filters }, (_, map): PlaneView => ({
		key: map,
		array: planeArray(output, map),
		done: map === at.channel ? done : 0,
		part: map === at.channel ? 'map' : undefined,
		window: map === at.channel ? oneCell(at) : undefined,
	}));
}

interface Addition {
	readonly before: number;
	readonly value: number;
	readonly factor: number;
}

function sumText({ before, value, factor }: Addition, words: NamesWords, language: Language): string {
	const number = (of: number): string => {
		const text = signed(of, 2, language);
		return of < 0 ? filled(words.negative, { value: text }) : text;
	};
	return filled(words.sum, {
		before: signed(before, 2, language),
		value: number(value),
		weight: number(factor),
		after: signed(before + value * factor, 2, language),
	});
}

interface Place {
	readonly y: number;
	readonly x: number;
}

function oneCell({ y, x }: Place) {
	return { y, x, height: 1, width: 1 };
}

function windowOf(cells: readonly Place[]) {
	const [rows, columns] = [cells.map(({ y }) => y), cells.map(({ x }) => x)];
	const [y, x] = [Math.min(...rows), Math.min(...columns)];
	return { y, x, height: Math.max(...rows) - y + 1, width: Math.max(...columns) - x + 1 };
}
