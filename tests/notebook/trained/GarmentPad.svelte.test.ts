import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { trained } from '$lib/messages/en/pages/trained';
import { GarmentPad } from '$lib/notebook/trained/garment-pad.svelte';
import GarmentPadView from '$lib/notebook/trained/GarmentPad.svelte';
import '../../../src/app.css';

const words = trained.pad;

async function show() {
	const pad = new GarmentPad();
	let painted = 0;
	const screen = await render(GarmentPadView, { pad, words, onpaint: () => (painted += 1) });
	const sheet = screen.getByRole('application', { name: 'Drawing, 28 by 28 cells' });
	const press = async (...keys: string[]) => {
		sheet.element().focus();
		for (const key of keys) await userEvent.keyboard(`{${key}}`);
	};
	return { pad, screen, sheet, press, painted: () => painted };
}

test('keys move the brush, set it down and lift it, and its place is said', async () => {
	const { pad, screen, press, painted } = await show();
	await press('ArrowUp', 'ArrowLeft');
	await expect.element(screen.getByText('Row 14, column 14, empty. The brush is up.')).toBeInTheDocument();
	expect(painted()).toBe(0);
	await press(' ', 'ArrowRight', 'ArrowRight', ' ', 'ArrowRight');
	expect(pad.painted).toMatchObject({ cells: 15, top: 12, bottom: 14 });
	await expect
		.element(screen.getByText(/^Row 14, column 17, painted\. The brush is up\./))
		.toBeInTheDocument();
	await expect
		.element(screen.getByText(/^15 of 784 cells are painted, rows 13 to 15, columns 13 to 17\./))
		.toBeVisible();
	expect(painted()).toBe(4);
});

test('the drawing is described by what is painted, and by how it is used', async () => {
	const { sheet, press } = await show();
	const described = () =>
		(sheet.element().getAttribute('aria-describedby') ?? '')
			.split(' ')
			.map((id) => document.getElementById(id)?.textContent ?? '')
			.join(' ');
	expect(described()).toContain(words.lead);
	expect(described()).toContain(words.none);
	expect(described()).toContain(words.kept);
	await press(' ');
	expect(described()).toMatch(/9 of 784 cells are painted/);
});

test('a stroke is undone, all is cleared, by button and by key; the eraser takes away', async () => {
	const { pad, screen, press } = await show();
	await press(' ', 'ArrowDown', ' ');
	await screen.getByText('eraser', { exact: true }).first().click();
	await screen.getByText('1 wide').first().click();
	await press(' ', ' ');
	expect(pad.painted?.cells).toBe(11);
	await screen.getByRole('button', { name: 'Undo' }).click();
	expect(pad.painted?.cells).toBe(12);
	await screen.getByRole('button', { name: 'Clear' }).click();
	await expect.element(screen.getByText(/^Nothing is painted yet\./)).toBeVisible();
	await press('Control>}z{/Control');
	expect(pad.painted?.cells).toBe(12);
});

test('the pointer paints where it goes while it is down', async () => {
	const { pad, sheet } = await show();
	const { left, top, width } = sheet.element().getBoundingClientRect();
	const at = (type: string, cell: number) =>
		new PointerEvent(type, {
			bubbles: true,
			pointerId: 1,
			clientX: left + ((cell + 0.5) * width) / 28,
			clientY: top + (4.5 * width) / 28,
		});
	pad.width = 1;
	// A pointer that was made up cannot be captured.
	sheet.element().setPointerCapture = () => undefined;
	for (const [type, cell] of [
		['pointermove', 2],
		['pointerdown', 5],
		['pointermove', 12],
		['pointerup', 12],
		['pointermove', 20],
	] as const) {
		sheet.element().dispatchEvent(at(type, cell));
	}
	expect(pad.painted).toEqual({ cells: 8, top: 4, bottom: 4, left: 5, right: 12 });
});
