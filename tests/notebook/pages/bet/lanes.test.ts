import { describe, expect, test } from 'vitest';
import { laneTensors } from '$lib/notebook/pages/bet/lane-tensors';
import { laneIds, lanes, stopOf, units, valuesWritten } from '$lib/notebook/pages/bet/lanes';
import { dimensions, shapeText } from '$lib/ops/shape';

describe('the four lanes', () => {
	test('are standard, two groups, depthwise separable and the strips, all on the same shapes', () => {
		expect(lanes.map(({ id }) => id)).toEqual([...laneIds]);
		for (const { stages } of lanes) {
			expect(stages[0] && shapeText(stages[0].input)).toBe('6×6×4');
			const last = stages.at(-1);
			expect(last && shapeText(last.output)).toBe('6×6×8');
		}
	});

	test('stop at 10,368, 5,184, 2,448 and 2,016 multiply–accumulates', () => {
		expect(lanes.map((lane) => stopOf(lane, 'macs'))).toEqual([10368, 5184, 2448, 2016]);
	});

	test('stop at 720, 576, 788 and 1,064 memory accesses: another order', () => {
		// Input and output of each layer and its weights: 144 + 288 + 288, 144 + 288 + 144,
		// (144 + 144 + 36) + (144 + 288 + 32), twice (144 + 144 + 12) and (144 + 288 + 32).
		expect(lanes.map((lane) => stopOf(lane, 'accesses'))).toEqual([720, 576, 788, 1064]);
	});

	test('start from one and the same input', () => {
		const [first, ...others] = lanes.map((lane) => laneTensors(lane).input);
		expect(first?.shape).toEqual([6, 6, 4]);
		for (const input of others) expect(input).toEqual(first);
	});
});

describe.each(units)('counted in %s, the values that a lane has written', (unit) => {
	test('are none at the start and all at its stop, and not one tick earlier', () => {
		for (const lane of lanes) {
			const sizes = lane.stages.map(({ output }) => dimensions(output).reduce((all, side) => all * side, 1));
			expect(valuesWritten(lane, unit, 0)).toEqual(sizes.map(() => 0));
			expect(valuesWritten(lane, unit, stopOf(lane, unit))).toEqual(sizes);
			expect(valuesWritten(lane, unit, stopOf(lane, unit) - 1)).not.toEqual(sizes);
		}
	});

	test('are one more or as many as before, and a layer begins when the one before it is done', () => {
		for (const lane of lanes) {
			const sizes = valuesWritten(lane, unit, stopOf(lane, unit));
			const moments = Array.from({ length: stopOf(lane, unit) + 1 }, (_, tick) =>
				valuesWritten(lane, unit, tick),
			);
			const isWrong = moments.filter((now, tick) => {
				const before = moments[tick - 1] ?? sizes.map(() => 0);
				const added = now.map((values, layer) => values - (before[layer] ?? 0));
				const isEarly = now.some(
					(values, layer) => values > 0 && layer > 0 && now[layer - 1] !== sizes[layer - 1],
				);
				return (
					isEarly || added.some((values) => values < 0) || added.reduce((sum, values) => sum + values, 0) > 1
				);
			});
			expect(isWrong).toEqual([]);
		}
	});
});

test('a value is written with the last of its products', () => {
	const [standard] = lanes;
	expect(standard && valuesWritten(standard, 'macs', 35)).toEqual([0]);
	expect(standard && valuesWritten(standard, 'macs', 36)).toEqual([1]);
	expect(standard && valuesWritten(standard, 'macs', 72)).toEqual([2]);
});

test('with accesses counted a layer reads its input, then for each filter its weights, then writes its map', () => {
	const [standard] = lanes;
	// 144 values of the input and 36 weights of the first filter come before its first value.
	expect(standard && valuesWritten(standard, 'accesses', 144 + 36)).toEqual([0]);
	expect(standard && valuesWritten(standard, 'accesses', 144 + 36 + 1)).toEqual([1]);
	expect(standard && valuesWritten(standard, 'accesses', 144 + 36 + 36)).toEqual([36]);
	expect(standard && valuesWritten(standard, 'accesses', 144 + 36 + 36 + 36)).toEqual([36]);
	expect(standard && valuesWritten(standard, 'accesses', 144 + 36 + 36 + 36 + 1)).toEqual([37]);
});
