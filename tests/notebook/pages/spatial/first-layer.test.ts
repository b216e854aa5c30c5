import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import {
	firstLayerCheck,
	firstNets,
	firsts,
	openings,
	savings,
} from '$lib/notebook/pages/spatial/first-layer';
import {
	firstLayerSlots,
	openingBars,
	openingsSaid,
	swapBars,
	swapRows,
	swapSaid,
	swapSlots,
} from '$lib/notebook/pages/spatial/first-layer-text';
import architectures from '../../../reference/architectures.json';

const words = pageWords('spatial', 'en').cells.firstLayer;

function reference(id: string) {
	const found = architectures.networks.find((network) => network.id === `effnet_paper_cifar10_${id}`);
	if (found === undefined) throw new Error(`no reference for ${id}`);
	return found;
}

/** What the reference says that its layers cost. */
function printed(layers: ReturnType<typeof reference>['layers']) {
	return layers.map(({ name, macs, params }) => [name, macs, params]);
}

function counted(first: (typeof firsts)[number]) {
	return firstNets[first].table.rows.map(({ name, macs, weights }) => [name, macs, weights]);
}

describe('the swap', () => {
	test('gives EffNet as the reference has it', () => {
		expect(counted('block')).toEqual(printed(reference('effnet').layers));
		expect(firstNets.block.table.total.macs).toBe(reference('effnet').totals.macs);
	});

	test('takes the layers of the baseline before those of EffNet', () => {
		const [baseline, own] = [reference('baseline').layers, reference('effnet').layers];
		const rest = own.filter(({ name }) => !name.startsWith('block1'));
		expect(counted('convolution')).toEqual(printed([...baseline.slice(0, 2), ...rest]));
	});

	test('hands on the same shape either way', () => {
		const made = firsts.map((first) => firstNets[first].rows.at(-1)?.output);
		expect(made).toEqual([
			[16, 16, 64],
			[16, 16, 64],
		]);
	});

	test('saves 26.9 % of the first layer, 7.8 % of the network, nothing of the others', () => {
		expect(firsts.map((first) => firstNets[first].parts[0]?.macs)).toEqual([1_769_472, 1_294_336]);
		expect(firstNets.convolution.table.total.macs).toBe(6_115_328);
		expect(firstLayerSlots()).toMatchObject({
			layer: '26.9\u202f%',
			net: '7.8\u202f%',
			share: '28.9\u202f%',
		});
		expect(savings.others).toBe(0);
	});

	test('is listed and drawn layer by layer', () => {
		expect(swapRows('convolution', words.swap)).toEqual([
			['3×3 convolution', '32×32×64', '1,769,472', '1,728'],
			['2×2 max pool', '16×16×64', '0', '0'],
			['together', '', '1,769,472', '1,728'],
		]);
		expect(swapRows('block', words.swap).map(([name]) => name)).toEqual([
			'1×1',
			'1×3 depthwise',
			'1×2 max pool',
			'3×1 depthwise',
			'2×1, stride 2, 1',
			'together',
		]);
		const shares = (first: (typeof firsts)[number]) => swapBars(first, words.swap).map(({ share }) => share);
		expect(shares('convolution').at(-1)).toBe(1);
		expect(shares('block').at(-1)).toBeCloseTo(1 - savings.net, 12);
		expect(swapSaid('block', words.swap)).toContain('what stands first 1,294,336');
	});
});

describe('the check', () => {
	test('asks what the printed share is of: the first layer only', () => {
		const check = firstLayerCheck();
		expect(check.answer).toBe('layer');
		expect(verdict(check, ['net'])).toEqual({ isRight: false, replies: ['net'] });
		expect(verdict(check, ['others'])).toEqual({ isRight: false, replies: ['others'] });
		for (const name of replyNames(check)) expect(words.check.wrong).toHaveProperty(name);
		expect(Object.keys(words.check.names).sort()).toEqual([...check.options].sort());
	});

	test('has something to put in for every slot', () => {
		const slots = firstLayerSlots();
		const own = [...words.prose, words.note, ...words.last.prose, ...texts(words.check)];
		for (const text of own) expect(filled(text, slots)).not.toMatch(/NaN|\{/);
		for (const first of firsts) {
			expect(filled(words.swap.captions[first], swapSlots(first))).not.toMatch(/NaN|\{/);
			expect(filled(words.swap.captions.saved, swapSlots(first))).toContain('7.8\u202f% less for the whole');
			expect(filled(words.swap.title, swapSlots(first))).toBe(
				'First in the network: 32×32×3 become 16×16×64',
			);
		}
	});

	test('cannot mean the network: 30 % of it is more than the first layer has', () => {
		expect(firstNets.convolution.parts[0]?.macs).toBeLessThan(0.3 * firstNets.convolution.table.total.macs);
	});
});

test('the first layer is cheap in wide networks, and most of the work in EffNet’s rivals', () => {
	const share = Object.fromEntries(openings().map((each) => [each.id, each.share]));
	expect(share['mobilenet']).toBe(10_838_016 / 568_740_352);
	expect(share['mobilenetRival']).toBe(1_769_472 / reference('mobilenet').totals.macs);
	expect(share['shufflenetRival']).toBe(1_769_472 / reference('shufflenet').totals.macs);
	expect(share['mobilenetRival']).toBeGreaterThan(0.5);
	expect(share['shufflenetRival']).toBeGreaterThan(0.5);
	expect(share['slimMobilenet']).toBeGreaterThan(share['mobilenet'] ?? NaN);
	expect(share['slimShufflenet']).toBeGreaterThan(share['shufflenet'] ?? NaN);
	expect(openingBars(words.openings).map(({ text }) => text)).toEqual([
		'1.9\u202f%',
		'6.6\u202f%',
		'5.9\u202f%',
		'21.8\u202f%',
		'60.7\u202f%',
		'79.3\u202f%',
		'28.9\u202f%',
		'22.9\u202f%',
	]);
	expect(openingsSaid(words.openings)).toContain('CIFAR-10: ShuffleNet 79.3');
});
