import { describe, expect, test } from 'vitest';
import { convolution, convolutions } from '$lib/ops/convolutions';
import { conv, maxPool, shuffle } from '$lib/ops/layer';
import type { Run } from '$lib/ops/run';
import { settle } from '$lib/ops/settle';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { tapCount } from '$lib/ops/taps';
import { grains, type Grain } from '$lib/ops/grain';
import { trace } from '$lib/ops/trace';
import { wheels, type Wheel } from '$lib/viz/wheels';
import { item, upTo } from '../support/cells';
import { kindRun } from '../support/stage-run';

const ids = convolutions.map(({ id }) => id);

interface Turn {
	readonly stage: number;
	readonly wheels: readonly Wheel[];
}

/** The wheels at every step of a grain. */
function turns({ stages: list }: Pick<Run, 'stages'>, grain: Grain): Turn[] {
	const steps = trace(list);
	return upTo(steps.length(grain)).map((position) => {
		const step = steps.at(position, grain);
		return { stage: step.stage, wheels: wheels(item(list, step.stage), step) };
	});
}

describe.each(ids)('the wheels of %s', (id) => {
	const kind = convolution(id);
	// A small map, so that each step can be looked at.
	const run = kindRun(kind, settle(kind, { ...kind.defaults, mapSide: 3 }).values);

	test('multiply to the taps of their layer', () => {
		run.stages.forEach((stage, index) => {
			const steps = trace(run.stages);
			const step = steps.at(steps.seek(index, { y: 0, x: 0, channel: 0 }, 'product'), 'product');
			const { channels, height, width } = stage.loops;
			const taps = channels.value * height.value * width.value * tapCount(stage);
			const all = wheels(stage, step);
			expect(all.reduce((product, { of }) => product * of, 1)).toBe(taps);
			expect(item(all, -1).product).toBe(taps);
		});
	});

	test('count the taps like an odometer', () => {
		const wrong: number[] = [];
		let [stage, count] = [-1, 0];
		turns(run, 'product').forEach((turn, position) => {
			if (turn.stage !== stage) [stage, count] = [turn.stage, 0];
			const shown = turn.wheels.reduce((number, { at, of }) => number * of + (at - 1), 0);
			if (shown !== count) wrong.push(position);
			count += 1;
		});
		expect(wrong).toEqual([]);
	});

	test.each(['product', 'cell', 'channel'] as const)(
		'light up the outermost one that a %s has moved on',
		(grain) => {
			const wrong: string[] = [];
			let before: Turn | undefined;
			turns(run, grain).forEach((turn, position) => {
				const turning = turn.wheels.findIndex(({ isTurning }) => isTurning);
				const moved = turn.wheels.findIndex(({ at }, index) => at !== before?.wheels[index]?.at);
				if (before?.stage === turn.stage && turning !== moved) wrong.push(`${position}: ${turning}`);
				before = turn;
			});
			expect(wrong).toEqual([]);
		},
	);
});

describe('the wheels of a standard convolution', () => {
	const run = kindRun(convolution('standard'));
	const stage = item(run.stages, 0);
	const steps = trace(run.stages);

	function at(position: number, grain: Grain = 'product'): Wheel[] {
		return wheels(stage, steps.at(position, grain));
	}

	test('are filters, places, input channels and taps, with their letters', () => {
		expect(at(0).map(({ name, symbols }) => [name, symbols])).toEqual([
			['filters', ['N']],
			['places', ['D_F']],
			['depth', ['M']],
			['taps', ['D_K']],
		]);
		expect(at(0).map(({ product }) => product)).toEqual([8, 288, 1152, 10368]);
	});

	test('carry: the ninth tap, then the next channel with the first tap', () => {
		const shown = (position: number) => at(position).map((wheel) => wheel.at);
		expect(shown(8)).toEqual([1, 1, 1, 9]);
		expect(shown(9)).toEqual([1, 1, 2, 1]);
		expect(shown(35)).toEqual([1, 1, 4, 9]);
		expect(shown(36)).toEqual([1, 2, 1, 1]);
		expect(shown(1296)).toEqual([2, 1, 1, 1]);
		expect(shown(10367)).toEqual([8, 36, 4, 9]);
	});

	test('start with the one that moves next', () => {
		const turning = (grain: Grain) => at(0, grain).find(({ isTurning }) => isTurning)?.name;
		expect(turning('product')).toBe('taps');
		expect(turning('cell')).toBe('places');
		expect(turning('channel')).toBe('filters');
		expect(turning('layer')).toBeUndefined();
	});
});

describe('a wheel', () => {
	test('of a factor of 1 is left out, unless it has a letter', () => {
		const [list] = [stages([conv({ inChannels: 1, outChannels: 1, kernel: [1, 3] })], shape(1, 5, 1))];
		const names = wheels(item(list, 0), trace(list).at(0, 'product')).map(({ name }) => name);
		expect(names).toEqual(['places', 'taps']);
		const { stages: named } = kindRun(convolution('pointwise'), {
			...convolution('pointwise').defaults,
			inChannels: 1,
			mapSide: 1,
		});
		const all = wheels(item(named, 0), trace(named).at(0, 'product'));
		expect(all.map(({ name, of }) => [name, of])).toEqual([
			['filters', 8],
			['places', 1],
			['depth', 1],
		]);
	});

	test('of one place never turns: another one is lit, at every grain', () => {
		const { stages: list } = kindRun(convolution('grouped-shuffle'));
		const first = item(list, 0);
		for (const grain of grains) {
			const steps = trace(list);
			const lit = wheels(first, steps.at(0, grain)).filter(({ isTurning }) => isTurning);
			expect(lit.filter(({ of }) => of === 1)).toEqual([]);
		}
		const [start] = wheels(first, trace(list).at(0, 'product')).filter(({ isTurning }) => isTurning);
		expect(start).toMatchObject({ name: 'depth', at: 1, of: 3 });
	});

	test('counts channels, not filters, where there are no weights', () => {
		for (const layer of [maxPool({ kernel: 2 }), shuffle({ groups: 2 })]) {
			const list = stages([layer], shape(4, 4, 4));
			const names = wheels(item(list, 0), trace(list).at(0, 'product')).map(({ name }) => name);
			expect(names.slice(0, 2)).toEqual(['channels', 'places']);
		}
	});
});
