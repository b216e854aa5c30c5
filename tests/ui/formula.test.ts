import { describe, expect, test } from 'vitest';
import { renderFormula, renderFormulas } from '$lib/ui/formula';
import { formulaKey } from '$lib/ui/formula-cache';

const source = '\\htmlData{symbol=N}{N} + \\frac{1}{D_K^2}';

describe('a formula rendered on the server', () => {
	test('has MathML for screen readers and marks for what can be lit', () => {
		const html = renderFormula(source);
		expect(html).toContain('<math');
		expect(html).toContain('data-symbol="N"');
		expect(html).not.toContain('katex-display');
	});

	test('stands on a line of its own when it is displayed', () => {
		expect(renderFormula(source, true)).toContain('katex-display');
	});

	test('takes no other markup than the marks', () => {
		expect(renderFormula('\\href{javascript:alert(1)}{N}')).not.toContain('href=');
		expect(renderFormula('\\htmlClass{lit}{N}')).not.toContain('class="enclosing lit"');
	});

	test('shows a source that KaTeX cannot read, with the reason', () => {
		const html = renderFormula('\\frac{1}{');
		expect(html).toContain('katex-error');
		expect(html).toContain('ParseError');
		expect(html).toContain('\\frac{1}{');
	});
});

test('a page’s formulas are kept apart by their style', () => {
	const cache = renderFormulas(['N', 'M'], ['N']);
	expect(Object.keys(cache)).toEqual(['N', 'M', formulaKey('N', true)]);
	expect(cache[formulaKey('N', false)]).toBe(renderFormula('N'));
	expect(cache[formulaKey('N', true)]).toBe(renderFormula('N', true));
});
