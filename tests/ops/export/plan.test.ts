import { expect, test } from 'vitest';
import { isExact } from '$lib/ops/export/exactness';
import { camelCase, identifiers, snakeCase } from '$lib/ops/export/identifiers';
import { plan } from '$lib/ops/export/plan';
import { tensors } from '$lib/ops/export/tensors';
import { withValue } from '$lib/ops/array';
import { batchNorm, block, conv, dense, leakyRelu, maxPool, relu, add, type Layer } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { item } from '../../support/cells';
import { allCases, madeCase, networkCases, ownCases, type Case } from './cases';

/** Unnamed 1×1 convolution that keeps two channels. */
const mix = conv({ inChannels: 2, outChannels: 2, kernel: 1 });

function written(layers: readonly Layer[]): string[] {
	return plan(stages(layers, shape(2, 2, 2))).nodes.map(({ operands, result, keeps }) => {
		const read = operands.map(({ variable }) => variable).join(' ');
		return `${keeps === undefined ? '' : `${keeps.name} = x, `}${result.name} = ${read}`;
	});
}

test('a row of layers needs one variable', () => {
	expect(written([mix, relu(), mix])).toEqual(['x = x', 'x = x', 'x = x']);
});

test('the input of a block is kept for the join, and the name is used again after it', () => {
	const unit = block('unit', [mix, add(), relu()]);
	expect(written([unit, unit])).toEqual([
		'shortcut = x, x = x',
		'x = x shortcut',
		'x = x',
		'shortcut = x, x = x',
		'x = x shortcut',
		'x = x',
	]);
});

test('the main path waits under a name of its own while the branch runs', () => {
	expect(written([mix, add({ branch: [mix, relu()] })])).toEqual([
		'shortcut = x, main = x',
		'x = shortcut',
		'x = x',
		'x = main x',
	]);
});

test('joins inside joins have names that are not in use', () => {
	const inner = block('inner', [mix, add()]);
	expect(written([mix, inner, add()])).toEqual([
		'shortcut = x, x = x',
		'shortcut2 = x, x = x',
		'x = x shortcut2',
		'x = x shortcut',
	]);
});

test('where there are several blocks, each begins under its name, and what is in none under none', () => {
	const unit = (name: string) => block(name, [{ ...mix, name: 'mix' }, relu()]);
	const headings = (layers: readonly Layer[]) =>
		plan(stages(layers, shape(2, 2, 2))).nodes.map(({ heading }) => heading);
	expect(headings([mix, block('stage', [unit('unit1'), unit('unit2')]), relu()])).toEqual([
		undefined,
		'stage.unit1',
		undefined,
		'stage.unit2',
		undefined,
		'',
	]);
	expect(headings([mix, unit('only'), relu()])).toEqual(Array.from({ length: 4 }, () => undefined));
});

test('names come from the layers, with what the layer does where several share one', () => {
	const list = stages([mix, mix, block('stageOne', [mix, relu()]), { ...mix, name: '3x3' }], shape(2, 2, 2));
	const words = identifiers(list);
	expect(words.map((one) => snakeCase(one))).toEqual([
		'conv',
		'conv2',
		'stage_one_conv',
		'stage_one_relu',
		'conv_3x3',
	]);
	expect(camelCase(item(words, 2))).toBe('stageOneConv');
});

test('no two names are alike, in any spelling', () => {
	for (const { exported } of allCases) {
		const words = identifiers(exported.stages);
		for (const spelled of [words.map((one) => snakeCase(one)), words.map(camelCase)]) {
			expect(new Set(spelled).size).toBe(words.length);
		}
	}
});

function origins({ exported }: Case): string[] {
	return tensors(exported).map(({ origin }) => origin.kind);
}

test('seeded numbers are recognised, all others are listed', () => {
	const one = madeCase({
		name: 'one',
		layers: [mix, batchNorm(), dense({ units: 2 })].slice(0, 2),
		input: shape(2, 2, 2),
	});
	expect(origins(one)).toEqual(['seeded', 'seeded', 'filled', 'filled', 'filled', 'filled']);
	const { exported } = one;
	const { numbers } = exported;
	const changed = { ...exported, numbers: { ...numbers, input: withValue(numbers.input, 0, 9) } };
	expect(origins({ ...one, exported: changed })[0]).toBe('listed');
	expect(
		origins({ ...one, exported: { ...exported, numbers: { ...numbers, seed: numbers.seed + 1 } } }).slice(
			0,
			2,
		),
	).toEqual(['listed', 'listed']);
	expect(origins(item(ownCases, 0))).toEqual(['seeded', 'listed']);
});

test('a network is exact as long as its numbers are whole and small', () => {
	const exact = (layers: readonly Layer[]): boolean =>
		isExact(madeCase({ name: 'any', layers, input: shape(2, 2, 2) }).exported);
	expect(exact([mix, relu(), maxPool({ kernel: 1 }), add()])).toBe(true);
	expect(exact([mix, batchNorm()])).toBe(false);
	expect(exact([leakyRelu({ slope: 0.5 })])).toBe(false);
	expect(exact(Array<Layer>(30).fill(mix))).toBe(false);
	expect(
		networkCases.filter(({ name }) => name.endsWith('fractions')).some(({ exported }) => isExact(exported)),
	).toBe(false);
});
