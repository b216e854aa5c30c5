import { expect, test } from 'vitest';
import { stage as words } from '$lib/messages/en/stage';
import { largestMagnitude } from '$lib/ops/array';
import { parameters, inputShape, type Values } from '$lib/ops/convolution';
import { convolutions, type RegisteredKind } from '$lib/ops/convolutions';
import { cost } from '$lib/ops/cost';
import type { Run } from '$lib/ops/run';
import { settle } from '$lib/ops/settle';
import { evaluate } from '$lib/ops/size';
import { grains, type Grain } from '$lib/ops/grain';
import { trace } from '$lib/ops/trace';
import { describe } from '$lib/viz/describe';
import { focusLayout, tileLayout } from '$lib/viz/layout';
import { spokenNames } from '$lib/viz/layer-names';
import { longestNumber, marks } from '$lib/viz/marks';
import { shownWeights } from '$lib/viz/filter-scene';
import { scene, type Rectangle, type Scene, type TensorScene } from '$lib/viz/scene';
import { upTo } from '../support/cells';
import { kindRun } from '../support/stage-run';

/** Small enough for every position to be visited: one setting with padding, one with gaps in the steps. */
const asked: Readonly<Record<string, Partial<Values>>> = {
	'same padding': { mapSide: 3, inChannels: 3, outChannels: 6, groups: 3, kernel: 3 },
	'stride 2': {
		mapSide: 4,
		inChannels: 2,
		outChannels: 4,
		groups: 2,
		kernel: 2,
		stride: 2,
		padding: 'valid',
	},
	'one cell': { mapSide: 1, inChannels: 1, outChannels: 1, groups: 1, kernel: 3, multiplier: 2 },
};

interface Case {
	readonly kind: RegisteredKind;
	readonly values: Values;
	readonly run: Run;
	readonly label: string;
	readonly grain: Grain;
}

const cases: readonly Case[] = convolutions.flatMap((kind) =>
	Object.entries(asked).flatMap(([name, given]) => {
		const padding = (kind.hasPadding && given.padding) || kind.defaults.padding;
		const { values } = settle(kind, { ...kind.defaults, ...given, padding });
		const run = kindRun(kind, values);
		return grains.map((grain) => ({ kind, values, run, grain, label: `${kind.id}, ${name}, by ${grain}` }));
	}),
);
const labelled = cases.map((one) => [one.label, one] as const);

const made = new Map<Case, readonly Scene[]>();

/** The scenes of all positions. */
function scenes(one: Case): readonly Scene[] {
	const { run, grain } = one;
	const steps = trace(run.stages);
	const all =
		made.get(one) ?? upTo(steps.length(grain)).map((position) => scene(run, steps.at(position, grain)));
	made.set(one, all);
	return all;
}

test.each(labelled)('%s: every position has a picture and a sentence of its own', (_, one) => {
	const { kind, values, run, grain } = one;
	const given = parameters(kind, values);
	const macs = evaluate(cost(run.stages, inputShape(given)).macs).numerator;
	const totals = { steps: trace(run.stages).length(grain), macs, names: spokenNames(run.stages, words) };
	const sentences = scenes(one).map((each) => describe(each, totals, words));
	expect(sentences).toHaveLength(totals.steps);
	expect(new Set(sentences).size).toBe(sentences.length);
	for (const sentence of sentences) {
		expect(sentence).toMatch(/^Step \S.*\.$/);
		expect(sentence).not.toMatch(/NaN|Infinity|undefined|∞| {2}/);
	}
	expect(sentences.at(-1)).toContain(`${macs.toLocaleString('en')} of ${macs.toLocaleString('en')}`);
});

/** Whether a rectangle of cells lies in the layout of a map, padding included. */
function isInLayout({ array, pads }: TensorScene, { y, x, height, width }: Rectangle): boolean {
	const [rows = 0, columns = 0] = array.shape;
	const layout = focusLayout({ height: rows, width: columns, pads, longest: longestNumber(array) });
	const [top, left] = [y + pads.top, x + pads.left];
	return top >= 0 && left >= 0 && top + height <= layout.rows && left + width <= layout.columns;
}

/** What of a tensor at work is drawn outside its layout, as words. */
function outside(tensor: TensorScene): string[] {
	const { array, window, cell, maps } = tensor;
	const [, , channels = 0] = array.shape;
	const found = {
		'the window': window !== undefined && !isInLayout(tensor, window),
		'the cell at work': cell !== undefined && !isInLayout(tensor, { ...cell, height: 1, width: 1 }),
		'its channel': cell !== undefined && !(cell.channel >= 0 && cell.channel < channels),
		'a map': maps.length !== channels || maps.filter(({ isFocus }) => isFocus).length !== 1,
	};
	return Object.entries(found).flatMap(([name, isOut]) => (isOut ? [name] : []));
}

/** The places of a tensor's marks that lie outside the layout of its large map or of its tiles. */
function strayMarks(tensor: TensorScene): unknown[] {
	const { array } = tensor;
	const tile = tileLayout(array.shape, 46);
	return upTo(array.shape[2] ?? 0).flatMap((channel) =>
		marks(array, channel, largestMagnitude(array)).filter(({ y, x }) => {
			const isInTile = y >= 0 && x >= 0 && y < tile.rows && x < tile.columns;
			return !isInTile || !isInLayout(tensor, { y, x, height: 1, width: 1 });
		}),
	);
}

test.each(labelled)('%s: the marks of its tensors stay inside their layouts', (_, one) => {
	// The values are the same at every step: one picture of each layer will do.
	const first = new Map(scenes(one).map((each) => [each.step.stage, each]));
	const tensors = [...first.values()].flatMap(({ inputs, output }) => [...inputs, output]);
	expect(tensors.flatMap(strayMarks)).toEqual([]);
});

test.each(labelled)('%s: window and cell stay inside their layouts', (_, one) => {
	const wrong = scenes(one).flatMap((each) => {
		const parts = [...each.inputs, each.output].flatMap(outside);
		return parts.map((part) => `${part} at ${each.step.position}`);
	});
	expect(wrong).toEqual([]);
});

test.each(labelled)('%s: the weight at work is one of the weights shown', (_, one) => {
	const wrong = scenes(one).filter(({ filter, products, step }) => {
		const product = products.all[step.tap];
		if (filter === undefined) return product?.weight !== undefined;
		const { y, x, depth, filter: row } = filter.weight;
		const { shape, data } = shownWeights(filter);
		const index =
			filter.form === 'slices'
				? (y * (shape[1] ?? NaN) + x) * (shape[2] ?? NaN) + depth
				: row * (shape[1] ?? NaN) + filter.firstChannel + depth;
		return data[index] !== product?.factor;
	});
	expect(wrong).toEqual([]);
});
