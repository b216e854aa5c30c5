import { expect, test } from 'vitest';
import { cost } from '$lib/ops/cost';
import { evaluate } from '$lib/ops/size';
import { grains } from '$lib/ops/grain';
import { trace } from '$lib/ops/trace';
import { cells, upTo } from '../support/cells';
import { labelled } from '../support/registry';

test.each(labelled)('%s: every output cell is visited once, in order', (_, { stages }) => {
	const run = trace(stages);
	const visited = upTo(run.length('cell')).map((position) => {
		const { stage, cell } = run.at(position, 'cell');
		return { stage, ...cell };
	});
	expect(visited).toEqual(
		stages.flatMap(({ output }, stage) => cells(output).map((cell) => ({ stage, ...cell }))),
	);
});

test.each(labelled)('%s: at every grain the run ends with all its work done', (_, { stages, input }) => {
	const run = trace(stages);
	const { numerator } = evaluate(cost(stages, input).macs);
	for (const grain of grains) expect(run.at(run.length(grain) - 1, grain).macs).toBe(numerator);
	expect(run.length('layer')).toBe(stages.length);
});

test.each(labelled)('%s: any cell can be sought, and is complete there', (_, { stages }) => {
	const run = trace(stages);
	stages.forEach(({ output }, stage) => {
		for (const cell of cells(output)) {
			for (const grain of ['product', 'cell'] as const) {
				expect(run.at(run.seek(stage, cell, grain), grain)).toMatchObject({ stage, cell });
			}
		}
	});
});
