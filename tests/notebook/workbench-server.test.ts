import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { ways } from '$lib/notebook/comparison';
import { formulaSources } from '$lib/notebook/formulas';
import { Workbench } from '$lib/notebook/workbench.svelte';
import { convolution, convolutions, type RegisteredKind } from '$lib/ops/convolutions';
import { renderFormulas } from '$lib/ui/formula';
import { kindRun } from '../support/stage-run';
import BenchPage from './fixtures/BenchPage.svelte';

/** The page of a kind as it is written out before any script, with the formulas that are rendered beforehand. */
function page(kind: RegisteredKind, isCached = true): string {
	const workbench = new Workbench(kind, kindRun(kind).outputs, () => true);
	const sources = isCached ? formulaSources(workbench, ways(convolutions, workbench.task)) : [];
	return render(BenchPage, { props: { workbench, kind, formulas: renderFormulas(sources) } }).body;
}

/** The text of a page, as one line. */
function text(html: string): string {
	const plain = html.replace(/<style.*?<\/style>|<!--.*?-->/gs, '').replace(/<[^>]*>/g, ' ');
	return plain.replace(/\s+/g, ' ');
}

/** What stands on a page in place of a formula that nobody has rendered. */
const bareFormula = /<code[^>]*role="math"/g;

describe.each(convolutions.map((kind) => [kind.id, kind] as const))(
	'the prerendered page of %s',
	(_, kind) => {
		test('has all its formulas rendered', () => {
			expect(page(kind).match(bareFormula)).toBeNull();
			expect(page(kind, false).match(bareFormula)?.length).toBeGreaterThan(3);
		});

		test('has title, first step and numbers without a script', () => {
			const shown = text(page(kind));
			expect(shown).toContain(kind.text.en.title);
			expect(shown).toContain(kind.text.en.captions[0]);
			expect(shown).toMatch(/Step 1 of [\d,]+(, [^.]+)?\. Output channel 1, row 1, column 1\./);
			expect(shown).not.toMatch(/NaN|undefined|\[object/);
		});
	},
);

test('the numbers of the house example are on its page', () => {
	const shown = text(page(convolution('depthwise-separable')));
	expect(shown).toContain('2,448');
	expect(shown).toMatch(/4\.24× fewer, 23\.6\s%\s+remain/);
	expect(shown).toContain('10,368');
});
