import { expect, test } from 'vitest';
import { keyAfterEdit, keyCell, keyDraft } from '$lib/ui/grid-keys';

const size = { rows: 30, columns: 4 };
const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test.each([
	['ArrowUp', false, [4, 2]],
	['ArrowDown', false, [6, 2]],
	['ArrowLeft', false, [5, 1]],
	['ArrowRight', false, [5, 3]],
	['Home', false, [5, 0]],
	['End', false, [5, 3]],
	['Home', true, [0, 0]],
	['End', true, [29, 3]],
	['PageUp', false, [0, 2]],
	['PageDown', false, [15, 2]],
])('%s (with Ctrl: %s) moves to %j', (key, ctrlKey, [row, column]) => {
	expect(keyCell({ key, ctrlKey }, { row: 5, column: 2 }, size)).toEqual({ row, column });
});

test('no key leaves the grid', () => {
	expect(keyCell({ key: 'ArrowUp', ctrlKey: false }, { row: 0, column: 0 }, size)).toEqual({
		row: 0,
		column: 0,
	});
	expect(keyCell({ key: 'PageDown', ctrlKey: false }, { row: 28, column: 0 }, size)).toEqual({
		row: 29,
		column: 0,
	});
	expect(keyCell({ key: 'a', ctrlKey: false }, { row: 0, column: 0 }, size)).toBeUndefined();
});

test('Enter and F2 open a cell on its value, a character on itself, Delete on nothing', () => {
	expect(keyDraft({ ...bare, key: 'Enter' }, -1.5)).toBe('-1.5');
	expect(keyDraft({ ...bare, key: 'F2' }, 3)).toBe('3');
	expect(keyDraft({ ...bare, key: '7' }, 3)).toBe('7');
	expect(keyDraft({ ...bare, key: 'Delete' }, 3)).toBe('');
});

test('commands of the browser and keys without a character open nothing', () => {
	expect(keyDraft({ ...bare, key: 'c', ctrlKey: true }, 3)).toBeUndefined();
	expect(keyDraft({ ...bare, key: 'v', metaKey: true }, 3)).toBeUndefined();
	expect(keyDraft({ ...bare, key: 'Shift' }, 3)).toBeUndefined();
	expect(keyDraft({ ...bare, key: ' ' }, 3)).toBeUndefined();
});

test('Enter goes on below, Tab beside, Shift turns both round', () => {
	const from = { row: 1, column: 1 };
	expect(keyAfterEdit({ key: 'Enter', shiftKey: false }, from, size)).toEqual({ row: 2, column: 1 });
	expect(keyAfterEdit({ key: 'Enter', shiftKey: true }, from, size)).toEqual({ row: 0, column: 1 });
	expect(keyAfterEdit({ key: 'Tab', shiftKey: false }, from, size)).toEqual({ row: 1, column: 2 });
	expect(keyAfterEdit({ key: 'Tab', shiftKey: true }, from, size)).toEqual({ row: 1, column: 0 });
	expect(keyAfterEdit({ key: '7', shiftKey: false }, from, size)).toBeUndefined();
});
