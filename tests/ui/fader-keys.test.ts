import { describe, expect, test } from 'vitest';
import { faderWish, nearestValue } from '$lib/ui/fader-keys';

const scale = { min: -3, max: 3, step: 1 };
const tenths = { min: -2, max: 2, step: 0.1 };
const plain = { altKey: false, ctrlKey: false, metaKey: false };

function wish(key: string, value = 1, at = { row: 1, column: 2 }) {
	return faderWish({ key, ...plain }, { at, size: { rows: 3, columns: 4 }, value, scale });
}

describe('keys that go to another fader', () => {
	test.each([
		['ArrowRight', { row: 1, column: 3 }],
		['ArrowLeft', { row: 1, column: 1 }],
		['PageUp', { row: 0, column: 2 }],
		['PageDown', { row: 2, column: 2 }],
	])('%s', (key, to) => {
		expect(wish(key)).toEqual({ kind: 'go', to });
	});

	test('at the end of a row the next row follows; at the ends of the desk they stay', () => {
		expect(wish('ArrowRight', 1, { row: 0, column: 3 })).toEqual({ kind: 'go', to: { row: 1, column: 0 } });
		expect(wish('ArrowLeft', 1, { row: 1, column: 0 })).toEqual({ kind: 'go', to: { row: 0, column: 3 } });
		expect(wish('ArrowLeft', 1, { row: 0, column: 0 })).toEqual({ kind: 'go', to: { row: 0, column: 0 } });
		expect(wish('ArrowRight', 1, { row: 2, column: 3 })).toEqual({ kind: 'go', to: { row: 2, column: 3 } });
		expect(wish('PageDown', 1, { row: 2, column: 3 })).toEqual({ kind: 'go', to: { row: 2, column: 3 } });
	});
});

describe('keys that move the fader', () => {
	test.each([
		['ArrowUp', 1, 2],
		['ArrowUp', 3, 3],
		['ArrowDown', 1, 0],
		['Home', 1, -3],
		['End', 1, 3],
		['2', 1, 2],
		['9', 1, 3],
		['0', 1, 0],
		['-', 2, -2],
		['−', -2, 2],
		['-', 0, 0],
		['+', -2, 2],
		['Delete', 2, 0],
		['Backspace', -1, 0],
	])('%s from %i leads to %i', (key, from, to) => {
		expect(wish(key, from)).toEqual({ kind: 'move', to });
	});

	test('from a value between those of the scale to the next of them', () => {
		const fader = { at: { row: 0, column: 0 }, size: { rows: 1, columns: 1 }, value: 0.393, scale: tenths };
		expect(faderWish({ key: 'ArrowUp', ...plain }, fader)).toEqual({ kind: 'move', to: 0.4 });
		expect(faderWish({ key: 'ArrowDown', ...plain }, fader)).toEqual({ kind: 'move', to: 0.3 });
	});
});

test('other keys, and keys that belong to the browser, are left alone', () => {
	expect(wish('a')).toBeUndefined();
	expect(wish('Tab')).toBeUndefined();
	const fader = { at: { row: 0, column: 0 }, size: { rows: 1, columns: 1 }, value: 1, scale };
	expect(faderWish({ ...plain, key: 'ArrowUp', ctrlKey: true }, fader)).toBeUndefined();
});

test('a pointer leads to the nearest value', () => {
	expect(nearestValue(1.4, scale)).toBe(1);
	expect(nearestValue(-9, scale)).toBe(-3);
	expect(nearestValue(0.27, tenths)).toBe(0.3);
});
