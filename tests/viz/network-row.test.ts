import { expect, test } from 'vitest';
import { placedParts } from '$lib/viz/network-row';

const largest = [
	{ name: 'a', side: 8, channels: 2, macs: 10 },
	{ name: 'b', side: 4, channels: 98, macs: 40 },
];

test('a network fills its own slots', () => {
	expect(placedParts(largest, largest)).toEqual([
		{ name: 'a', slot: 2, slotHeight: 1, width: 1, height: 1, shade: 0.25 },
		{ name: 'b', slot: 98, slotHeight: 0.5, width: 1, height: 1, shade: 1 },
	]);
});

test('a smaller one leaves part of them empty and is paler', () => {
	const small = largest.map((part) => ({ ...part, channels: part.channels / 2, side: 2, macs: 4 }));
	expect(placedParts(small, largest)).toMatchObject([
		{ slot: 2, width: 0.5, height: 0.25, shade: 0.1 },
		{ slot: 98, width: 0.5, height: 0.5, shade: 0.1 },
	]);
});

test('networks of other parts cannot stand on one scale', () => {
	expect(() => placedParts(largest.slice(1), largest)).toThrow('1 parts cannot be drawn on the scale of 2');
});
