import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { effnet, effnetForms } from '$lib/models/effnet';
import { printedHalvings } from '$lib/models/effnet-readings';
import { layerTable } from '$lib/models/table';
import { arrayAt } from '$lib/ops/run';
import { firstLayerSource } from '$lib/notebook/pages/spatial/first-layer-source';
import { formOf, halvingRows, walkOf } from '$lib/notebook/pages/spatial/last-step';
import {
	halvingHeads,
	halvingTable,
	madeOf,
	readMap,
	walkText,
	windowAt,
} from '$lib/notebook/pages/spatial/last-step-text';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('spatial', 'en').cells.firstLayer;

test('what the sources say is one of the forms of the model, where they say all of it', () => {
	expect(printedHalvings.map((halving) => [halving.id, formOf(halving)])).toEqual([
		['experiments', 'paper'],
		['strides', undefined],
		['article', undefined],
		['keras', 'keras'],
		['pytorch', 'paperTransposed'],
	]);
});

test('the shapes of the table are those of the models', () => {
	for (const halving of halvingRows()) {
		const form = formOf(halving);
		if (form === undefined) continue;
		const rows = layerTable(effnet({ form })).rows.filter(({ name }) => name.startsWith('block1'));
		const pooled = rows.find(({ kind }) => kind === 'maxPool')?.output;
		expect([halving.pooled.height.value, halving.pooled.width.value]).toEqual(pooled?.slice(0, 2));
		expect(halving.made?.height.value).toBe(rows.at(-1)?.output[0]);
	}
	const table = halvingTable(words.last);
	const unsaid = [{ text: '–' }, { text: '–' }];
	expect(table.map(({ cells }) => cells)).toEqual([
		[
			{ text: '1×2', made: '32×16×32' },
			{ text: '2×1, stride 2, 1', made: '16×16×64' },
			{ text: '100\u202f%' },
		],
		[{ text: '2×1', made: '16×32×32' }, ...unsaid],
		[{ text: '2×1', made: '16×32×32' }, ...unsaid],
		[
			{ text: '2×1', made: '16×32×32' },
			{ text: '2×1, stride 1, 2', made: '16×16×64' },
			{ text: '50\u202f%' },
		],
		[
			{ text: '2×1', made: '16×32×32' },
			{ text: '1×2, stride 1, 2', made: '16×16×64' },
			{ text: '100\u202f%' },
		],
	]);
	expect(table.map(({ leavesOut }) => leavesOut)).toEqual([false, false, false, true, false]);
	const { caption, columns } = halvingHeads(words.last);
	expect(caption).toContain('32×32×32');
	expect(columns).toHaveLength(1 + (table[0]?.cells.length ?? NaN));
});

describe.each(effnetForms)('the form %s', (form) => {
	const walk = walkOf(form);

	test('halves both sides of the map', () => {
		expect(arrayAt(walk.run, walk.run.stages.length - 1).shape).toEqual([3, 3, 1]);
	});

	test('is computed by TensorFlow.js as by its taps, and read as often as they say', () => {
		const code = firstLayerSource(walk, words.code);
		expect(shownByCode(code)).toEqual(code.expected);
	});

	test('shows each value as a sum of what its window covers', () => {
		for (const at of [0, 1, 2].flatMap((y) => [0, 1, 2].map((x) => ({ y, x })))) {
			const window = windowAt(walk, at);
			const [height = 0, width = 0] = readMap(walk).shape;
			expect(window.y + window.height).toBeLessThanOrEqual(height);
			expect(window.x + window.width).toBeLessThanOrEqual(width);
			expect(madeOf(walk, at, words.last)).toMatch(/^Row \d, column \d, is .* \+ .* = −?\d+\.$/);
		}
	});
});

test('only the Keras form leaves values unread: every second column', () => {
	expect(effnetForms.map((form) => walkOf(form).unread.length)).toEqual([0, 0, 9]);
	expect([...new Set(walkOf('keras').unread.map(({ x }) => x))]).toEqual([1, 3, 5]);
	expect(effnetForms.map((form) => walkOf(form).wasted)).toEqual([0, 0, 81]);
	expect(walkOf('keras').swept).toBe(162);
});

test('what each form does is said with its numbers', () => {
	expect(walkText(walkOf('paper'), words.last)).toBe(
		'The pool has halved the columns, the last step halves the rows. Every one of the 18 values is read exactly once.',
	);
	expect(walkText(walkOf('paperTransposed'), words.last)).toMatch(/^The pool has halved the rows/);
	expect(walkText(walkOf('keras'), words.last)).toMatch(
		/two rows and steps over two columns: columns 2, 4, 6 are never read, and of the other values 6 are read twice\. Of 162 .* 81 made/,
	);
});
