import { expect, test } from 'vitest';
import { shuffleUnit } from '$lib/models/shuffle-unit';
import { sections } from '$lib/ops/sections';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { blockDiagram } from '$lib/viz/block-diagram';
import { forAll } from '../support/for-all';
import { anyNetwork } from '../support/networks';

/** A unit of ShuffleNet; one that halves the map pools its shortcut. */
function unit(halves: boolean) {
	const layer = shuffleUnit({
		...{ name: 'unit', inChannels: 8, outChannels: halves ? 16 : 8, bottleneck: 4, groups: 2 },
		...{ halves, withShuffle: true, batchNorm: false },
	});
	return sections(stages([layer], shape(4, 4, 8)));
}

test('an identity leaves before the first layer and comes back at the join, in a column of its own', () => {
	const { nodes, lines, columns, rows } = blockDiagram(unit(false));
	expect(nodes.map(({ column, row }) => [column, row])).toEqual([1, 2, 3, 4, 5, 6, 7].map((row) => [0, row]));
	expect([columns, rows]).toEqual([2, 9]);
	expect(lines).toContainEqual({ from: { column: 0, row: 0 }, to: { column: 0, row: 6 }, column: 1 });
});

test('a layer of a branch stands beside the middle of the main path', () => {
	const { nodes } = blockDiagram(unit(true));
	expect(nodes.find(({ stage }) => stage === 5)).toEqual({ stage: 5, column: 1, row: 3 });
});

test('in the drawing of any network no two layers lie on one place, and each lies below what it reads', () => {
	forAll(anyNetwork, ({ layers, input }) => {
		const list = stages(layers, input);
		const { nodes, columns, rows } = blockDiagram(sections(list));
		expect(nodes.map(({ stage }) => stage).sort((left, right) => left - right)).toEqual(
			list.map((_, index) => index),
		);
		expect(new Set(nodes.map(({ column, row }) => `${column},${row}`)).size).toBe(nodes.length);
		const rowOf = new Map(nodes.map(({ stage, row }) => [stage, row]));
		for (const { stage, column, row } of nodes) {
			expect(column).toBeLessThan(columns);
			expect(row).toBeLessThan(rows - 1);
			for (const read of list[stage]?.reads ?? []) expect(rowOf.get(read) ?? 0).toBeLessThan(row);
		}
	});
});
