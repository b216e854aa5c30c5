import { expect, test } from 'vitest';
import { divisors, requireDivision, requireWhole, windowed } from '$lib/ops/check';
import { LayerError, type Rule } from '$lib/ops/error';
import { size } from '$lib/ops/size';

function failure(build: () => unknown): LayerError {
	try {
		build();
	} catch (error) {
		if (error instanceof LayerError) return error;
		throw error;
	}
	throw new Error('nothing was refused');
}

function refuses(build: () => unknown, rule: Rule, message: string): void {
	expect(failure(build)).toMatchObject({ rule, message });
}

test.each([
	[0, 1],
	[-3, 1],
	[2.4, 2],
	[2.6, 3],
	[NaN, 1],
	[Infinity, 1],
	[-Infinity, 1],
])('%d is not a whole number, and %d is offered', (given, offered) => {
	refuses(
		() => requireWhole('stride', given),
		'whole-number',
		`stride must be a whole number of at least 1: got ${given}; try ${offered}`,
	);
});

test('a whole number becomes a size, and a size keeps its name', () => {
	expect(requireWhole('kernel', 3).value).toBe(3);
	const named = size('D_K', 3);
	expect(requireWhole('kernel', named)).toBe(named);
});

test.each([
	{ groups: 4, ins: 6, outs: 6, why: '4 does not divide 6; try 1, 2, 3 or 6' },
	{ groups: 3, ins: 6, outs: 8, why: '3 does not divide 8; try 1 or 2' },
	{ groups: 4, ins: 6, outs: 8, why: '4 does not divide 6; try 1 or 2' },
	{ groups: 5, ins: 1, outs: 3, why: '5 does not divide 1; try 1' },
])(
	'$groups groups of $ins and $outs channels are refused with all that fit',
	({ groups, ins, outs, why }) => {
		const message = `groups must divide in and out channels: ${why}`;
		refuses(() => requireDivision(groups, ins, outs), 'groups-divide-channels', message);
	},
);

test('groups that divide both channel counts are let through', () => {
	for (const groups of [1, 2]) expect(() => requireDivision(groups, 6, 8)).not.toThrow();
});

test('divisors come smallest first', () => {
	expect(divisors(12)).toEqual([1, 2, 3, 4, 6, 12]);
	expect(divisors(1)).toEqual([1]);
});

test('stride and dilation above 1 together are refused, also on different axes', () => {
	refuses(
		() => windowed({ kernel: 3, stride: 2, dilation: 3 }),
		'stride-or-dilation',
		'stride and dilation cannot both be above 1: got 2 and 3; try stride 1 or dilation 1',
	);
	expect(failure(() => windowed({ kernel: 3, stride: [2, 1], dilation: [1, 2] })).rule).toBe(
		'stride-or-dilation',
	);
});

test.each([
	[{ top: 3 }, 'padding must be a whole number smaller than the window: got 3 at the top; try 0 to 2'],
	[{ left: 1 }, 'padding must be a whole number smaller than the window: got 1 at the left; try 0'],
	[
		{ bottom: -1 },
		'padding must be a whole number smaller than the window: got -1 at the bottom; try 0 to 2',
	],
	[{ right: 0.5 }, 'padding must be a whole number smaller than the window: got 0.5 at the right; try 0'],
])('padding %o of a 3×1 window is refused', (side, message) => {
	const padding = { top: 0, bottom: 0, left: 0, right: 0, ...side };
	refuses(() => windowed({ kernel: [3, 1], padding }), 'padding-below-window', message);
});

test('dilation widens the window, and with it the padding that is allowed', () => {
	const padding = { top: 4, bottom: 4, left: 0, right: 0 };
	expect(windowed({ kernel: [3, 1], dilation: 2, padding }).padding).toBe(padding);
	expect(failure(() => windowed({ kernel: [3, 1], dilation: 1, padding })).rule).toBe('padding-below-window');
});

test('one number stands for both axes, and a pair for height and width', () => {
	const square = windowed({ kernel: 3, stride: 2 });
	expect([square.kernel.map(({ value }) => value), square.stride]).toEqual([
		[3, 3],
		[2, 2],
	]);
	const strip = windowed({ kernel: [1, 3], stride: [2, 1] });
	expect([strip.kernel.map(({ value }) => value), strip.stride]).toEqual([
		[1, 3],
		[2, 1],
	]);
});

test('stride and dilation are 1 and padding is same unless given', () => {
	expect(windowed({ kernel: 3 })).toMatchObject({ stride: [1, 1], dilation: [1, 1], padding: 'same' });
});

test('each side of a pair is checked', () => {
	refuses(
		() => windowed({ kernel: [3, 0] }),
		'whole-number',
		'kernel must be a whole number of at least 1: got 0; try 1',
	);
	expect(failure(() => windowed({ kernel: 3, stride: [1, 1.5] })).rule).toBe('whole-number');
	expect(failure(() => windowed({ kernel: 3, dilation: [0, 1] })).rule).toBe('whole-number');
});
