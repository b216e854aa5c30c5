import {
	countedModel,
	totalCosts,
	rowCosts,
	type CountedLayer,
	type CountedModel,
	type Costs,
} from '../../../models/open/counted-graph';
import { kerasGraph } from '../../../models/open/keras-model';
import {
	replaceable,
	replacements,
	stageIntensity,
	swapped,
	type Swap,
	type SwapOptions,
} from '../../../models/open/swap';
import type { LayerError } from '../../../ops/error';
import { conv } from '../../../ops/layer';
import { shape } from '../../../ops/shape';
import type { ChoiceCheck } from '../../check/predict';
import mobilenet from './examples/mobilenet.json';
import standard from './examples/standard.json';

/** Models that ship with the page, as Keras writes them. */
export const examples = ['standard', 'mobilenet'] as const;
export type Example = (typeof examples)[number];

/** What the reader sets besides the layers. */
export const usualOptions: SwapOptions = { replacement: 'separable', groups: 2, ridge: 10 };
export const groupCounts = [2, 3, 4, 8] as const;
export const ridgeRange = { min: 1, max: 200 } as const;
export { replacements };

/** A ridge as it can be set: whole, and in its range. */
export function heldRidge(ridge: number): number {
	return Math.min(Math.max(Math.round(ridge), ridgeRange.min), ridgeRange.max);
}

/** Layers that a link can name, by their numbers; own models are in no link. */
export const linkedNumbers = Array.from({ length: 99 }, (_, index) => String(index + 1));

/** What is ticked in the first example at first. */
export const usualTicked: readonly string[] = spatialNumbers(exampleModel('standard'));

/** The layers of a model that can be replaced and have something spatial to split. */
export function spatialNumbers(model: CountedModel): readonly string[] {
	return numbered(model).flatMap(({ number, layer }) => {
		const isSpatial = replaceable(layer)?.kernel.some(({ value }) => value > 1) ?? false;
		return isSpatial ? number : [];
	});
}

/** An example, read in the way of every file. */
export function exampleModel(example: Example): CountedModel {
	const value: unknown = { standard, mobilenet }[example];
	return countedModel(kerasGraph({ place: '', value }, 'keras'));
}

/** One row of the table. */
export interface ModelRow {
	/** From 1, in the order of the model. */
	readonly number: string;
	readonly layer: CountedLayer;
	/** Whether something can stand in its place, and whether it is to. */
	readonly isReplaceable: boolean;
	readonly isTicked: boolean;
	/** FLOP per byte of its first convolution or matrix. */
	readonly intensity: number | undefined;
	readonly swap: Swap | undefined;
	/** Why nothing can stand in its place just so. */
	readonly problem: LayerError | undefined;
}

/** All rows, and what the model costs before and after. */
export interface ModelSheet {
	readonly rows: readonly ModelRow[];
	readonly before: Costs;
	readonly after: Costs;
}

/** The model with the ticked layers replaced. */
export function modelSheet(model: CountedModel, ticked: readonly string[], options: SwapOptions): ModelSheet {
	const rows = numbered(model).map(({ number, layer }): ModelRow => {
		const isReplaceable = replaceable(layer) !== undefined;
		const isTicked = isReplaceable && ticked.includes(number);
		const found = isTicked ? swapped(layer, options, model.total.macs) : undefined;
		const weighted = layer.stages.find(({ layer: { op } }) => op === 'conv' || op === 'dense');
		return {
			...{ number, layer, isReplaceable, isTicked },
			intensity: weighted && stageIntensity(weighted),
			swap: found && 'problem' in found ? undefined : found,
			problem: found && 'problem' in found ? found.problem : undefined,
		};
	});
	const after = totalCosts(rows.map(({ swap, layer }) => swap?.after ?? layer.costs));
	return { rows, before: model.total, after };
}

/** Layers that multiply, or that could not be counted: those that the table shows at first. */
export function isWeighty({ layer }: Pick<ModelRow, 'layer'>): boolean {
	return layer.costs.macs > 0 || !['counted', 'shaped'].includes(layer.state);
}

function numbered({ layers }: CountedModel) {
	return layers.map((layer, index) => ({ number: String(index + 1), layer }));
}

/** A layer that the check asks about. */
export interface AskedLayer {
	readonly name: string;
	readonly before: number;
	readonly after: number;
}

const asked = {
	first: { side: 224, kernel: 3, stride: 2, inChannels: 3, outChannels: 32 },
	middle: { side: 14, kernel: 3, stride: 1, inChannels: 512, outChannels: 512 },
	thin: { side: 112, kernel: 3, stride: 1, inChannels: 64, outChannels: 1 },
	pointwise: { side: 28, kernel: 1, stride: 1, inChannels: 128, outChannels: 256 },
} as const;

export type AskedName = keyof typeof asked;

/** The layers of the check with their work before and after a depthwise separable one took their place. */
export function askedLayers(): Readonly<Record<AskedName, AskedLayer & (typeof asked)[AskedName]>> {
	const entries = (Object.keys(asked) as AskedName[]).map((name) => {
		const { side, ...options } = asked[name];
		const input = shape(side, side, options.inChannels);
		const { stages, ...costs } = rowCosts([conv(options)], input);
		const output = stages[0]?.output;
		const about = { isUncountedWork: false, isFused: false, state: 'counted', why: undefined } as const;
		const layer = { name, type: 'Conv2D', input, output, stages, costs, ...about };
		const found = swapped(layer, usualOptions, Infinity);
		if ('problem' in found) throw found.problem;
		return [name, { name, ...asked[name], before: costs.macs, after: found.after.macs }] as const;
	});
	return Object.fromEntries(entries) as ReturnType<typeof askedLayers>;
}

/** Answers by the layers that they say not to replace. */
const answers: Readonly<Record<string, readonly AskedName[]>> = {
	pointwise: ['pointwise'],
	both: ['thin', 'pointwise'],
	first: ['first'],
	middle: ['middle'],
};

/** Which of the layers are not to be replaced: those that get no cheaper. */
export function ownModelCheck(): ChoiceCheck {
	const dearer = Object.values(askedLayers())
		.filter(({ before, after }) => after >= before)
		.map(({ name }) => name);
	const answer = Object.entries(answers).find(([, names]) => names.join() === dearer.join())?.[0];
	if (answer === undefined) throw new RangeError(`no answer names ${dearer.join(', ')}`);
	return { kind: 'choice', options: Object.keys(answers), answer };
}
