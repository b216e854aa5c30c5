import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import { readModelFiles } from '$lib/notebook/model-file-reader';
import OwnModel from '$lib/notebook/pages/train-and-choose/OwnModel.svelte';
import { graphFiles } from '../../../support/graph-model';
import { onnxFile, smallOnnx } from '../../../support/onnx-file';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('train-and-choose', 'en').cells.ownModel;

function show(set: Readonly<Record<string, string>> = {}) {
	return lessonCell({ id: 'train-and-choose', name: 'ownModel', cell: OwnModel, given: { words }, set });
}

test('the ridge is the one that was measured, which no link holds, until the reader sets one', async () => {
	const given = { words };
	const { screen, held } = await lessonCell({
		id: 'train-and-choose',
		name: 'ownModel',
		cell: OwnModel,
		given,
		measuredRidge: 17.6,
	});
	const field = screen.getByRole('spinbutton', { name: words.choices.ridge });
	await expect.element(field).toHaveValue(18);
	await expect.element(screen.getByText(words.choices.ridgeMeasured)).toBeVisible();
	await expect.element(screen.getByRole('link', { name: 'Cell 8.2 measured 18' })).toBeVisible();
	expect(held()).toBe('');
	await userEvent.fill(field, '25');
	await userEvent.tab();
	await expect.element(screen.getByText(words.choices.ridgeOwn)).toBeVisible();
	expect(held()).toBe('#ridge=25');
	await userEvent.click(screen.getByRole('button', { name: words.choices.ridgeTake }));
	await expect.element(field).toHaveValue(18);
	expect(held()).toBe('');
});

test('a ridge that nobody measured is said to be assumed', async () => {
	const { screen } = await show();
	await expect.element(screen.getByText(words.choices.ridgeAssumed, { exact: true })).toBeVisible();
	await expect
		.element(screen.getByRole('link', { name: 'Cell 8.2 measures it' }))
		.toHaveAttribute('href', expect.stringContaining('counting-and-timing/#8.2'));
});

const file = (name: string, content: BlobPart) => new File([content], name);

test('ticks say what is replaced, and the link keeps them', async () => {
	const { screen, held } = await show();
	await expect.element(screen.getByText(/^5 of 5 convolutions replaced/)).toBeVisible();
	await userEvent.click(screen.getByRole('button', { name: 'Untick all' }));
	await expect.element(screen.getByText(/^Nothing is replaced/)).toBeVisible();
	await userEvent.click(screen.getByRole('checkbox', { name: 'Replace conv5' }));
	await expect.element(screen.getByText(/^1 of 5 convolutions replaced/)).toBeVisible();
	expect(held()).toBe('#ticked=13');
	await userEvent.click(screen.getByText('grouped + shuffle'));
	await userEvent.click(screen.getByText('3 groups'));
	await expect
		.element(screen.getByText(/^As they are, because groups must divide .*: conv5\.$/))
		.toBeVisible();
	expect(held()).toBe('#ticked=13&with=grouped&groups=3');
});

test('a broken file gets a sentence and takes nothing away; a good one is opened then', async () => {
	const { screen, held } = await show({ ticked: '4' });
	const field = screen.getByLabelText(words.file.label);
	await userEvent.upload(field, file('photo.onnx', 'GIF89a'));
	await expect
		.element(
			screen.getByText(/^photo\.onnx could not be opened: a model must begin as .* What was open before/),
		)
		.toBeVisible();
	await expect.element(screen.getByRole('checkbox', { name: 'Replace conv2' })).toBeChecked();
	expect(held()).toBe('#ticked=4');
	await userEvent.upload(field, file('net.onnx', onnxFile(smallOnnx)));
	await expect
		.element(screen.getByText('net.onnx is open: 8 layers. Your own model is in no link.'))
		.toBeVisible();
	await expect.element(screen.getByRole('checkbox', { name: 'Replace c1' })).toBeChecked();
	await expect.element(screen.getByRole('checkbox', { name: 'Replace c3' })).not.toBeChecked();
	expect(held()).toBe('');
	await userEvent.click(screen.getByText('small MobileNet'));
	await expect.element(screen.getByText(/^small_mobilenet, fed/)).toBeVisible();
	expect(held()).toBe('#model=mobilenet&ticked=1');
});

test('layers that are not known are listed by name', async () => {
	const { screen } = await show();
	const layers = [
		{ class_name: 'InputLayer', config: { batch_shape: [null, 8, 8, 3] } },
		{ class_name: 'ConvLSTM2D', config: { name: 'memory' } },
		{ class_name: 'Conv2D', config: { name: 'after', filters: 4, kernel_size: 3 } },
	];
	const json = JSON.stringify({ class_name: 'Sequential', config: { name: 'm', layers } });
	await userEvent.upload(screen.getByLabelText(words.file.label), file('m.json', json));
	await expect.element(screen.getByText(/^memory \(ConvLSTM2D\): no rule is known/)).toBeVisible();
	await expect.element(screen.getByText('Behind memory, and so without a shape: after.')).toBeVisible();
});

const padded = graphFiles(
	[-1, 8, 8, 3],
	{ pads: { wholes: [0, 0, 0, 1, 0, 1, 0, 0], dims: [4, 2] }, k: [3, 3, 3, 5] },
	[
		['pad', 'Pad', ['x', 'pads']],
		['c', 'Conv2D', ['pad', 'k'], { padding: 'VALID', strides: [1, 2, 2, 1] }],
	],
);

test('a graph model is opened with its files of weights; alone, it says that they are missing', async () => {
	const { screen } = await show();
	const field = screen.getByLabelText(words.file.label);
	await userEvent.upload(field, padded[0]);
	await expect
		.element(screen.getByText(/^pad \(Pad\): how much is added .* together with its \.bin files\.$/))
		.toBeVisible();
	await userEvent.upload(field, [...padded].reverse());
	await expect
		.element(screen.getByText('model.json is open: 2 layers. Your own model is in no link.'))
		.toBeVisible();
	await expect.element(screen.getByText(words.uncounted.none)).toBeVisible();
	await expect.element(screen.getByRole('checkbox', { name: 'Replace c' })).toBeChecked();
});

test('what is wrong in a description is told with its place, from the worker too', async () => {
	const { screen } = await show();
	const broken = (await padded[0].text()).replace('"shape":[4,2]', '"shape":[4,-2]');
	await userEvent.upload(screen.getByLabelText(words.file.label), [file('model.json', broken), padded[1]]);
	await expect
		.element(
			screen.getByText(/opened: weightsManifest\[0\]\.weights\[0\]\.shape\[1\]: must be .* got -2; convert/),
		)
		.toBeVisible();
});

test('files that do not belong together take nothing away', async () => {
	const { screen } = await show({ ticked: '4' });
	await userEvent.upload(screen.getByLabelText(words.file.label), [padded[0], file('other.bin', 'x')]);
	await expect
		.element(
			screen.getByText(
				/^model\.json could not be opened: a file of weights must be .* got other\.bin.* still here/,
			),
		)
		.toBeVisible();
	await expect.element(screen.getByRole('checkbox', { name: 'Replace conv2' })).toBeChecked();
});

test('a reader that does not come to an end is ended', async () => {
	await expect(readModelFiles([file('slow.json', '{')], 0)).rejects.toThrow(/within 0 seconds/);
});
