import { beforeAll, describe, expect, test } from 'vitest';
import { valueAt } from '$lib/ops/array';
import { useBackend } from '$lib/ops/backend';
import { convolution, convolutions } from '$lib/ops/convolutions';
import { forward } from '$lib/ops/forward';
import { arrayAt, type Run } from '$lib/ops/run';
import { tapCount } from '$lib/ops/taps';
import { isWeighted, trace } from '$lib/ops/trace';
import { scene, type Scene, type TensorScene } from '$lib/viz/scene';
import { item, upTo } from '../support/cells';
import { kindRun } from '../support/stage-run';

beforeAll(async () => {
	await useBackend('cpu');
});

/** A kind where its dials start, with what tfjs makes of it. */
function houseRun(id: string): Run {
	const run = kindRun(convolution(id));
	return { ...run, outputs: forward(run.stages, run.input, run.weights) };
}

/** What is wrong with the picture of a finished tap, as words; nothing if all is right. */
function mistakes(run: Run, { step, stage, products, output, inputs }: Scene): string[] {
	const { y, x, channel } = step.cell;
	const isLast = step.tap === tapCount(stage) - 1;
	const sum = products.all.slice(0, products.taken).reduce((total, { product }) => total + product, 0);
	const index = (channel * stage.output.height.value + y) * stage.output.width.value + x;
	const done = output.maps.reduce((total, map) => total + map.done, 0);
	const value = valueAt(arrayAt(run, step.stage), y, x, channel);
	const found = {
		'not as many products taken as taps': products.taken !== step.tap + 1,
		'the sum is not that of the products taken': isWeighted(stage) && products.sum !== sum,
		'the cell does not hold the sum so far': output.running !== products.sum,
		'the last tap does not make the value': isLast && products.sum !== value,
		'the wrong number of cells is done': done !== index + (isLast ? 1 : 0),
		'the destination is not the cell': output.cell !== step.cell,
		'no input has the tap': inputs.filter(({ cell }) => cell !== undefined).length !== 1,
		'a window leaves the padded map': inputs.some((input) => !isInside(input)),
	};
	return Object.entries(found).flatMap(([name, isWrong]) => (isWrong ? [`${name}: ${step.position}`] : []));
}

function isInside({ window, pads, array }: TensorScene): boolean {
	if (window === undefined) return true;
	const [height = 0, width = 0] = array.shape;
	const { y, x } = window;
	return (
		y >= -pads.top &&
		x >= -pads.left &&
		y + window.height <= height + pads.bottom &&
		x + window.width <= width + pads.right
	);
}

describe.each(convolutions.map(({ id }) => id))('%s, where its dials start', (id) => {
	test('has a right picture at every product', () => {
		const run = houseRun(id);
		const steps = trace(run.stages);
		const wrong = upTo(steps.length('product')).flatMap((position) =>
			mistakes(run, scene(run, steps.at(position, 'product'))),
		);
		expect(wrong).toEqual([]);
	});

	test('keeps its windows on the padded map while they slide', () => {
		const run = kindRun(convolution(id));
		const steps = trace(run.stages);
		const wrong = upTo(steps.length('cell')).flatMap((position) =>
			scene(run, steps.at(position, 'cell'), 0.2).inputs.filter((input) => !isInside(input)),
		);
		expect(wrong).toEqual([]);
	});
});

test('a picture is a function of its arguments, and changes none of them', () => {
	const run = houseRun('depthwise-separable');
	const before = structuredClone(run);
	const steps = trace(run.stages);
	for (const position of [0, 1, 700, 1295, 1296, 2447]) {
		for (const progress of [0.1, 0.6, 1]) {
			const step = steps.at(position, 'product');
			expect(scene(run, step, progress)).toEqual(scene(run, step, progress));
		}
	}
	expect(run).toEqual(before);
});

describe('a step on its way', () => {
	const run = kindRun(convolution('standard'));
	const steps = trace(run.stages);
	/** The first tap of the second cell, and a tap in the middle of it. */
	const [first, middle] = [steps.at(36, 'product'), steps.at(50, 'product')];

	test('has its window between two places, then on the new one', () => {
		const left = (progress: number) => item(scene(run, first, progress).inputs, 0).window?.x ?? NaN;
		expect(left(0.25)).toBeGreaterThan(-1);
		expect(left(0.25)).toBeLessThan(0);
		expect(left(0.5)).toBe(0);
		expect(left(1)).toBe(0);
	});

	test('shows the product before the cell takes it in', () => {
		const [early, late, still] = [0.3, 0.6, 1].map((progress) => scene(run, middle, progress));
		const before = scene(run, steps.at(49, 'product'));
		const shown = [early, late, still].map((each) => [each?.products.taken, each?.output.running]);
		expect(shown).toEqual([
			[14, before.output.running],
			[15, before.output.running],
			[15, scene(run, middle).output.running],
		]);
		expect(item(early?.inputs ?? [], 0).cell).toBeUndefined();
		expect(item(late?.inputs ?? [], 0).cell).toEqual({ y: 0, x: 2, channel: 1 });
	});

	test('counts the cell as done only when the last sum is there', () => {
		const last = steps.at(71, 'product');
		expect(item(scene(run, last, 0.6).output.maps, 0).done).toBe(1);
		expect(item(scene(run, last, 1).output.maps, 0).done).toBe(2);
	});
});

describe('coarser steps', () => {
	const run = kindRun(convolution('standard'));
	const steps = trace(run.stages);

	test.each([
		['cell', 43, [36, 8, 0, 0, 0, 0, 0, 0]],
		['channel', 1, [36, 36, 0, 0, 0, 0, 0, 0]],
		['layer', 0, [36, 36, 36, 36, 36, 36, 36, 36]],
	] as const)('of a %s leave whole cells behind', (grain, position, done) => {
		const { output, products } = scene(run, steps.at(position, grain));
		expect(output.maps.map((map) => map.done)).toEqual(done);
		expect(products.taken).toBe(36);
	});
});
