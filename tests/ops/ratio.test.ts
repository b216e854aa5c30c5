import { expect, test } from 'vitest';
import { cost } from '$lib/ops/cost';
import { fraction } from '$lib/ops/fraction';
import { conv, depthwise, pointwise } from '$lib/ops/layer';
import { ratio, standardMacs } from '$lib/ops/ratio';
import { finalShape, stages } from '$lib/ops/stages';
import { shape } from '$lib/ops/shape';
import { constant, evaluate, over, plus, size, times } from '$lib/ops/size';
import { forAll } from '../support/for-all';
import { anyConvolution } from '../support/layers';

const [side, ins, outs, kernel] = [size('D_F', 6), size('M', 4), size('N', 8), size('D_K', 3)];
const input = shape(side, side, ins);
const separable = stages(
	[depthwise({ inChannels: ins, kernel }), pointwise({ inChannels: ins, outChannels: outs })],
	input,
);
const standard = standardMacs(input, finalShape(separable, input), [kernel, kernel]);

test('the standard convolution between two shapes costs what its layer costs', () => {
	const layers = stages([conv({ inChannels: ins, outChannels: outs, kernel })], input);
	expect(standard.terms).toEqual(cost(layers, input).macs.terms);
});

test('the standard convolution is counted on the output map', () => {
	const half = shape(size('H', 3), side, outs);
	expect(evaluate(standardMacs(input, half, [kernel, kernel]))).toEqual(fraction(5184));
});

test('a depthwise separable convolution leaves 1/N + 1/D_K² of the work, 17/72 of the house example', () => {
	const share = ratio(cost(separable, input).macs, standard);
	const expected = plus(over(constant(1), outs), over(constant(1), times(kernel, kernel)));
	expect(share.polynomial.terms).toEqual(expect.arrayContaining([...expected.terms]));
	expect(share.polynomial.terms).toHaveLength(2);
	expect(share.fraction).toEqual(fraction(17, 72));
	expect(share.remains).toBeCloseTo(0.236, 3);
	expect(share.fewer).toBeCloseTo(4.235, 3);
});

test('both ways of saying it belong together: what remains, and how many times less', () => {
	const share = ratio(times(constant(2), ins), times(constant(3), ins));
	expect(share).toMatchObject({ fraction: { numerator: 2, denominator: 3 }, remains: 2 / 3, fewer: 1.5 });
});

test('a share of nothing remains as 0', () => {
	expect(ratio(constant(0), standard)).toMatchObject({ remains: 0, fewer: Infinity });
});

test('only a single term can be the whole', () => {
	expect(() => ratio(ins, plus(ins, outs))).toThrow(RangeError);
});

test('the share in symbols has exactly the value of the fraction', () => {
	forAll(anyConvolution, ({ layers: [only], input: given }) => {
		if (only === undefined) return;
		const list = stages([only], given);
		const whole = standardMacs(given, finalShape(list, given), only.kernel);
		const share = ratio(cost(list, given).macs, whole);
		expect(evaluate(share.polynomial)).toEqual(share.fraction);
		expect(share.fraction).toEqual(fraction(1, only.groups.value));
	});
});
