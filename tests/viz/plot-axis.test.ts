import { expect, test } from 'vitest';
import { acrossDoubling, acrossEven, upDoubling, upEven } from '$lib/viz/plot-axis';

const named = { name: 'width', tick: String };

test('every doubling takes the same room, from the left or from the bottom', () => {
	const axis = { min: 8, max: 32, ...named };
	expect(acrossDoubling(axis)).toEqual({
		name: 'width',
		ticks: [
			{ at: 0, text: '8' },
			{ at: 0.5, text: '16' },
			{ at: 1, text: '32' },
		],
	});
	expect(upDoubling(axis).ticks.map(({ at }) => at)).toEqual([1, 0.5, 0]);
});

test('equal steps take equal room; lines stand at whole multiples of the step', () => {
	const axis = { min: 5, max: 25, step: 10, ...named };
	expect(acrossEven(axis).ticks).toEqual([
		{ at: 0.25, text: '10' },
		{ at: 0.75, text: '20' },
	]);
	expect(upEven(axis).ticks.map(({ at }) => at)).toEqual([0.75, 0.25]);
});
