import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { printedShares, printedStrides } from '$lib/models/mobilenet-printed';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import {
	counted,
	nextSorting,
	printedShareCheck,
	printedStrideCheck,
	shareCheck,
	shareOf,
	sortedRows,
	toHundredths,
} from '$lib/notebook/pages/depthwise-separable/whole-net';
import { totalLines } from '$lib/notebook/printed-totals';
import {
	accuracyPoints,
	netSlots,
	paper,
	shareSlots,
	strideSlots,
} from '$lib/notebook/pages/depthwise-separable/whole-net-text';

const words = pageWords('depthwise-separable', 'en').cells.wholeNet;
const net = counted('separable');
const twin = counted('full-convolution');

describe('the two networks', () => {
	test('come to the totals of the course', () => {
		expect(net.table.total).toMatchObject({ macs: 568_740_352, weights: 4_209_088 });
		expect(twin.table.total).toMatchObject({ macs: 4_867_293_184, macsWithoutDense: 4_866_269_184 });
		expect(twin.table.total.weights).toBe(29_281_120);
	});

	test('share their work among the kinds of layers as the course says', () => {
		const shares = net.shares.map(({ kind, macs, macsShare }) => [kind, macs, toHundredths(macsShare)]);
		expect(shares).toEqual([
			['pointwise', 539_492_352, 94.86],
			['depthwise', 17_385_984, 3.06],
			['conv', 10_838_016, 1.91],
			['dense', 1_024_000, 0.18],
		]);
		expect(net.shares.reduce((sum, { weightsShare }) => sum + weightsShare, 0)).toBeCloseTo(1, 12);
	});
});

describe('the order of the rows', () => {
	test('is that of the network, or by a column, either way', () => {
		const names = (key: Parameters<typeof nextSorting>[1], isDescending: boolean) =>
			sortedRows(net.table.rows, { key, isDescending }).map(({ name }) => name);
		expect(names('order', false)[0]).toBe('conv1');
		expect(names('order', true)[0]).toBe('fc');
		expect(names('weights', true).slice(0, 2)).toEqual(['block13.pw', 'fc']);
		expect(names('macs', false)[0]).toBe('gap');
		expect(names('side', true)[0]).toBe('conv1');
	});

	test('keeps rows that are alike as they follow each other in the network', () => {
		const pointwise = sortedRows(net.table.rows, { key: 'kind', isDescending: true }).filter(
			({ kind }) => kind === 'pointwise',
		);
		expect(pointwise.map(({ name }) => name)).toEqual(
			Array.from({ length: 13 }, (_, index) => `block${index + 1}.pw`),
		);
	});

	test('begins with the largest number, and turns round the next time', () => {
		const first = nextSorting({ key: 'order', isDescending: false }, 'macs');
		expect(first).toEqual({ key: 'macs', isDescending: true });
		expect(nextSorting(first, 'macs')).toEqual({ key: 'macs', isDescending: false });
		expect(nextSorting(first, 'kind')).toEqual({ key: 'kind', isDescending: false });
	});
});

describe('the checks', () => {
	test('have the answers of the course', () => {
		expect(shareCheck(net).answer).toBe('pointwise');
		expect(printedShareCheck(net).answer).toBe('conv');
		expect(printedStrideCheck(net).answer).toBe('block13.dw');
	});

	test('reply to each wrong answer, and have words for all replies', () => {
		for (const [check, { wrong }] of [
			[shareCheck(net), words.check],
			[printedShareCheck(net), words.detective.share],
			[printedStrideCheck(net), words.detective.stride],
		] as const) {
			for (const name of replyNames(check)) expect(wrong).toHaveProperty([name]);
			for (const option of check.options) {
				const { isRight, replies } = verdict(check, [option]);
				expect(isRight).toBe(option === check.answer);
				expect(replies).toEqual(isRight ? [] : [option]);
			}
		}
	});

	test('have something to put in for every slot of their words', () => {
		const slots = { ...netSlots(net, twin), ...shareSlots(net) };
		for (const text of [...texts(words.check), ...texts(words.detective.share), words.detective.prose]) {
			expect(filled(text, slots)).not.toContain('NaN');
		}
		for (const text of texts(words.detective.stride)) {
			expect(filled(text, strideSlots(net))).not.toContain('NaN');
		}
		expect(filled(words.detective.stride.answer, strideSlots(net))).toContain('would be 4\u00a0×\u00a04');
	});
});

describe('what is printed', () => {
	test('differs from what is counted in one share and in one stride', () => {
		const shares = printedShares.rows.filter(
			({ kind, macs }) => toHundredths(shareOf(net.shares, kind).macsShare) !== macs,
		);
		expect(shares).toMatchObject([{ kind: 'conv', macs: 1.19 }]);
		const weights = printedShares.rows.filter(
			({ kind, weights: printed }) => toHundredths(shareOf(net.shares, kind).weightsShare) !== printed,
		);
		expect(weights).toEqual([]);
		const strides = printedStrides.rows.filter(
			({ layer, stride }) => net.table.rows.find(({ name }) => name === layer)?.stride[0] !== stride,
		);
		expect(strides).toEqual([{ layer: 'block13.dw', stride: 2 }]);
	});

	test('covers every layer that looks at neighbours', () => {
		const looking = net.table.rows.filter(({ kind }) => kind === 'conv' || kind === 'depthwise');
		expect(printedStrides.rows.map(({ layer }) => layer)).toEqual(looking.map(({ name }) => name));
	});

	test('stands beside what is counted, each line with its source', () => {
		const lines = [net, twin].flatMap((each) => totalLines(each, words.totals, paper));
		expect(lines.map(({ counted: number, printed, verdict: said }) => [number, printed, said])).toEqual([
			['568,740,352', '569 million', '✓ rounded'],
			['4,209,088', '4.2 million', '✓ rounded'],
			['trained, not counted', '70.6\u202f%', '–'],
			['4,866,269,184', '4,866 million', '✓ rounded'],
			['29,281,120', '29.3 million', '✓ rounded'],
			['trained, not counted', '71.7\u202f%', '–'],
		]);
		for (const { source } of lines) expect(source).toMatch(/^Howard et al\. 2017, Table/);
		expect(accuracyPoints(net, twin)).toBe('1.1');
	});
});
