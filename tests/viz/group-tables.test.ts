import { describe, expect, test } from 'vitest';
import { conv } from '$lib/ops/layer';
import { mixing } from '$lib/ops/mixing';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { dealt, geometry, tableLayout, tableLinks } from '$lib/viz/group-tables';
import { identity } from '$lib/viz/identity';
import { upTo } from '../support/cells';

describe('channels at tables', () => {
	test('are dealt in their order, to each group as many', () => {
		expect(dealt({ inputs: 4, outputs: 8, groups: 2 })).toEqual({
			tables: [
				{ group: 0, inputs: [0, 1], outputs: [0, 1, 2, 3] },
				{ group: 1, inputs: [2, 3], outputs: [4, 5, 6, 7] },
			],
			left: { inputs: [], outputs: [] },
		});
	});

	test('are left over where the groups do not divide them', () => {
		const { tables, left } = dealt({ inputs: 6, outputs: 8, groups: 4 });
		expect(tables.map(({ inputs }) => inputs)).toEqual([[0], [1], [2], [3]]);
		expect(left).toEqual({ inputs: [4, 5], outputs: [] });
		expect(dealt({ inputs: 2, outputs: 3, groups: 4 }).left).toEqual({ inputs: [0, 1], outputs: [0, 1, 2] });
	});

	test('read what the layer reads: the table of a group is its block in the mixing matrix', () => {
		for (const [inputs, outputs, groups] of [
			[4, 8, 2],
			[6, 6, 3],
			[5, 10, 5],
			[3, 4, 1],
		] as const) {
			const layer = conv({ inChannels: inputs, outChannels: outputs, kernel: 3, groups });
			const { reads } = mixing(stages([layer], shape(3, 3, inputs)));
			for (const table of dealt({ inputs, outputs, groups }).tables) {
				for (const output of table.outputs) expect(reads[output]).toEqual(table.inputs);
			}
		}
	});

	test('sit about the middle of their table, with a link from each input to each output', () => {
		const layout = tableLayout({ inputs: [2, 3], outputs: [4, 5, 6, 7] });
		expect(layout.widthPx).toBe(2 * geometry.sidePx + 3 * geometry.pitchPx);
		for (const seats of [layout.inputs, layout.outputs]) {
			const middle = seats.reduce((sum, { x }) => sum + x, 0) / seats.length;
			expect(middle).toBe(layout.widthPx / 2);
		}
		expect(tableLinks(layout).match(/M/g)).toHaveLength(8);
		expect(tableLinks(layout, 5).match(/M/g)).toHaveLength(2);
		expect(tableLinks(layout, 0)).toBe('');
	});
});

test('twelve groups have each an identity of their own, four in a row each a colour and a shape', () => {
	const all = upTo(12).map(identity);
	expect(new Set(all.map(({ shape, look }) => `${shape} ${look}`)).size).toBe(12);
	for (const from of [0, 4, 8]) {
		const four = all.slice(from, from + 4);
		expect(new Set(four.map(({ colour }) => colour)).size).toBe(4);
		expect(new Set(four.map(({ shape }) => shape)).size).toBe(4);
	}
	expect(identity(12)).toEqual(identity(0));
});
