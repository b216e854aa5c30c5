import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	defineConvolution,
	numberNames,
	type Definition,
	type Kind,
	type NumberName,
	type Values,
} from '$lib/ops/convolution';
import { convolution, convolutions } from '$lib/ops/convolutions';
import { LayerError } from '$lib/ops/error';
import { conv, pointwise } from '$lib/ops/layer';
import { obstacle, settle } from '$lib/ops/settle';
import { forAll } from '../support/for-all';

const [standard, grouped] = [convolution('standard'), convolution('grouped')];

/** What had to be changed: `kernel 7→3 kernel-fits`. */
function changed(kind: Kind, asked: Partial<Values>, turned?: NumberName): string[] {
	const { values, changes } = settle(kind, { ...kind.defaults, ...asked }, turned);
	expect(obstacle(kind, values)).toBeUndefined();
	return changes.map(({ name, asked, given, reason }) =>
		[name, `${asked}→${given}`, reason?.rule].filter(Boolean).join(' '),
	);
}

test('values that are valid together stay as they are', () => {
	for (const kind of convolutions)
		expect(settle(kind, kind.defaults)).toEqual({ values: kind.defaults, changes: [] });
});

test('a value out of range goes to the nearest end, a fraction to the nearest whole number', () => {
	expect(changed(standard, { kernel: 99 })).toEqual(['kernel 99→7']);
	expect(changed(standard, { kernel: -2 })).toEqual(['kernel -2→1']);
	expect(changed(standard, { kernel: 4.6 })).toEqual(['kernel 4.6→5']);
});

test.each([NaN, Infinity, -Infinity])('%d goes back to where the dial starts', (value) => {
	expect(changed(standard, { mapSide: value })).toEqual([`mapSide ${value}→6`]);
});

test('a parameter without a dial goes back to its default', () => {
	expect(changed(standard, { groups: 4, dilation: 2 })).toEqual(['groups 4→1', 'dilation 2→1']);
});

test('groups give way to channels', () => {
	expect(changed(grouped, { groups: 4, inChannels: 6 }, 'inChannels')).toEqual([
		'groups 4→2 groups-divide-channels',
	]);
	expect(changed(grouped, { groups: 4, inChannels: 6 })).toEqual(['groups 4→2 groups-divide-channels']);
});

test('where the groups were turned the channels give way, as little as they can', () => {
	expect(changed(grouped, { groups: 3 }, 'groups')).toEqual([
		'inChannels 4→3 groups-divide-channels',
		'outChannels 8→9 groups-divide-channels',
	]);
	expect(changed(grouped, { groups: 8 }, 'groups')).toEqual(['inChannels 4→8 groups-divide-channels']);
});

test('a dial that was turned gives way where no other can', () => {
	const held = { default: 3, min: 3, max: 3 };
	const kind = { ...grouped, controls: { ...grouped.controls, inChannels: held } };
	expect(changed(kind, { inChannels: 3, groups: 2 }, 'groups')).toEqual([
		'groups 2→1 groups-divide-channels',
	]);
});

test('the kernel gives way to a map that is too small for it, and the map to a kernel that was turned', () => {
	const tight = { kernel: 7, mapSide: 3, padding: 'valid' } as const;
	expect(changed(standard, tight)).toEqual(['kernel 7→3 kernel-fits']);
	expect(changed(standard, tight, 'mapSide')).toEqual(['kernel 7→3 kernel-fits']);
	expect(changed(standard, tight, 'kernel')).toEqual(['mapSide 3→7 kernel-fits']);
});

test('two rules can be broken at once, and each change names its own', () => {
	expect(changed(grouped, { groups: 3, kernel: 5, mapSide: 4, padding: 'valid' }, 'mapSide')).toEqual([
		'kernel 5→4 kernel-fits',
		'groups 3→2 groups-divide-channels',
	]);
});

test('a value out of range and then in the way is one change', () => {
	expect(changed(grouped, { groups: 100 })).toEqual(['groups 100→4 groups-divide-channels']);
});

/** A kind made for a test. */
function kindOf(layers: Definition['layers']): Kind {
	const { order, text, source } = standard;
	const controls = { mapSide: {}, inChannels: {}, outChannels: {}, kernel: {}, stride: {}, dilation: {} };
	return defineConvolution({ order, text, source, hasPadding: true, controls, layers });
}

