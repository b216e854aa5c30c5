import { describe, expect, test } from 'vitest';
import { ways } from '$lib/notebook/comparison';
import { formulaSources, ratioSource } from '$lib/notebook/formulas';
import { Workbench } from '$lib/notebook/workbench.svelte';
import { convolution, convolutions } from '$lib/ops/convolutions';
import { evaluate } from '$lib/ops/size';
import { labelled, type Setting } from '../support/registry';
import { renderLatex } from '../support/render-latex';

/** A workbench as a link would set it. */
function bench({ kind, values }: Pick<Setting, 'kind' | 'values'>): Workbench {
	const workbench = new Workbench(kind, [], () => true);
	workbench.values = values;
	workbench.run = { stages: workbench.stages, ...workbench.tensors, outputs: [] };
	return workbench;
}

function sources(workbench: Workbench): string[] {
	return formulaSources(workbench, ways(convolutions, workbench.task));
}

test.each(labelled)('%s: KaTeX reads every formula', (_, setting) => {
	const all = sources(bench(setting));
	expect(all.length).toBeGreaterThan(0);
	for (const source of all) expect(() => renderLatex(source), source).not.toThrow();
});

test.each(labelled)('%s: no formula is listed twice', (_, setting) => {
	const all = sources(bench(setting));
	expect(new Set(all).size).toBe(all.length);
});

describe('the ratio', () => {
	function source(id: string): string {
		const kind = convolution(id);
		return ratioSource(bench({ kind, values: kind.defaults })).replace(/\\htmlData\{[^}]*\}/g, '');
	}

	test('is in symbols and as the exact fraction', () => {
		expect(source('depthwise-separable')).toMatch(/^.*N.*D_K.* = \\frac\{17\}\{72\}$/);
		expect(source('grouped')).toMatch(/g.* = \\frac\{1\}\{2\}$/);
	});

	test('is written once where it has no symbols', () => {
		expect(source('standard')).toBe('1');
	});

	test('is the ratio of the MACs', () => {
		for (const kind of convolutions) {
			const workbench = bench({ kind, values: kind.defaults });
			const [own, standard] = [workbench.cost.macs, workbench.standardMacs].map(
				(polynomial) => evaluate(polynomial).numerator,
			);
			expect(workbench.ratio.remains).toBeCloseTo((own ?? NaN) / (standard ?? NaN), 12);
		}
	});
});
