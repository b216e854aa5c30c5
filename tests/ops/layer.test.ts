import { expect, test } from 'vitest';
import * as layer from '$lib/ops/layer';
import { notation, size } from '$lib/ops/size';

test('a convolution has one group, stride and dilation 1, same padding and no bias unless told', () => {
	expect(layer.conv({ inChannels: 4, outChannels: 8, kernel: 3 })).toMatchObject({
		op: 'conv',
		stride: [1, 1],
		dilation: [1, 1],
		padding: 'same',
		groups: { value: 1 },
		bias: false,
	});
});

test('a convolution keeps what it was given, with its names', () => {
	const [ins, outs, groups, kernel] = [size('M', 4), size('N', 8), size('g', 2), size('D_K', 3)];
	const options = { inChannels: ins, outChannels: outs, groups, stride: [2, 1], bias: true } as const;
	expect(layer.conv({ ...options, kernel: [1, kernel], padding: 'valid', name: 'strip' })).toMatchObject({
		...options,
		padding: 'valid',
		name: 'strip',
		kernel: [{ value: 1 }, kernel],
	});
});

test('a depthwise convolution is a convolution with as many groups as input channels', () => {
	for (const multiplier of [1, 2, 3]) {
		const rest = { inChannels: 4, kernel: 3, stride: 2, bias: true, name: 'dw' };
		expect(layer.depthwise({ ...rest, multiplier })).toEqual(
			layer.conv({ ...rest, outChannels: 4 * multiplier, groups: 4 }),
		);
	}
	expect(layer.depthwise({ inChannels: 4, kernel: 3 }).outChannels.value).toBe(4);
});

test('a depthwise convolution names its output by its input and multiplier', () => {
	const { outChannels } = layer.depthwise({ inChannels: size('M', 4), multiplier: size('μ', 2), kernel: 3 });
	expect(notation(outChannels)).toBe('M·μ');
});

test('a pointwise convolution is a convolution with a 1×1 kernel', () => {
	const options = { inChannels: 4, outChannels: 8, groups: 2, name: 'pw' };
	expect(layer.pointwise(options)).toEqual(layer.conv({ ...options, kernel: 1 }));
});

test.each([
	['maxPool', layer.maxPool],
	['avgPool', layer.avgPool],
] as const)('%s steps by its own window without padding unless told', (op, pool) => {
	expect(pool({ kernel: [2, 1] })).toMatchObject({ op, stride: [2, 1], padding: 'valid' });
	expect(pool({ kernel: 3, stride: 2, padding: 'same', name: 'pool' })).toMatchObject({
		stride: [2, 2],
		padding: 'same',
		name: 'pool',
	});
});

test.each([layer.maxPool, layer.avgPool])(
	'%o is never dilated, even if the parameters of a kind are passed on',
	(pool) => {
		const parameters = { kernel: 2, stride: 1, dilation: 2 };
		expect(pool(parameters)).toEqual(pool({ kernel: 2, stride: 1 }));
	},
);

test('the groups of a shuffle are a size', () => {
	expect(layer.shuffle({ groups: 3 })).toMatchObject({ op: 'shuffle', groups: { value: 3 } });
	expect(() => layer.shuffle({ groups: 0 })).toThrow(
		'groups must be a whole number of at least 1: got 0; try 1',
	);
});

test('a ReLU has slope 0, a leaky one the slope it is given', () => {
	expect(layer.relu()).toEqual({ op: 'relu', slope: 0 });
	expect(layer.leakyRelu({ slope: 0.3 })).toEqual({ op: 'leakyRelu', slope: 0.3 });
});

test("a join without a branch reads its block's input; concat puts the branch first", () => {
	expect(layer.add()).toMatchObject({ op: 'add', branch: [] });
	expect(layer.concat()).toMatchObject({ op: 'concat', branch: [], branchFirst: true });
	const branch = [layer.relu()];
	expect(layer.add({ branch }).branch).toBe(branch);
	expect(layer.concat({ branch, branchFirst: false })).toMatchObject({ branch, branchFirst: false });
});

test('batch norm has epsilon 0.001 and dense has a bias unless told', () => {
	expect(layer.batchNorm()).toEqual({ op: 'batchNorm', epsilon: 0.001 });
	expect(layer.batchNorm({ epsilon: 1e-5 }).epsilon).toBe(1e-5);
	expect(layer.dense({ units: 10 })).toMatchObject({ op: 'dense', units: { value: 10 }, bias: true });
	expect(layer.dense({ units: 10, bias: false }).bias).toBe(false);
	expect(() => layer.dense({ units: 2.5 })).toThrow(
		'units must be a whole number of at least 1: got 2.5; try 3',
	);
});

test('a layer without a name has no such field, and one with a name keeps it', () => {
	const constructors = [
		layer.relu,
		layer.add,
		layer.concat,
		layer.globalAvgPool,
		layer.flatten,
		layer.softmax,
		layer.batchNorm,
	];
	for (const make of constructors) {
		expect(make()).not.toHaveProperty('name');
		expect(make({ name: 'one' })).toHaveProperty('name', 'one');
	}
});

test('a block is layers under one name', () => {
	const layers = [layer.relu(), layer.softmax()];
	expect(layer.block('unit', layers)).toEqual({ op: 'block', name: 'unit', layers });
});

test('a constructor refuses what breaks a rule, in its own words', () => {
	expect(() => layer.conv({ inChannels: 0, outChannels: 8, kernel: 3 })).toThrow('inChannels must be');
	expect(() => layer.conv({ inChannels: 4, outChannels: 8, kernel: 3, groups: 1.2 })).toThrow(
		'groups must be',
	);
	expect(() => layer.conv({ inChannels: 4, outChannels: 6, kernel: 3, groups: 4 })).toThrow(
		'4 does not divide 6; try 1 or 2',
	);
	expect(() => layer.depthwise({ inChannels: 4, kernel: 3, multiplier: 0 })).toThrow('multiplier must be');
	expect(() => layer.maxPool({ kernel: 0 })).toThrow('kernel must be');
});