test('dilation gives way to stride, unless it was turned', () => {
	const dilated = kindOf((p) => [conv(p)]);
	expect(changed(dilated, { stride: 2, dilation: 3 })).toEqual(['dilation 3→1 stride-or-dilation']);
	expect(changed(dilated, { stride: 2, dilation: 3 }, 'dilation')).toEqual(['stride 2→1 stride-or-dilation']);
	const wide = { mapSide: 5, dilation: 3, padding: 'valid' } as const;
	expect(changed(dilated, wide, 'mapSide')).toEqual(['dilation 3→2 kernel-fits']);
});

test('where no dial can give way everything goes back to the start, with the reason', () => {
	const stubborn = kindOf(({ kernel }) => [
		pointwise({ inChannels: kernel.value === 3 ? 4 : 5, outChannels: 1 }),
	]);
	expect(changed(stubborn, { kernel: 2, mapSide: 9 })).toEqual([
		'mapSide 9→6 channels-match',
		'kernel 2→3 channels-match',
	]);
});

test('an obstacle is the broken rule, and other errors are not taken for one', () => {
	expect(obstacle(grouped, grouped.defaults)).toBeUndefined();
	expect(obstacle(grouped, { ...grouped.defaults, groups: 3 })).toBeInstanceOf(LayerError);
	const broken = kindOf(() => {
		throw new TypeError('not a rule');
	});
	expect(() => obstacle(broken, broken.defaults)).toThrow(TypeError);
});

const anyNumber = fc.oneof(
	fc.integer({ min: -3, max: 70 }),
	fc.double(),
	fc.constantFrom(NaN, Infinity, -Infinity),
);
const anyPadding = fc.constantFrom<Values['padding']>('same', 'valid');

/** A kind, values as a link might hold them, and perhaps the dial just turned. */
const anyRequest = fc.record({
	kind: fc.constantFrom(...convolutions),
	asked: fc
		.tuple(fc.array(anyNumber, { minLength: numberNames.length, maxLength: numberNames.length }), anyPadding)
		.map(([numbers, padding]): Values => {
			const named = Object.fromEntries(numberNames.map((name, index) => [name, numbers[index]]));
			return { ...(named as Record<NumberName, number>), padding };
		}),
	turned: fc.option(fc.constantFrom(...numberNames), { nil: undefined }),
});

test('whatever is asked, what is given is valid and in range', () => {
	forAll(anyRequest, ({ kind, asked, turned }) => {
		const { values } = settle(kind, asked, turned);
		expect(obstacle(kind, values)).toBeUndefined();
		for (const name of numberNames) {
			const { min, max } = kind.controls[name] ?? { min: kind.defaults[name], max: kind.defaults[name] };
			expect(Number.isInteger(values[name]) && values[name] >= min && values[name] <= max).toBe(true);
		}
		expect(values.padding).toBe(asked.padding);
	});
});

test('the changes are exactly the dials that differ from what was asked, each once', () => {
	forAll(anyRequest, ({ kind, asked, turned }) => {
		const { values, changes } = settle(kind, asked, turned);
		const differing = numberNames.filter((name) => asked[name] !== values[name]);
		expect(changes.map(({ name, asked, given }) => ({ name, asked, given }))).toEqual(
			differing.map((name) => ({ name, asked: asked[name], given: values[name] })),
		);
	});
});

test('a dial turned within its range stays where it was put, and the others move to fit', () => {
	forAll(fc.tuple(anyRequest, fc.nat()), ([{ kind, asked, turned }, place]) => {
		const control = turned && kind.controls[turned];
		if (turned === undefined || control === undefined) return;
		const put = control.min + (place % (control.max - control.min + 1));
		const { values } = settle(kind, { ...asked, [turned]: put }, turned);
		expect(values[turned]).toBe(put);
		expect(obstacle(kind, values)).toBeUndefined();
	});
});

test('what was settled once needs no more settling', () => {
	forAll(anyRequest, ({ kind, asked, turned }) => {
		const { values } = settle(kind, asked, turned);
		expect(settle(kind, values, turned)).toEqual({ values, changes: [] });
	});
});
