import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cost } from '$lib/ops/cost';
import { fraction } from '$lib/ops/fraction';
import { fractionLatex, grouped, latex, symbolLatex } from '$lib/ops/latex';
import { conv, maxPool } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { constant, evaluate, over, plus, size, times, type Polynomial } from '$lib/ops/size';
import { stages } from '$lib/ops/stages';
import { evaluateLatex, markedSymbols } from '../support/evaluate-latex';
import { forAll } from '../support/for-all';
import { renderLatex } from '../support/render-latex';

const letters = { D_F: 7, D_K: 3, M: 4, N: 8, g: 2, μ: 2, d: 5 };
const named = Object.entries(letters).map(([name, value]) => size(name, value));
const [side = size('D_F', 7), kernel = size('D_K', 3), ins = size('M', 4), outs = size('N', 8)] = named;

const oneTerm = fc
	.tuple(fc.array(fc.constantFrom(...named), { maxLength: 5 }), fc.integer({ min: 1, max: 5000 }))
	.map(([factors, coefficient]) => times(constant(coefficient), ...factors));
const anyRatio = fc
	.tuple(fc.array(oneTerm, { minLength: 1, maxLength: 3 }), oneTerm)
	.map(([terms, divisor]) => over(plus(...terms), divisor));

function valueOf(polynomial: Polynomial): number {
	const { numerator, denominator } = evaluate(polynomial);
	return numerator / denominator;
}

test('the letters of a product stand in the order of the course', () => {
	const source = latex(times(kernel, kernel, outs, ins, side, side));
	expect(markedSymbols(source).map(({ symbol }) => symbol)).toEqual(['D_F', 'M', 'N', 'D_K']);
	expect(source).toBe(
		'\\htmlData{symbol=D_F}{D_F^{2}}\\,\\htmlData{symbol=M}{M}\\,\\htmlData{symbol=N}{N}\\,\\htmlData{symbol=D_K}{D_K^{2}}',
	);
});

test('every symbol is marked with its name, so that the page can light it', () => {
	const markup = renderLatex(latex(times(side, side, ins)));
	expect(markup).toContain('data-symbol="D_F"');
	expect(markup).toContain('data-symbol="M"');
});

test('what a formula is divided by stands below a line', () => {
	expect(latex(over(constant(1), outs))).toBe('\\frac{1}{\\htmlData{symbol=N}{N}}');
	expect(latex(over(ins, constant(2)))).toBe('\\frac{\\htmlData{symbol=M}{M}}{2}');
});

test('a factor of 1 is not written, except alone', () => {
	expect(latex(constant(1))).toBe('1');
	expect(latex(ins)).toBe('\\htmlData{symbol=M}{M}');
	expect(latex(times(constant(2), ins))).toBe('2\\,\\htmlData{symbol=M}{M}');
});

test('nothing is written as 0', () => {
	expect(latex(constant(0))).toBe('0');
});

test('another paper can use other letters, and the mark keeps the name', () => {
	const source = latex(times(ins, ins), { M: 'c' });
	expect(source).toBe('\\htmlData{symbol=M}{c^{2}}');
	expect(symbolLatex('⌈M/2⌉', 1, { M: 'c' })).toBe('\\htmlData{symbol=⌈M/2⌉}{\\lceil c/2\\rceil }');
	expect(symbolLatex('μ')).toBe('\\htmlData{symbol=μ}{\\mu}');
});

test('thousands are set apart by a comma without a gap', () => {
	expect([1, 999, 1000, 10368, 1234567, -1234].map(grouped)).toEqual([
		'1',
		'999',
		'1{,}000',
		'10{,}368',
		'1{,}234{,}567',
		'-1{,}234',
	]);
});

test('a fraction has a line, a whole number has none', () => {
	expect(fractionLatex(fraction(17, 72))).toBe('\\frac{17}{72}');
	expect(fractionLatex(fraction(10368))).toBe('10{,}368');
});

test('any formula of costs and ratios is read by KaTeX without complaint and has the right value', () => {
	forAll(anyRatio, (polynomial) => {
		const source = latex(polynomial);
		renderLatex(source);
		const expected = valueOf(polynomial);
		expect(Math.abs(evaluateLatex(source, letters) / expected - 1)).toBeLessThan(1e-12);
	});
});

test('rounded and trimmed sides are read by KaTeX and give the right number', () => {
	const input = shape(side, side, ins);
	const channels = { inChannels: ins, outChannels: outs, kernel };
	const samples = [
		[conv({ ...channels, stride: 2 })],
		[conv({ ...channels, stride: 2, padding: 'valid' })],
		[conv({ ...channels, dilation: 2, padding: 'valid' })],
		[conv({ ...channels, padding: { top: 1, bottom: 0, left: 0, right: 1 } })],
		[conv({ ...channels, stride: 2 }), maxPool({ kernel: 2 }), maxPool({ kernel: 1, stride: 2 })],
	] as const;
	for (const layers of samples) {
		const { macs, activations } = cost(stages(layers, input), input);
		for (const polynomial of [macs, activations]) {
			const source = latex(polynomial);
			renderLatex(source);
			expect(evaluateLatex(source, letters)).toBe(valueOf(polynomial));
			for (const { symbol, body } of markedSymbols(source)) {
				expect(body).toContain(symbol.match(/D_F|D_K|[A-Z]/)?.[0]);
			}
		}
	}
});
