import { beforeEach, describe, expect, test } from 'vitest';
import { networkOf } from '$lib/models/networks';
import { NetworkBench } from '$lib/notebook/network/network-bench.svelte';
import { networkLink } from '$lib/notebook/network/network-link';
import { stagedBlock } from '$lib/notebook/network/staged-block.svelte';
import { useCpu } from '$lib/ops/backend-cpu';
import { networkWeights } from '$lib/ops/formula-weights';
import { defined } from '../../support/defined';
import { picture } from '../fixtures/bench';
import { run, runBlock } from '../fixtures/network-bench';

const pictures = ['cat', 'coffee'];

beforeEach(async () => {
	await useCpu();
});

/** A record as that of a trained network. */
const record = { trained: 60_000, epochs: 3, tested: 10_000, correct: 9000, subset: 1000, ofSubset: 900 };
const trained = [
	{ ...record, name: 'mobilenet', options: { kind: 'mobilenet' } },
	{ ...record, name: 'standard', options: { kind: 'standard' } },
] as const;

describe('a trained network', () => {
	function chosen(): NetworkBench {
		const bench = new NetworkBench(networkOf('mobilenet'), () => true, trained);
		bench.picture = picture(1, 'boot');
		bench.choose('mobilenet');
		return bench;
	}

	function give(bench: NetworkBench): void {
		bench.trainedWeights = { name: bench.trainedName, weights: networkWeights(bench.stages, 3) };
	}

	test('runs in place of the full-size one, on a small grey picture, once its weights are there', () => {
		const bench = chosen();
		expect([bench.model.title, bench.hasWeights, bench.asked]).toEqual([
			'Small MobileNet, α = 1',
			false,
			undefined,
		]);
		give(bench);
		expect(bench.asked).toMatchObject({ name: 'mobilenet', input: { shape: [28, 28, 1] } });
		run(bench);
		expect(bench.isBehind).toBe(false);
		expect(bench.run?.made[bench.stages.length - 1]?.shape).toEqual([1, 1, 10]);
		bench.choose('standard');
		expect([bench.hasWeights, bench.isBehind]).toEqual([false, true]);
	});

	test('puts its blocks on the stage with its own weights', () => {
		const bench = chosen();
		give(bench);
		run(bench);
		bench.open('block3');
		const block = stagedBlock(bench);
		runBlock(block);
		const { first, last } = defined(bench.blocks.find(({ name }) => name === 'block3'));
		expect(block.run?.weights[0]).toBe(bench.trainedWeights?.weights[first]);
		expect(block.run?.outputs.at(-1)).toEqual(bench.run?.made[last]);
	});

	test('leaves, and the full-size one is as it was; a block that it does not have leaves the stage', () => {
		const bench = chosen();
		bench.turn('alpha', 0.5);
		bench.open('block3');
		bench.choose('');
		expect([bench.model.title, bench.blockName]).toEqual(['MobileNet v1, α = 0.5', 'block3']);
		bench.open('block13');
		bench.choose('mobilenet');
		expect(bench.blockName).toBe('');
		bench.choose('resnet');
		expect(bench.chosen).toBeUndefined();
	});

	test('is in the link with its test picture and its block', () => {
		const bench = new NetworkBench(networkOf('mobilenet'), () => true, trained);
		let selected = 'integers';
		const link = networkLink(bench, {
			pictures,
			tests: 1000,
			selected: () => selected,
			select: (id) => (selected = id),
		});
		const fragment = '#trained=standard&input=test-17&block=conv2&step=4';
		expect(link.restore(fragment)).toEqual([]);
		expect([bench.trainedName, selected, bench.blockName]).toEqual(['standard', 'test-17', 'conv2']);
		expect(link.fragment('')).toBe(fragment);
		const refused = link.restore('#trained=resnet&input=test-1001');
		expect(refused.map(({ key, given }) => [key, given])).toEqual([
			['trained', ''],
			['input', 'cat'],
		]);
		selected = 'own';
		expect(link.fragment('')).toBe('');
	});
});
