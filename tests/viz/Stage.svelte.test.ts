import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { stage as words } from '$lib/messages/en/stage';
import { convolution } from '$lib/ops/convolutions';
import { conv, relu, add } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { kindRun, stageRun } from '../support/stage-run';
import { press, show } from './fixtures/stage-page';
import '../../src/app.css';

const house = kindRun(convolution('standard'));
const separable = kindRun(convolution('depthwise-separable'));

describe('the stage', () => {
	test('is a group that says which keys it takes', async () => {
		const { stage } = await show(house);
		await expect.element(stage).toHaveAccessibleDescription(words.keys);
	});

	test('has its steps as a slider that says the sentence of the step', async () => {
		const { slider, sentence } = await show(house, { start: 1778 });
		await expect.element(slider).toHaveValue('1778');
		await expect.element(slider).toHaveAttribute('min', '1');
		await expect.element(slider).toHaveAttribute('max', '10368');
		const said = sentence.element().textContent;
		expect(said).toMatch(/^Step 1,778 of 10,368\. Output channel 2, row 3, column 2\. /);
		await expect.element(slider).toHaveAttribute('aria-valuetext', said);
	});

	test('shows its tensors in the order of the data, with their shapes', async () => {
		const { screen } = await show(house);
		const headings = screen.getByRole('heading', { name: /\d/, level: 2 }).elements();
		expect(headings.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).toEqual([
			'Input 6 × 6 × 4',
			'Filter 1 of 8 3 × 3 × 4 weights',
			'Products 1 of 36',
			'Output 6 × 6 × 8',
		]);
	});

	test('shows the caption of the layer at work', async () => {
		const captions = ['Filters each channel.', 'Mixes the channels.'];
		const { screen, slider } = await show(separable, { start: 1296, captions });
		await expect.element(screen.getByText('Filters each channel.')).toBeVisible();
		await press(slider, '{ArrowRight}');
		await expect.element(screen.getByText('Mixes the channels.')).toBeVisible();
	});

	test('shows a join with both of its inputs', async () => {
		const run = stageRun({
			layers: [conv({ inChannels: 2, outChannels: 2, kernel: 1 }), add()],
			input: shape(2, 2, 2),
		});
		const { screen } = await show(run, { start: 17 });
		const heading = (name: string) => screen.getByRole('heading', { name });
		await expect.element(heading('Main path After convolution, 2 × 2 × 2')).toBeVisible();
		await expect.element(heading('Shortcut Input, 2 × 2 × 2')).toBeVisible();
		await expect.element(screen.getByText('Input, unchanged')).toBeVisible();
		await expect.element(screen.getByText(/^main path -?−?\d/)).toBeVisible();
	});

	test('numbers layers that have no names of their own, however many', async () => {
		const layer = conv({ inChannels: 1, outChannels: 1, kernel: 1 });
		const run = stageRun({ layers: [layer, layer, relu(), layer], input: shape(1, 2, 1) });
		const { screen, sentence } = await show(run, { start: 8 });
		await expect.element(sentence).toHaveTextContent('Step 8 of 8, convolution 3.');
		for (const number of [1, 2]) {
			await expect.element(screen.getByText(`convolution ${number}: 2 done`)).toBeVisible();
		}
	});
});

