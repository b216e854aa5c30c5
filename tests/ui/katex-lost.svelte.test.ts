import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { symbolLatex } from '$lib/ops/latex';
import Katex from '$lib/ui/Katex.svelte';
import FormulaPage from './fixtures/FormulaPage.svelte';

// Reading the export fails as the page evaluates the module: to `import()` that is a module it cannot have.
vi.mock('../../src/lib/ui/formula', () => ({
	get renderFormula() {
		throw new Error('offline');
	},
}));

test('a formula that KaTeX cannot be loaded for shows its source without the marks', async () => {
	const screen = await render(Katex, { source: `${symbolLatex('N')} = 8`, label: 'N is 8' });
	await expect.element(screen.getByRole('math', { name: 'N is 8' })).toHaveTextContent('{N} = 8');
});

test('the old formula stays, with the new source beside it', async () => {
	const screen = await render(FormulaPage, { formulas: { N: '<span>old</span>' }, source: 'N', label: 'N' });
	await screen.rerender({ source: 'M = 4', label: 'M is 4' });
	await expect.element(screen.getByRole('math', { name: 'M is 4' })).toHaveTextContent('M = 4');
	await expect.element(screen.getByText('old')).toBeVisible();
});
