import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { answerOf, replyNames } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import {
	askedLayers,
	exampleModel,
	examples,
	modelSheet,
	ownModelCheck,
	replacements,
	spatialNumbers,
	usualOptions,
	usualTicked,
} from '$lib/notebook/pages/train-and-choose/own-model';
import { modelCsv } from '$lib/notebook/pages/train-and-choose/own-model-csv';
import { ownModelSource } from '$lib/notebook/pages/train-and-choose/own-model-source';
import {
	askedSlots,
	ownModelSlots,
	sheetCaption,
	sheetSlots,
	uncountedTexts,
	warningTexts,
} from '$lib/notebook/pages/train-and-choose/own-model-text';
import { jsonModel } from '$lib/models/open/json-model';
import { countedModel } from '$lib/models/open/counted-graph';
import { smallNetwork } from '$lib/models/small-networks';
import { layerTable } from '$lib/models/table';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('train-and-choose', 'en').cells.ownModel;
const sheetOf = (ticked = usualTicked, options = usualOptions) =>
	modelSheet(exampleModel('standard'), ticked, options);

describe('the small standard network', () => {
	test('with all its convolutions replaced is the small MobileNet, but for its first layer', () => {
		const mobile = layerTable(smallNetwork({ kind: 'mobilenet' }));
		const [, ...rest] = usualTicked;
		expect(usualTicked).toHaveLength(5);
		expect(sheetOf(rest).after).toMatchObject({ macs: mobile.total.macs, weights: mobile.total.weights });
	});

	test.each(replacements)('gets cheaper with %s', (replacement) => {
		const sheet = sheetOf(usualTicked, { ...usualOptions, replacement });
		expect(sheet.after.macs).toBeLessThan(sheet.before.macs);
		expect(filled(sheetCaption(sheet, words), sheetSlots(sheet))).toMatch(/fewer; \d/);
	});

	test('says of its first layer that it is a small part, and of all that their norms are fused', () => {
		const said = warningTexts(sheetOf(), 10, words);
		expect(said).toEqual([
			expect.stringMatching(/this share of the whole: conv1 \(1 read, 1\.8\u202f% of the whole\)\.$/),
			expect.stringMatching(/several passes: conv1, conv2, conv3, conv4, conv5\.$/),
			expect.stringMatching(/^Below 10 FLOP per byte .* 2\.1; 6\.0 in conv3 \(18\.3 before\)/),
		]);
	});

	test('where groups do not divide, a layer stays as it is', () => {
		const sheet = sheetOf(usualTicked, { ...usualOptions, replacement: 'grouped', groups: 3 });
		expect(sheet.after.macs).toBe(sheet.before.macs);
		expect(warningTexts(sheet, 10, words)[0]).toMatch(
			/^As they are, because groups must divide .* 3 does not divide 1.*: conv1\.$/,
		);
	});
});

test('in the small MobileNet only the first layer has something spatial to split', () => {
	const model = exampleModel('mobilenet');
	expect(spatialNumbers(model)).toEqual(['1']);
	const sheet = modelSheet(model, ['7'], usualOptions);
	expect(filled(sheetCaption(sheet, words), sheetSlots(sheet))).toMatch(/not worth it/);
	expect(warningTexts(sheet, 10, words).join()).toMatch(
		/nothing spatial to split: pw2\.,It gets dearer: pw2 \(from/,
	);
});

test.each(examples)(
	'the code counts the convolutions of %s and their depthwise separable twins',
	(example) => {
		const code = ownModelSource(modelSheet(exampleModel(example), [], usualOptions), words.code);
		expect(shownByCode(code)).toEqual(code.expected);
	},
);

describe('the check', () => {
	test('has the two kinds of layers of the curriculum, and a reply to each wrong answer', () => {
		expect(answerOf(ownModelCheck())).toEqual(['both']);
		expect(Object.keys(words.check.wrong).sort()).toEqual(replyNames(ownModelCheck()).sort());
		expect(Object.keys(words.check.names).sort()).toEqual([...ownModelCheck().options].sort());
		for (const text of texts(words.check)) expect(filled(text, askedSlots())).not.toContain('{');
	});

	test('is answered by counting', () => {
		const { first, middle, thin, pointwise } = askedLayers();
		expect(middle.before / middle.after).toBeCloseTo(8.84, 2);
		expect(thin.after / thin.before).toBeCloseTo(10 / 9, 10);
		expect(pointwise.after).toBeGreaterThan(pointwise.before);
		expect(first.after).toBeLessThan(first.before);
	});
});

test('the table for spreadsheets has every layer, and nothing in place of what is not counted', () => {
	const lstm = { class_name: 'LSTM', config: { name: 'memory, "long"', units: 3 } };
	const input = { class_name: 'InputLayer', config: { batch_shape: [null, 4, 4, 2] } };
	const json = { class_name: 'Sequential', config: { name: 'm', layers: [input, lstm] } };
	const model = countedModel(jsonModel(JSON.stringify(json)));
	const lines = modelCsv(modelSheet(model, [], usualOptions))
		.trim()
		.split('\r\n');
	expect(lines[1]).toBe('"memory, ""long""",LSTM,4×4×2,,unknown,,,,,,,,');
	expect(uncountedTexts(model, words)).toEqual([
		'memory, "long" (LSTM): no rule is known here for a layer LSTM.',
	]);
	expect(modelCsv(sheetOf()).trim().split('\r\n')).toHaveLength(exampleModel('standard').layers.length + 1);
});

test('prose, note and file words are filled', () => {
	const slots = { ...ownModelSlots(), file: 'f', layers: '1', sentence: 's' };
	for (const text of texts([words.prose, words.note, words.file]))
		expect(filled(text, slots)).not.toContain('{');
});
