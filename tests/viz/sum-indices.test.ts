import { describe, expect, test } from 'vitest';
import { valueAt } from '$lib/ops/array';
import { conv, maxPool, pointwise } from '$lib/ops/layer';
import { trace } from '$lib/ops/trace';
import { scene } from '$lib/viz/scene';
import { sumLetters, sumProduct, type SumLetter, type SumProduct } from '$lib/viz/sum-indices';
import { convolution } from '$lib/ops/convolutions';
import { item, upTo } from '../support/cells';
import { kindRun } from '../support/stage-run';
import { kindScene, layerScene } from './fixtures/scenes';

function values({ indices }: SumProduct): Record<SumLetter, number> {
	return Object.fromEntries(indices.map(({ letter, value }) => [letter, value])) as Record<SumLetter, number>;
}

function turning(product: SumProduct | undefined): string[] {
	return product?.indices.filter(({ isTurning }) => isTurning).map(({ letter }) => letter) ?? [];
}

describe('the indices of a product', () => {
	const run = kindRun(convolution('standard'));
	const all = trace(run.stages);
	const input = run.input;
	const kernel = item(run.weights, 0).kernel ?? input;

	test('say which numbers of X and W are multiplied, in every step of a cell inside the map', () => {
		const end = all.seek(0, { y: 3, x: 2, channel: 5 }, 'product');
		for (const back of upTo(36)) {
			const now = sumProduct(scene(run, all.at(end - back, 'product')));
			if (now === undefined) throw new Error('a convolution has a product');
			const { n, i, j, m, u, v } = values(now);
			expect({ n, i, j }).toEqual({ n: 6, i: 4, j: 3 });
			expect(now.value).toBe(valueAt(input, i + u - 1, j + v - 1, m - 1));
			expect(now.factor).toBe(valueAt(kernel, u + 1, v + 1, m - 1, n - 1));
			expect(now.product).toBe(now.value * now.factor + 0);
		}
	});

	test('run in the order of the loops: v fastest, then u, then m', () => {
		const letters = upTo(36).map((tap) => turning(sumProduct(kindScene('standard', tap + 1)))[0]);
		expect(letters.slice(0, 12)).toEqual(['v', 'v', 'v', 'u', 'v', 'v', 'u', 'v', 'v', 'm', 'v', 'v']);
		expect(letters.filter((letter) => letter === 'm')).toHaveLength(3);
	});

	test('have gone all the way at the last product, and n, i and j stand still', () => {
		const shares = sumProduct(kindScene('standard', 36))?.indices.map(({ share }) => share);
		expect(shares).toEqual([undefined, undefined, undefined, 1, 1, 1]);
	});

	test('are those of the letters, outermost first', () => {
		const letters = sumProduct(kindScene('standard', 1))?.indices.map(({ letter }) => letter);
		expect(letters).toEqual(sumLetters);
	});

	test('begin at no distance where the kernel is 1×1', () => {
		const product = sumProduct(layerScene([pointwise({ inChannels: 2, outChannels: 3 })], [4, 2], 2));
		expect(product && values(product)).toMatchObject({ m: 2, u: 0, v: 0 });
	});

	test('are counted from the first tap where nothing is padded', () => {
		const layers = [conv({ inChannels: 1, outChannels: 1, kernel: 3, padding: 'valid' })];
		const product = sumProduct(layerScene(layers, [5, 1], 9));
		expect(product && values(product)).toMatchObject({ i: 1, j: 1, u: 2, v: 2 });
	});
});

test('a layer without weights has no such product', () => {
	expect(sumProduct(layerScene([maxPool({ kernel: 2 })], [4, 1], 1))).toBeUndefined();
});
