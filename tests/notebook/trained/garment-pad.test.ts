import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GarmentPad } from '$lib/notebook/trained/garment-pad.svelte';
import { forAll } from '../../support/for-all';

function pad(width: 1 | 3 | 5 = 1): GarmentPad {
	const made = new GarmentPad();
	made.width = width;
	return made;
}

const cell = fc.record({ row: fc.integer({ min: 0, max: 27 }), column: fc.integer({ min: 0, max: 27 }) });

describe('a drawing', () => {
	test('has every cell on the way of a stroke, without a gap', () => {
		forAll(fc.tuple(cell, cell), ([from, to]) => {
			const own = pad();
			own.begin();
			own.stroke(from, to);
			const steps = Math.max(Math.abs(to.row - from.row), Math.abs(to.column - from.column));
			expect(own.painted?.cells).toBe(steps + 1);
			expect(own.cells[from.row * 28 + from.column]).toBe(1);
			expect(own.cells[to.row * 28 + to.column]).toBe(1);
		});
	});

	test('is as wide as its brush, and ends at the border', () => {
		const own = pad(3);
		own.begin();
		own.stroke({ row: 0, column: 0 }, { row: 0, column: 0 });
		expect(own.painted).toEqual({ cells: 4, top: 0, bottom: 1, left: 0, right: 1 });
	});

	test('is undone stroke by stroke, cleared, and brought back', () => {
		const own = pad();
		own.begin();
		own.stroke({ row: 3, column: 3 }, { row: 3, column: 9 });
		own.begin();
		own.stroke({ row: 8, column: 3 }, { row: 8, column: 4 });
		expect(own.painted?.cells).toBe(9);
		own.undo();
		expect(own.painted?.cells).toBe(7);
		own.clear();
		expect(own.painted).toBeUndefined();
		own.undo();
		expect(own.painted?.cells).toBe(7);
		own.undo();
		own.undo();
		expect(own.painted).toBeUndefined();
	});

	test('is taken away by the eraser', () => {
		const own = pad(5);
		own.begin();
		own.stroke({ row: 10, column: 10 }, { row: 10, column: 10 });
		own.tool = 'eraser';
		own.width = 1;
		own.stroke({ row: 10, column: 10 }, { row: 10, column: 10 });
		expect(own.painted?.cells).toBe(24);
	});

	test('is a picture, white on black', () => {
		const own = pad();
		own.begin();
		own.stroke({ row: 0, column: 1 }, { row: 0, column: 1 });
		const { width, height, data } = own.pixels;
		expect([width, height, data.length]).toEqual([28, 28, 3136]);
		expect([...data.slice(0, 8)]).toEqual([0, 0, 0, 255, 255, 255, 255, 255]);
		expect([own.map.data[0], own.map.data[1]]).toEqual([0, 1]);
	});
});

test('the brush of the keyboard paints where it goes while it is down, and stays on the pad', () => {
	const own = pad();
	own.move(-99, 0);
	expect([own.cursor, own.painted]).toEqual([{ row: 0, column: 14 }, undefined]);
	own.toggle();
	own.move(2, 0);
	own.move(0, 1);
	own.toggle();
	own.move(5, 5);
	expect(own.painted).toEqual({ cells: 4, top: 0, bottom: 2, left: 14, right: 15 });
	expect(own.cursor).toEqual({ row: 7, column: 20 });
	own.undo();
	expect(own.painted).toBeUndefined();
});
