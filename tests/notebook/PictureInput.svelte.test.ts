import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { picture as labels } from '$lib/messages/en/picture';
import pictures from '$lib/notebook/pictures.json';
import { alt, fileButton, green, show } from './fixtures/picture-input';
import '../../src/app.css';

describe('the choice of pictures', () => {
	test('is one group of radios, small integers first, each with a name', async () => {
		const { screen } = await show();
		await expect.element(screen.getByRole('group', { name: labels.legend })).toBeVisible();
		const radios = screen.getByRole('radio');
		expect(radios.elements()).toHaveLength(1 + pictures.length);
		await expect.element(radios.first()).toHaveAccessibleName(labels.integers.alt);
		await expect.element(radios.first()).toBeChecked();
		for (const { id } of pictures) {
			await expect.element(screen.getByRole('radio', { name: alt(id) })).toBeInTheDocument();
		}
	});

	test('has no integers where only pictures are asked for', async () => {
		const { screen } = await show({ selected: 'cat', hasIntegers: false });
		expect(screen.getByRole('radio').elements()).toHaveLength(pictures.length);
		await expect.element(screen.getByRole('radio').first()).toHaveAccessibleName(alt('cat'));
	});

	test('is one tab stop, and arrow keys choose', async () => {
		const { screen, onselect } = await show();
		await userEvent.tab();
		await expect.element(screen.getByRole('radio').first()).toHaveFocus();
		await userEvent.keyboard('{ArrowRight}');
		expect(onselect.mock.calls).toEqual([['cat']]);
		await screen.rerender({ selected: 'cat' });
		await userEvent.keyboard('{ArrowRight}');
		expect(onselect.mock.lastCall).toEqual(['coffee']);
		await screen.rerender({ selected: 'coffee' });
		await userEvent.tab();
		await expect.element(screen.getByRole('link')).toHaveFocus();
		await userEvent.tab();
		await expect.element(fileButton).toHaveFocus();
	});

	test('shows what its owner selected, not what was pressed', async () => {
		const { screen, onselect } = await show({ selected: 'boot' });
		const bag = screen.getByRole('radio', { name: alt('bag') });
		await bag.click();
		expect(onselect).toHaveBeenCalledWith('bag');
		await expect.element(bag).not.toBeChecked();
		await expect.element(screen.getByRole('radio', { name: alt('boot') })).toBeChecked();
	});

	test('names author, licence and source of the selected picture', async () => {
		const { screen } = await show({ selected: 'coffee' });
		await expect.element(screen.getByText(/by Rachel Michetti. Licence: CC0-1.0/)).toBeVisible();
		const link = screen.getByRole('link');
		await expect.element(link).toHaveTextContent('scikit-image, data.coffee');
		await expect.element(link).toHaveAttribute('rel', 'external noreferrer');
		await screen.rerender({ selected: 'integers' });
		await expect.element(link).not.toBeInTheDocument();
	});

	test('has the reader’s own picture at its end once there is one', async () => {
		const { screen, onselect } = await show({ own: green() });
		const own = screen.getByRole('radio', { name: labels.own.alt });
		await own.click();
		expect(onselect).toHaveBeenCalledWith('own');
		const canvas = screen.container.querySelector('canvas');
		expect([...(canvas?.getContext('2d')?.getImageData(20, 20, 1, 1).data ?? [])]).toEqual([0, 255, 0, 255]);
		await screen.rerender({ selected: 'own' });
		await expect.element(screen.getByRole('status').first()).toHaveTextContent(labels.ready);
	});

	test('asks for the own picture again when a link says so and it is not at hand', async () => {
		const { screen } = await show({ selected: 'own' });
		await expect.element(screen.getByText(labels.ownGone)).toBeVisible();
		for (const radio of screen.getByRole('radio').elements()) expect(radio).not.toBeChecked();
	});

	test('gives every control at least 24 px', async () => {
		const { screen } = await show({ own: green() });
		const controls = [...screen.container.querySelectorAll('input, button')];
		const sizes = controls.map((control) => control.getBoundingClientRect());
		expect(sizes.filter(({ width, height }) => width < 24 || height < 24)).toEqual([]);
	});
});
