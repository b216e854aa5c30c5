import type { StageWords } from '../messages/en/stage';
import { tapCount } from '../ops/taps';
import { isWeighted } from '../ops/trace';
import type { Product } from '../ops/value';
import { joinSentence, readSentence } from './describe-join';
import type { Scene, TensorScene } from './scene';

/** What the sentence says of the whole run beside the scene. */
export interface Totals {
	/** Steps at the grain of the scene. */
	readonly steps: number;
	/** Multiply-accumulates of the whole run. */
	readonly macs: number;
	/** What each stage is called; with more than one, that at work is named. */
	readonly names: readonly string[];
}

/** A step as sentences: where it is, what it reads, what it has made so far. */
export function describe(scene: Scene, totals: Totals, words: StageWords): string {
	const { step } = scene;
	const { sentence } = words;
	const at = step.position + 1;
	const name = totals.names.length > 1 ? totals.names[step.stage] : undefined;
	return [
		name === undefined ? sentence.step(at, totals.steps) : sentence.stepIn(at, totals.steps, name),
		...whatIsDone(scene, words),
		sentence.macs(step.macs, totals.macs),
	].join(' ');
}

function whatIsDone(scene: Scene, words: StageWords): string[] {
	const { grain, cell } = scene.step;
	const { sentence } = words;
	const joined = joinSentence(scene, words);
	if (grain === 'layer') return [sentence.outputLayer(scene.output.maps.length), ...joined];
	if (grain === 'channel') return [sentence.outputChannel(cell.channel + 1), ...joined];
	const where = sentence.output(cell.channel + 1, cell.y + 1, cell.x + 1);
	const read = grain === 'product' ? tapSentence(scene, words) : undefined;
	return [where, windowSentence(scene, words), read, ...joined, resultSentence(scene, words)].filter(
		(part) => part !== undefined,
	);
}

function windowSentence({ stage, inputs }: Scene, words: StageWords): string | undefined {
	const [input] = inputs;
	if (input === undefined || tapCount(stage) === 1 || stage.reads.length > 1) return undefined;
	const window = windowOf(input);
	if (window === undefined) return undefined;
	const say = window.isPadded ? words.sentence.windowPadded : words.sentence.window;
	return say(window.rows, window.columns, channelsRead(input, words));
}

interface Window {
	readonly rows: { readonly from: number; readonly to: number };
	readonly columns: { readonly from: number; readonly to: number };
	readonly isPadded: boolean;
}

/** The rows and columns of the map that the window covers, counted from 1. */
function windowOf({ window, array }: TensorScene): Window | undefined {
	if (window === undefined) return undefined;
	const [height = 0, width = 0] = array.shape;
	const bottom = window.y + window.height;
	const right = window.x + window.width;
	return {
		rows: { from: Math.max(window.y, 0) + 1, to: Math.min(bottom, height) },
		columns: { from: Math.max(window.x, 0) + 1, to: Math.min(right, width) },
		isPadded: window.y < 0 || window.x < 0 || bottom > height || right > width,
	};
}

function channelsRead({ maps }: TensorScene, { sentence }: StageWords): string {
	const read = maps.filter(({ takesPart }) => takesPart).map(({ channel }) => channel + 1);
	if (read.length === maps.length) return sentence.allChannels(maps.length);
	return sentence.someChannels({ from: read[0] ?? 1, to: read.at(-1) ?? 1 });
}

function tapSentence(scene: Scene, words: StageWords): string | undefined {
	const product = scene.products.all[scene.step.tap];
	if (product === undefined) return undefined;
	return product.weight === undefined
		? readSentence(scene, product, words)
		: productSentence(product, product.weight, words.sentence);
}

function productSentence(
	{ padded, input, value, factor }: Product,
	weight: NonNullable<Product['weight']>,
	sentence: StageWords['sentence'],
): string {
	const place = { channel: input.channel + 1, row: weight.y + 1, column: weight.x + 1 };
	return padded ? sentence.productPadded(place, factor) : sentence.product(place, value, factor);
}

function resultSentence(
	{ stage, step, products, output }: Scene,
	{ sentence }: StageWords,
): string | undefined {
	if (step.tap === tapCount(stage) - 1 && !isWeighted(stage)) return sentence.value(output.running ?? NaN);
	// A pool that has met nothing but padding has no largest yet.
	if (products.sum === -Infinity) return undefined;
	if (stage.layer.op === 'maxPool') return sentence.largest(products.sum);
	const isSum = isWeighted(stage) || stage.layer.op === 'add';
	return isSum ? sentence.sum(products.sum) : sentence.value(products.sum);
}
