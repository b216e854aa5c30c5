import { flushSync } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { networkOf } from '$lib/models/networks';
import { NetworkBench } from '$lib/notebook/network/network-bench.svelte';
import { networkLink } from '$lib/notebook/network/network-link';
import { stagedBlock } from '$lib/notebook/network/staged-block.svelte';
import { useCpu } from '$lib/ops/backend-cpu';
import { defined } from '../../support/defined';
import { picture } from '../fixtures/bench';
import { run, runBlock } from '../fixtures/network-bench';

const pictures = ['cat', 'coffee'];
const start = { alpha: 0.25, resolution: 128, classes: 10 } as const;

beforeEach(async () => {
	await useCpu();
});

/** A bench of the narrowest network, with a picture of one colour. */
function small(): NetworkBench {
	const bench = new NetworkBench(networkOf('mobilenet'), () => true);
	for (const name of ['alpha', 'resolution', 'classes'] as const) bench.turn(name, start[name]);
	bench.picture = picture(3);
	return bench;
}

describe('the bench of a network', () => {
	test('asks for the activation of every layer, and takes it', () => {
		const bench = small();
		expect(bench.isBehind).toBe(true);
		expect(bench.asked?.wanted).toHaveLength(29);
		run(bench);
		expect(bench.isBehind).toBe(false);
		expect(bench.run?.made[bench.stages.length - 1]?.shape).toEqual([1, 1, start.classes]);
	});

	test('takes no run of another setting', () => {
		const bench = small();
		const asked = defined(bench.asked);
		bench.turn('classes', 20);
		bench.complete(asked, [], 1);
		expect(bench.run).toBeUndefined();
	});

	test('puts a block on the stage that makes there what it makes in the network', () => {
		const bench = small();
		run(bench);
		bench.open('block12');
		const block = stagedBlock(bench);
		expect(block.calculation.stages).toHaveLength(6);
		runBlock(block);
		const { last } = defined(bench.blocks.find(({ name }) => name === 'block12'));
		expect(block.run?.outputs.at(-1)).toEqual(bench.run?.made[last]);
		expect(block.isBehind).toBe(false);
	});

	test.each(['stage2.unit1', 'stage2.unit2'])(
		'puts %s on the stage, whose shortcut reads what the network hands to the unit',
		(name) => {
			const bench = new NetworkBench(networkOf('shufflenet'), () => true);
			bench.values = { groups: 3, scale: 0.25, resolution: 128, classes: 10 };
			bench.picture = picture(3);
			run(bench);
			bench.open(name);
			const block = stagedBlock(bench);
			runBlock(block);
			const { first, last } = defined(bench.blocks.find((each) => each.name === name));
			expect(block.run?.input).toBe(bench.run?.made[first - 1]);
			expect(block.run?.outputs.at(-1)).toEqual(bench.run?.made[last]);
		},
	);

	test('takes a block off the stage that another build does not have, and leaves one that it has', () => {
		const bench = new NetworkBench(networkOf('effnet'), () => true);
		bench.open('block2');
		bench.turn('network', 'mobilenet');
		expect(bench.blockName).toBe('block2');
		bench.turn('network', 'baseline');
		expect([bench.blockName, bench.opened]).toEqual(['', undefined]);
	});

	test('is held against the dials as they start, of the build that is chosen', () => {
		const bench = new NetworkBench(networkOf('effnet'), () => true);
		bench.turn('network', 'baseline');
		bench.turn('resolution', 64);
		expect(bench.start.map(({ name, side }) => [name, side])).toEqual([
			['conv1', 32],
			['conv2', 16],
			['conv3', 8],
			['fc', 1],
		]);
	});

	test('keeps showing a block while the network is at work anew', () => {
		const bench = small();
		run(bench);
		bench.open('gap');
		const block = stagedBlock(bench);
		runBlock(block);
		const { stages } = defined(block.run);
		bench.turn('alpha', 0.5);
		expect(block.isBehind).toBe(true);
		expect(block.calculation.stages).toBe(stages);
		run(bench);
		expect(block.calculation.stages).not.toBe(stages);
	});

	test('takes no block that it does not have', () => {
		const bench = small();
		bench.open('block99');
		expect([bench.blockName, bench.opened]).toEqual(['', undefined]);
	});
});

describe('its link', () => {
	function linked(id = 'mobilenet') {
		const bench = new NetworkBench(networkOf(id), () => true);
		let selected = 'integers';
		const link = networkLink(bench, {
			pictures,
			selected: () => selected,
			select: (id) => (selected = id),
		});
		return { bench, link, selected: () => selected };
	}

	test('is followed, and is what is set then', () => {
		const { bench, link, selected } = linked();
		const fragment = '#alpha=0.5&resolution=160&classes=10&input=coffee&block=block3&grain=channel&step=7';
		expect(link.restore(fragment)).toEqual([]);
		flushSync();
		expect(bench.values).toEqual({ alpha: 0.5, resolution: 160, classes: 10 });
		expect([selected(), bench.blockName, bench.place]).toEqual([
			'coffee',
			'block3',
			{ grain: 'channel', step: 7 },
		]);
		expect(link.fragment('')).toBe(fragment);
	});

	test('of a network with several builds opens a block of the one that it names', () => {
		const { bench, link } = linked('effnet');
		const fragment = '#network=baseline&resolution=48&block=conv2&grain=layer';
		expect(link.restore(fragment)).toEqual([]);
		expect([bench.values.network, bench.blockName]).toEqual(['baseline', 'conv2']);
		expect(link.fragment('')).toBe(fragment);
		expect(link.restore('#network=resnet&block=conv2').map(({ key, given }) => [key, given])).toEqual([
			['network', 'paper'],
			['block', ''],
		]);
	});

	test('says nothing of what stands where it starts', () => {
		const { link } = linked();
		link.restore('');
		expect(link.fragment('')).toBe('');
	});

	test('tells what it could not give', () => {
		const { bench, link } = linked();
		const refused = link.restore('#alpha=0.3&classes=1e9&block=block99&input=tiger&step=-4');
		expect(refused.map(({ key, given }) => [key, given])).toEqual([
			['alpha', '1'],
			['classes', '1000'],
			['input', 'cat'],
			['block', ''],
			['step', '1'],
		]);
		expect(bench.opened).toBeUndefined();
	});

	test('goes to a step beyond the last no further than there, and says so', () => {
		const { bench, link } = linked();
		link.restore('#alpha=0.25&resolution=128&classes=10&block=gap&grain=layer&step=9');
		bench.picture = picture(3);
		run(bench);
		const block = stagedBlock(bench);
		runBlock(block);
		expect(block.refused).toEqual({ asked: 9, given: 1 });
		expect(block.place).toEqual({ grain: 'layer', step: 1 });
	});
});
