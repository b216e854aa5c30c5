import { expect, test } from 'vitest';
import { convolution } from '$lib/ops/convolutions';
import { cost, stageCost } from '$lib/ops/cost';
import { inputShape, parameters, type NumberName } from '$lib/ops/convolution';
import { latex } from '$lib/ops/latex';
import { ratio, standardMacs } from '$lib/ops/ratio';
import { evaluate, type Polynomial } from '$lib/ops/size';
import { finalShape, stages } from '$lib/ops/stages';
import { taps } from '$lib/ops/taps';
import { isWeighted } from '$lib/ops/trace';
import { integerWeights } from '$lib/ops/weights';
import { cells, item } from '../support/cells';
import { evaluateLatex, markedSymbols } from '../support/evaluate-latex';
import { labelled, type Setting } from '../support/registry';
import { renderLatex } from '../support/render-latex';

function valueOf(polynomial: Polynomial): number {
	const { numerator, denominator } = evaluate(polynomial);
	return numerator / denominator;
}

/** What each letter on the page stands for. */
function letters({ kind, values }: Setting): Record<string, number> {
	const named = Object.entries(kind.controls).flatMap(([name, { symbol }]): [string, number][] =>
		symbol === undefined ? [] : [[symbol, values[name as NumberName]]],
	);
	return Object.fromEntries(named);
}

/** What remains of the standard convolution between the same shapes. */
function share(setting: Setting) {
	const { kernel } = parameters(setting.kind, setting.values);
	const whole = standardMacs(setting.input, finalShape(setting.stages, setting.input), [kernel, kernel]);
	return { whole, ...ratio(cost(setting.stages, setting.input).macs, whole) };
}

test.each(labelled)('%s: the MACs are the taps with a weight, counted one by one', (_, { stages: list }) => {
	for (const stage of list) {
		const counted = cells(stage.output).reduce((count, cell) => count + taps(stage, cell).length, 0);
		expect(valueOf(stageCost(stage).macs)).toBe(isWeighted(stage) ? counted : 0);
	}
});

test.each(labelled)(
	'%s: the parameters are the values of the weights that are made',
	(_, { stages: list, input }) => {
		const made = integerWeights(list, 1).flatMap((own) => Object.values(own));
		const values = made.reduce((count, { data }) => count + data.length, 0);
		const { params, paramsNonTrainable } = cost(list, input);
		expect(valueOf(params) + valueOf(paramsNonTrainable)).toBe(values);
	},
);

test.each(labelled)(
	'%s: the formulas on the page have the values of the numbers beside them',
	(_, setting) => {
		const known = letters(setting);
		const polynomials = Object.values<Polynomial>({ ...cost(setting.stages, setting.input) });
		for (const polynomial of polynomials) {
			const source = latex(polynomial);
			renderLatex(source);
			expect(evaluateLatex(source, known)).toBe(valueOf(polynomial));
			for (const { symbol, body } of markedSymbols(source)) {
				expect(polynomial.symbols[symbol]).toBe(evaluateLatex(body.replace(/\^\{\d+\}\}$/, '}'), known));
			}
		}
	},
);

test.each(labelled)('%s: the ratio in symbols is the exact fraction of the numbers', (_, setting) => {
	const { whole, polynomial, fraction, remains, fewer } = share(setting);
	expect(evaluate(polynomial)).toEqual(fraction);
	expect(remains * valueOf(whole)).toBeCloseTo(valueOf(cost(setting.stages, setting.input).macs), 6);
	expect(remains * fewer).toBeCloseTo(1, 12);
	const source = latex(polynomial);
	renderLatex(source);
	expect(evaluateLatex(source, letters(setting)) / remains).toBeCloseTo(1, 12);
});

/** The house example of the curriculum: D_F = 6, M = 4, N = 8, D_K = 3. */
test.each([
	['standard', [10368], 288],
	['grouped', [5184], 144],
	['depthwise-separable', [1296, 1152], 36 + 32],
	['spatially-separable', [432, 432, 1152], 12 + 12 + 32],
	['depthwise', [1296], 36],
	['pointwise', [1152], 32],
])('%s starts at the house example of the course: %o MACs and %d weights', (id, macs, weights) => {
	const kind = convolution(id);
	const given = parameters(kind, kind.defaults);
	const list = stages(kind.layers(given), inputShape(given));
	expect(list.map((stage) => valueOf(stageCost(stage).macs))).toEqual(macs);
	expect(valueOf(cost(list, inputShape(given)).weights)).toBe(weights);
	expect(item(list, -1).output.height.value).toBe(6);
});
