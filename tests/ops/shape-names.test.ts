import { expect, test } from 'vitest';
import { symbolLatex } from '$lib/ops/latex';
import * as layer from '$lib/ops/layer';
import { outputShape, shape, type Shape } from '$lib/ops/shape';
import { notation, size } from '$lib/ops/size';
import { stages } from '$lib/ops/stages';
import { evaluateLatex } from '../support/evaluate-latex';
import { forAll } from '../support/for-all';
import { anyConvolution } from '../support/layers';
import { strip } from '../support/strip';

const [side, kernel] = [size('D_F', 9), size('D_K', 4)];

test.each<[string, layer.Convolution | layer.Pool, string]>([
	['same padding at stride 1', strip({ kernel }), 'D_F'],
	['same padding at stride 3', strip({ kernel, stride: 3 }), 'D_F/3'],
	['same padding at stride 2', strip({ kernel, stride: 2 }), '⌈D_F/2⌉'],
	['valid padding', strip({ kernel, padding: 'valid' }), '(D_F−D_K+1)'],
	['valid padding with a stride', strip({ kernel, stride: 2, padding: 'valid' }), '(⌊(D_F−D_K)/2⌋+1)'],
	['valid padding with a dilation', strip({ kernel, dilation: 2, padding: 'valid' }), '(D_F−2·(D_K−1))'],
	['sides', strip({ kernel, padding: { top: 1, bottom: 1, left: 0, right: 0 } }), '(D_F+2−D_K+1)'],
	['sides that keep the size', strip({ kernel, padding: { top: 1, bottom: 2, left: 0, right: 0 } }), 'D_F'],
	['a pool that does not fit evenly', layer.maxPool({ kernel: [2, 1] }), '⌊D_F/2⌋'],
	['a pool that fits evenly', layer.maxPool({ kernel: [3, 1] }), 'D_F/3'],
])('%s names the output side', (_, given, name) => {
	const { height, width } = outputShape(given, shape(side, 5, 1));
	expect(notation(height)).toBe(name);
	expect(notation(width)).toBe('5');
});

test('a bare side and a bare kernel make a bare side', () => {
	expect(notation(outputShape(strip({ kernel: 4, padding: 'valid' }), shape(9, 5, 1)).height)).toBe('6');
	expect(notation(outputShape(strip({ kernel, padding: 'valid' }), shape(9, 5, 1)).height)).toBe('(9−D_K+1)');
});

test('a stride says so in the name even where the side is too small to shrink', () => {
	const only = strip({ kernel: size('D_K', 1), stride: 2, padding: 'valid' });
	const { height } = outputShape(only, shape(size('D_F', 1), 1, 1));
	expect([notation(height), height.value]).toEqual(['(⌊(D_F−D_K)/2⌋+1)', 1]);
});

test('every name, read as a formula, gives the size that it names', () => {
	forAll(
		anyConvolution,
		({ layers: [only], input }) => {
			if (only === undefined) return;
			const again = layer.maxPool({ kernel: 2, stride: [2, 1], padding: 'same' });
			const shapes: Shape[] = stages([only, again, layer.flatten()], input).map(({ output }) => output);
			const letters = {
				...symbolsOf(input),
				...symbolsOf(shapes),
				...only.groups.symbols,
				...kernelSymbols(only),
			};
			for (const one of shapes.flatMap(({ height, width, channels }) => [height, width, channels])) {
				expect(evaluateLatex(symbolLatex(`(${notation(one)})`), letters)).toBe(one.value);
			}
		},
		300,
	);
});

function symbolsOf(given: Shape | Shape[]): Record<string, number> {
	const sizes = [given].flat().flatMap(({ height, width, channels }) => [height, width, channels]);
	const all = sizes.flatMap(({ symbols }) => Object.entries(symbols));
	return Object.fromEntries(all.filter(([name]) => /^[A-Za-z]$/.test(name)));
}

function kernelSymbols({ kernel: [height, width] }: layer.Convolution): Record<string, number> {
	return { ...height.symbols, ...width.symbols };
}
