import { describe, expect, test } from 'vitest';
import { convolution } from '$lib/ops/convolutions';
import { trace } from '$lib/ops/trace';
import { readCompare, writeCompare } from '$lib/notebook/compare/link';
import { spokenText } from '$lib/notebook/compare/race-text';
import { picture } from '../fixtures/bench';
import { board, calculate, speaking } from './fixtures.svelte';

function ids({ lanes }: ReturnType<typeof board>): string[] {
	return lanes.map(({ kind }) => kind.id);
}

function lane(of: ReturnType<typeof board>, index: number) {
	const found = of.lanes[index];
	if (found === undefined) throw new RangeError(`no lane ${index}`);
	return found;
}

describe('lanes side by side', () => {
	test('work on the same numbers', () => {
		const three = board();
		const [first, ...others] = three.lanes.map(({ run }) => Array.from(run?.input.data ?? []));
		expect(first).toHaveLength(6 * 6 * 4);
		for (const other of others) expect(other).toEqual(first);
		three.seed = 2;
		calculate(three);
		expect(Array.from(lane(three, 0).run?.input.data ?? [])).not.toEqual(first);
	});

	test('stand at the same count on one clock, each until it stops', () => {
		const three = board('#tick=4000');
		const [standard, grouped, separable] = three.lanes.map((each) => ({
			macs: each.frame(Math.min(three.tick, each.macs))?.step.macs,
			stop: each.macs,
		}));
		expect([standard?.macs, grouped?.macs, separable?.macs]).toEqual([4000, 4000, 2448]);
		expect(three.most).toBe(10368);
		const run = lane(three, 0).run;
		if (run === undefined) throw new Error('the lane was not calculated');
		const frame = lane(three, 0).frame(4000);
		expect(frame?.step).toEqual(trace(run.stages).at(3999, 'product'));
	});

	test('follow a dial that is turned for all, but for those that have unlocked it', () => {
		const three = board();
		three.turnOwn(lane(three, 0), { outChannels: 5 });
		three.turn('outChannels', 12);
		expect(three.lanes.map(({ values }) => values.outChannels)).toEqual([5, 12, 12]);
		three.follow(lane(three, 0), 'outChannels');
		expect(lane(three, 0).values.outChannels).toBe(12);
	});

	test('can be added up to four, taken out down to two, and change places', () => {
		const some = board();
		expect(some.add(convolution('dilated'))?.kind.id).toBe('dilated');
		expect(some.add(convolution('dilated'))).toBeUndefined();
		const [first, second] = some.lanes;
		if (first && second) some.move(second, -1);
		expect(ids(some)).toEqual(['grouped', 'standard', 'depthwise-separable', 'dilated']);
		if (second) some.move(second, -1);
		expect(ids(some)[0]).toBe('grouped');
		for (const each of some.lanes) some.remove(each);
		expect(ids(some)).toEqual(['depthwise-separable', 'dilated']);
	});

	test('the same kind may run twice with different dials', () => {
		const two = board('#lanes=grouped,grouped&1.g=2&2.g=4');
		expect(two.lanes.map(({ values, macs }) => [values.groups, macs])).toEqual([
			[2, 5184],
			[4, 2592],
		]);
	});

	test('another kind in a lane keeps what was unlocked and leaves the dials of the former', () => {
		const three = board('#2.g=4&2.N=12');
		three.choose(lane(three, 1), convolution('depthwise-separable'));
		expect(lane(three, 1).own).toEqual({ outChannels: 12 });
		three.choose(lane(three, 1), convolution('depthwise'));
		expect(lane(three, 1).own).toEqual({});
		expect(lane(three, 1).frame(1)).toBeUndefined();
	});

	test('go on from where they were when only numbers change, and stay within a shorter race', () => {
		const three = board('#tick=9000');
		three.seed = 4;
		expect(three.tick).toBe(9000);
		three.turn('outChannels', 2);
		expect(three.most).toBe(2592);
		expect(three.tick).toBe(2592);
	});

	test('take a picture, with its channels, whatever a lane had of its own', () => {
		const three = board('#1.M=7');
		three.show(picture(3));
		expect(three.lanes.map(({ values }) => values.inChannels)).toEqual([3, 3, 3]);
		expect(three.shared).toMatchObject({ mapSide: 32, inChannels: 3 });
		expect(three.setting.input).toBe('cat');
		three.turn('inChannels', 9);
		expect(three.shared.inChannels).toBe(3);
		three.show(undefined);
		expect(lane(three, 0).values.inChannels).toBe(7);
	});
});

describe('a link', () => {
	test('is what the setting says once it is followed', () => {
		const link =
			'#lanes=grouped,effnet-block,depthwise&D_f=8&M=6&padding=valid&1.g=3&2.N=16&3.padding=same&seed=5&by=100&tick=300&speed=2';
		const restored = board(link);
		expect(writeCompare('', restored.setting)).toBe(writeCompare('', readCompare(link, ['cat']).setting));
		expect(restored.refusals).toEqual([]);
		expect(restored.player.speed).toBe(2);
	});

	test('to a tick after the end goes to the end, and says so', () => {
		const late = board('#tick=99999999');
		expect(late.tick).toBe(10368);
		expect(late.refusals).toEqual([{ key: 'tick', asked: '99999999', given: '10368' }]);
	});

	test('followed twice keeps the lanes that are there, so that nothing is calculated again', () => {
		const twice = board('#tick=5');
		const runs = twice.lanes.map(({ run }) => run);
		twice.restore(readCompare('#tick=7', []), undefined);
		expect(twice.lanes.map(({ run }) => run)).toEqual(runs);
		expect(twice.tick).toBe(7);
	});
});

describe('what is said', () => {
	test('at rest is a sentence for each lane', () => {
		expect(spokenText(board('#tick=3000'), speaking)).toBe(
			'Tick 3,000 of 10,368. Standard convolution: convolution, 3,000 of 10,368 done. Grouped convolution: convolution, 3,000 of 5,184 done. Depthwise separable convolution: stopped after 2,448.',
		);
		expect(spokenText(board(), speaking)).toContain('Standard convolution: not begun, 10,368 to do.');
	});

	test('while the clock runs is only which lanes have stopped', () => {
		const three = board('#tick=3000');
		const { lanes, most } = three;
		const at = (tick: number) => spokenText({ lanes, most, tick, player: { isPlaying: true } }, speaking);
		expect(at(2447)).toBe('');
		expect(at(2448)).toBe('Depthwise separable convolution: stopped after 2,448.');
		expect(at(5183)).toBe(at(2448));
	});
});