describe('its buttons', () => {
	test('step forward and back, and go to both ends', async () => {
		const { slider, button } = await show(house, { start: 40 });
		await button('Step forward').click();
		await expect.element(slider).toHaveValue('41');
		await button('Step back').click();
		await button('Step back').click();
		await expect.element(slider).toHaveValue('39');
		await button('Last step').click();
		await expect.element(slider).toHaveValue('10368');
		await button('First step').click();
		await expect.element(slider).toHaveValue('1');
	});

	test('step with motion, and arrive', async () => {
		const { slider, sentence, button } = await show(house, { start: 36, prefersStills: false });
		await button('Step forward').click();
		await expect.element(slider).toHaveValue('37');
		await expect.element(sentence).toHaveTextContent('Step 37 of 10,368.');
		await button('Step forward').click();
		await button('Step forward').click();
		await expect.element(slider).toHaveValue('39');
	});

	test('say the new step once, not again for each part of its motion', async () => {
		const { screen, sentence, button } = await show(house, { start: 44, prefersStills: false });
		const part = screen.getByText('add over the channels');
		await expect.element(part).not.toHaveAttribute('aria-current');
		const said: string[] = [];
		const observer = new MutationObserver(() => said.push(sentence.element().textContent));
		observer.observe(sentence.element(), { childList: true, characterData: true, subtree: true });
		await button('Step forward').click();
		await expect.element(part).toHaveAttribute('aria-current', 'step');
		observer.disconnect();
		expect(said).toHaveLength(1);
	});

	test('play, and pause under the same hand', async () => {
		const { slider, button } = await show(house, { start: 37 });
		await button('Play').click();
		await expect.element(button('Pause')).toBeVisible();
		await expect.poll(() => Number((slider.element() as HTMLInputElement).value)).toBeGreaterThan(38);
		await button('Pause').click();
		await expect.element(button('Play')).toBeVisible();
	});

	test('play at the speed that is chosen', async () => {
		const { screen, slider, button } = await show(house);
		await screen.getByRole('group', { name: 'Speed' }).getByRole('radio', { name: '4×' }).click();
		await button('Play').click();
		await expect
			.poll(() => Number((slider.element() as HTMLInputElement).value), { timeout: 4000 })
			.toBeGreaterThan(15);
		await button('Pause').click();
	});
});

describe('its keys', () => {
	test('step, go to the ends and play, wherever the focus is on the stage', async () => {
		const { stage, slider, button } = await show(house, { start: 40 });
		await press(stage, '{ArrowRight}{ArrowRight}{ArrowLeft}');
		await expect.element(slider).toHaveValue('41');
		await press(button('Play'), '{ArrowRight}');
		await expect.element(slider).toHaveValue('42');
		await press(stage, '{End}');
		await expect.element(slider).toHaveValue('10368');
		await press(stage, '{Home}');
		await expect.element(slider).toHaveValue('1');
		await press(stage, ' ');
		await expect.element(button('Pause')).toBeVisible();
		await press(stage, ' ');
		await expect.element(button('Play')).toBeVisible();
	});

	test('on the slider move it by one step, not by two', async () => {
		const { slider } = await show(house, { start: 40 });
		await press(slider, '{ArrowRight}');
		await expect.element(slider).toHaveValue('41');
	});

	test('reach every control in the order of the page', async () => {
		const { stage } = await show(house);
		await userEvent.tab();
		await expect.element(stage).toHaveFocus();
		const seen: string[] = [];
		for (let count = 0; count < 22 && stage.element().contains(document.activeElement); count += 1) {
			await userEvent.tab();
			const { tagName, type } = document.activeElement as HTMLInputElement;
			seen.push(tagName === 'INPUT' ? type : tagName.toLowerCase());
		}
		const controls = seen.filter((name) => name !== 'button').slice(0, 4);
		expect(controls).toEqual(['range', 'radio', 'radio', 'summary']);
		// The map, the strip of tiles and the five buttons of the transport.
		expect(seen.filter((name) => name === 'button')).toHaveLength(1 + 1 + 5);
	});
});

describe('the grain', () => {
	test('changes the length and keeps the place', async () => {
		const { slider, sentence, radio } = await show(house, { start: 1778 });
		await expect.element(radio('product')).toBeChecked();
		await radio('cell').click();
		await expect.element(slider).toHaveAttribute('max', '288');
		await expect.element(sentence).toHaveTextContent('Step 50 of 288. Output channel 2, row 3, column 2.');
		await radio('channel').click();
		await expect.element(sentence).toHaveTextContent('Step 2 of 8. Output channel 2 is complete.');
		await radio('layer').click();
		await expect.element(sentence).toHaveTextContent('Step 1 of 1.');
	});

	test('of a cell keeps the cell when it is by product again', async () => {
		const { sentence, radio } = await show(house, { start: 1778 });
		await radio('cell').click();
		await radio('product').click();
		await expect
			.element(sentence)
			.toHaveTextContent('Step 1,800 of 10,368. Output channel 2, row 3, column 2.');
	});
});
