import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Dials from '$lib/notebook/Dials.svelte';
import StatusLine from '$lib/notebook/StatusLine.svelte';
import { bench, picture, words } from './fixtures/bench';
import '../../src/app.css';

async function show(id: string) {
	const workbench = bench(id);
	const screen = await render(Dials, { workbench, words: words.workbench });
	return {
		workbench,
		screen,
		slider: (name: string) => screen.getByRole('slider', { name, exact: true }),
		field: (name: string) => screen.getByRole('spinbutton', { name, exact: true }),
	};
}

describe('the dials', () => {
	test.each([
		[
			'grouped',
			['Map side D_F', 'Input channels M', 'Output channels N', 'Kernel side D_K', 'Groups g', 'Stride'],
		],
		['depthwise', ['Map side D_F', 'Input channels M', 'Kernel side D_K', 'Channel multiplier μ', 'Stride']],
		['pointwise', ['Map side D_F', 'Input channels M', 'Output channels N']],
	])('of %s are those that it has, by their letters', async (id, names) => {
		const { screen } = await show(id);
		const sliders = screen.getByRole('slider').elements();
		expect(sliders.map((slider) => slider.getAttribute('aria-label'))).toEqual(names);
		const fields = screen.getByRole('spinbutton').elements();
		expect(new Set(fields.map((field) => field.getAttribute('aria-label'))).size).toBe(names.length);
	});

	test('turn by key', async () => {
		const { workbench, slider } = await show('standard');
		slider('Kernel side D_K').element().focus();
		await userEvent.keyboard('{ArrowRight}');
		expect(workbench.values.kernel).toBe(4);
		await expect.element(slider('Kernel side D_K')).toHaveValue('4');
	});

	test('take a number that is typed', async () => {
		const { workbench, field, slider } = await show('standard');
		await userEvent.fill(field('Value of M'), '3');
		await userEvent.keyboard('{Enter}');
		expect(workbench.values.inChannels).toBe(3);
		await expect.element(slider('Input channels M')).toHaveValue('3');
	});

	test('take the nearest for one out of range', async () => {
		const { workbench, field } = await show('standard');
		await userEvent.fill(field('Value of D_F'), '900');
		await userEvent.keyboard('{Enter}');
		expect(workbench.values.mapSide).toBe(64);
		await expect.element(field('Value of D_F')).toHaveValue(64);
	});

	test('say so when they are given no number, and stay', async () => {
		const { workbench, field, slider } = await show('standard');
		await userEvent.fill(field('Value of N'), '');
		await userEvent.tab();
		await expect.element(slider('Output channels N')).toHaveAccessibleDescription(words.workbench.unreadable);
		expect(workbench.values.outChannels).toBe(8);
	});

	test('skip and strike out what breaks a rule, with the rule', async () => {
		const { screen, workbench, slider } = await show('grouped');
		const struck = screen.getByTitle(/^groups must divide .*: 3 does not divide 4/);
		await expect.element(struck.first()).toBeInTheDocument();
		slider('Groups g').element().focus();
		await userEvent.keyboard('{ArrowRight}');
		expect(workbench.values.groups).toBe(4);
	});

	test('choose the padding', async () => {
		const { screen, workbench } = await show('standard');
		const group = screen.getByRole('group', { name: 'Padding' });
		await expect.element(group.getByRole('radio', { name: 'same' })).toBeChecked();
		await group.getByText('valid', { exact: true }).click();
		expect(workbench.values.padding).toBe('valid');
	});

	test('of kinds whose padding is fixed do not offer it', async () => {
		const { screen } = await show('pointwise');
		expect(screen.getByRole('radio').elements()).toHaveLength(0);
	});

	test('hold the input channels while a picture is the input, and say why', async () => {
		const { workbench, slider } = await show('standard');
		await expect.element(slider('Input channels M')).toBeEnabled();
		workbench.show(picture(3));
		await expect.element(slider('Input channels M')).toBeDisabled();
		await expect
			.element(slider('Input channels M'))
			.toHaveAccessibleDescription('The picture is in colour: 3 channels.');
	});
});

describe('the status line', () => {
	test('says nothing at first, then what gave way and why, then nothing again', async () => {
		const workbench = bench('grouped');
		const screen = await render(StatusLine, { workbench, words: words.workbench });
		const status = screen.getByRole('status');
		const text = () => status.element().textContent;
		expect(text()).toBe('');
		workbench.turn('inChannels', 3);
		await expect.poll(text).toMatch(/^Groups is now 1: groups must divide .*: 2 does not divide 3\.$/);
		workbench.turn('mapSide', 100);
		await expect.poll(text).toBe('Map side cannot be 100 here; it is now 64.');
		workbench.turn('mapSide', 5);
		await expect.poll(text).toBe('');
	});

	test('says what a link asked for in vain', async () => {
		const workbench = bench('standard');
		workbench.refusals = [{ key: 'M', asked: 'many', given: '4' }];
		const screen = await render(StatusLine, { workbench, words: words.workbench });
		await expect
			.element(screen.getByRole('status'))
			.toHaveTextContent('The link asked for M = many; the nearest that there is, 4, is shown.');
	});
});
