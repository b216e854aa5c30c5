import { expect, test } from 'vitest';
import { placedParts } from '$lib/viz/network-row';

const largest = [
	{ name: 'a', side: 8, channels: 2, macs: 10 },
	{ name: 'b', side: 4, channels: 98, macs: 40 },
];

test('a network that is held against itself fills its slots and its outlines', () => {
	const whole = { width: 1, height: 1, outline: { width: 1, height: 1 } };
	expect(placedParts(largest, largest)).toEqual([
		{ name: 'a', label: 'a', family: '', slot: 2, slotHeight: 1, shade: 0.25, ...whole },
		{ name: 'b', label: 'b', family: '', slot: 98, slotHeight: 0.5, shade: 1, ...whole },
	]);
});

test('a smaller one leaves part of them empty and is paler', () => {
	const small = largest.map((part) => ({ ...part, channels: part.channels / 2, side: 2, macs: 4 }));
	const outline = { width: 1, height: 1 };
	expect(placedParts(small, largest)).toMatchObject([
		{ slot: 2, width: 0.5, height: 0.25, shade: 0.1, outline },
		{ slot: 98, width: 0.5, height: 0.5, shade: 0.1, outline },
	]);
});

test('a larger one widens the slots, in which the outlines are smaller', () => {
	const wide = largest.map((part) => ({ ...part, channels: part.channels * 2, macs: 80 }));
	expect(placedParts(wide, largest)).toMatchObject([
		{ slot: 4, width: 1, height: 1, shade: 1, outline: { width: 0.5, height: 1 } },
		{ slot: 196, width: 1, height: 1, shade: 1, outline: { width: 0.5, height: 1 } },
	]);
});

test('parts of a family are called by their own names, and the first of them by that of the family, too', () => {
	const names = ['conv1', 'stage2.unit1', 'stage2.unit2', 'stage3.unit1'];
	const units = names.map((name) => ({ name, side: 4, channels: 8, macs: 1 }));
	const named = placedParts(units, units);
	expect(named.map(({ label, family }) => [label, family])).toEqual([
		['conv1', ''],
		['unit1', 'stage2'],
		['unit2', ''],
		['unit1', 'stage3'],
	]);
});

test('networks of other parts cannot stand on one scale', () => {
	expect(() => placedParts(largest.slice(1), largest)).toThrow('1 parts cannot be drawn on the scale of 2');
});
