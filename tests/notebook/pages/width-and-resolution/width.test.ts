import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import { alphas, dialled, fullNet, resolutions } from '$lib/notebook/pages/width-and-resolution/dials';
import { leadSlots } from '$lib/notebook/pages/width-and-resolution/lead';
import { houseTerms, widthCheck } from '$lib/notebook/pages/width-and-resolution/width';
import {
	houseBars,
	netBars,
	partRows,
	widthCheckSlots,
	widthSlots,
} from '$lib/notebook/pages/width-and-resolution/width-text';
import architectures from '../../../reference/architectures.json';

const words = pageWords('width-and-resolution', 'en').cells.width;

test.each(alphas.flatMap((alpha) => resolutions.map((side) => [alpha, side] as const)))(
	'MobileNet %d-%d costs what the reference says, layer by layer',
	(alpha, side) => {
		const id = `mobilenet_v1_${alpha === 1 ? '1.0' : alpha}_${side}`;
		const reference = architectures.networks.find((network) => network.id === id);
		const { table } = dialled(alpha, side);
		expect(table.rows.map(({ name, macs, weights }) => [name, macs, weights])).toEqual(
			reference?.layers.map(({ name, macs, params }) => [name, macs, params]),
		);
	},
);

describe('the two terms', () => {
	test('of the house example fall once and twice with the width', () => {
		expect(houseTerms(1)).toEqual({ depthwise: 1296, pointwise: 1152, together: 2448 });
		expect(houseTerms(0.5)).toEqual({ depthwise: 648, pointwise: 288, together: 936 });
		for (const alpha of alphas) {
			expect(houseTerms(alpha).depthwise).toBe(1296 * alpha);
			expect(houseTerms(alpha).pointwise).toBe(1152 * alpha ** 2);
		}
	});

	test('stand as bars, with all together as the last', () => {
		expect(houseBars(0.5, words.terms).map(({ share }) => share)).toEqual([0.5, 0.25, 936 / 2448]);
		const net = netBars(dialled(0.5, 224), words.terms);
		expect(net.map(({ text }) => text)).toEqual([
			'50.0\u202f%',
			'50.0\u202f%',
			'25.0\u202f%',
			'50.0\u202f%',
			'26.3\u202f%',
		]);
	});
});

describe('the check', () => {
	const check = widthCheck();

	test('has the answer and the wrong answers of the course', () => {
		expect(check.parts).toEqual([{ name: 'left', answer: 38, wrong: { linear: 50, quadratic: 25 } }]);
		expect(verdict(check, ['50']).replies).toEqual(['linear']);
		for (const name of replyNames(check)) expect(words.check.wrong).toHaveProperty(name);
	});

	test('has something to put in for every slot', () => {
		for (const text of texts(words.check)) expect(filled(text, widthCheckSlots())).not.toContain('NaN');
		expect(filled(words.check.answer, widthCheckSlots())).toMatch(/^936 of 2,448 are left, 38/);
		expect(filled(words.caption, widthSlots(dialled(0.25, 224)))).toContain('7.2\u202f% remain');
	});
});

test('the parts can be read as a table that adds up', () => {
	const rows = partRows(fullNet, words.parts);
	expect(rows.at(-1)).toEqual(['together', '–', '–', '568,740,352', '4,209,088']);
	expect(rows).toHaveLength(16);
});

test('the lead says the range of the family', () => {
	expect(leadSlots()).toEqual({ largest: '569', smallest: '14' });
});
