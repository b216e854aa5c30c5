import { expect, test } from 'vitest';
import { factorEdges, factorKey, type FactorRow } from '$lib/viz/factor-map';

/** A map from letters: `L` loses, all others win. */
function map(...lines: readonly string[]): FactorRow[] {
	return lines.map((line, row) => ({
		name: String(row),
		cells: Array.from(line, (letter, column) => ({
			key: String(column),
			sign: letter === 'L' ? '×' : '÷',
			text: letter,
			said: letter,
			isLoss: letter === 'L',
			shade: 0,
		})),
	}));
}

test('the border runs between gain and loss, and not along the rim', () => {
	const sides = factorEdges(map('LLL', 'LWW', 'LWW')).map((row) =>
		row.map(({ right, below }) => `${right ? 'r' : ''}${below ? 'b' : ''}`),
	);
	expect(sides).toEqual([
		['', 'b', 'b'],
		['r', '', ''],
		['r', '', ''],
	]);
});

test('keys move within the map and stop at its rim', () => {
	const rows = map('abc', 'def');
	const go = (key: string, ctrlKey = false) => factorKey({ key, ctrlKey }, { row: 0, column: 1 }, rows);
	expect(go('ArrowRight')).toEqual({ row: 0, column: 2 });
	expect(go('ArrowDown')).toEqual({ row: 1, column: 1 });
	expect(go('ArrowUp')).toBeUndefined();
	expect(go('Home')).toEqual({ row: 0, column: 0 });
	expect(go('End', true)).toEqual({ row: 1, column: 2 });
	expect(go('PageDown')).toEqual({ row: 1, column: 1 });
	expect(go('Enter')).toBeUndefined();
});
