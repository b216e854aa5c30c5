import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Pointwise from '$lib/notebook/pages/depthwise-separable/Pointwise.svelte';
import { convolution } from '$lib/ops/convolutions';
import { kindRun } from '../../../support/stage-run';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('depthwise-separable', 'en').cells.pointwise;
const { outputs } = kindRun(convolution('depthwise-separable'));

function cell(set: Readonly<Record<string, string>> = {}) {
	const given = { words, outputs };
	return lessonCell({ id: 'depthwise-separable', name: 'pointwise', cell: Pointwise, given, set });
}

type Screen = Awaited<ReturnType<typeof cell>>['screen'];

function fader(screen: Screen, name: string) {
	return screen.getByRole('slider', { name, exact: true });
}

test('a fader that is moved changes its row: the sum, the map and the link', async () => {
	const { screen, held } = await cell();
	await expect.element(screen.getByText('2·5 + 2·(−15) + 1·(−5) − 1·3 = −28')).toBeVisible();
	fader(screen, 'Map 5, channel 2').element().focus();
	await userEvent.keyboard('{ArrowUp}');
	await expect.element(screen.getByText('2·5 + 3·(−15) + 1·(−5) − 1·3 = −43')).toBeVisible();
	await expect
		.element(screen.getByRole('img', { name: 'Output map 5; at row 3, column 4 it has −43.' }))
		.toBeVisible();
	const usual = '1,1,2,0,-1,-2,-1,0,2,0,0,-1,-2,-1,-2,-2,2,3,1,-1,2,0,0,-1,1,-1,-2,0,1,-2,2,-2';
	expect(decodeURIComponent(held())).toBe(`#W=${usual}`);
	await userEvent.click(screen.getByRole('button', { name: 'Back to the example' }));
	await expect.element(screen.getByText('= −28', { exact: true })).toBeVisible();
	expect(held()).toBe('');
});

test('the desk is one tab stop; arrow keys go through its faders, page keys to other rows', async () => {
	const { screen, held } = await cell();
	const desk = screen.getByRole('group', { name: words.desk.label });
	expect(desk.element().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
	fader(screen, 'Map 5, channel 2').element().focus();
	await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
	await expect.element(fader(screen, 'Map 6, channel 1')).toHaveFocus();
	await userEvent.keyboard('{PageUp}{PageUp}-');
	await expect.element(fader(screen, 'Map 4, channel 1')).toHaveAttribute('aria-valuetext', '2');
	await expect.element(screen.getByRole('radio', { name: 'Map 4' })).toBeChecked();
	expect(held()).toMatch(/map=4&channel=1/);
});

test('a pointer drags a fader; a finger first chooses one', async () => {
	const { screen } = await cell();
	const first = fader(screen, 'Map 1, channel 4');
	const drag = (pointerType: string) => {
		const { x, y } = first.element().getBoundingClientRect();
		const at = { bubbles: true, button: 0, pointerId: 1, pointerType, clientX: x + 9 };
		const element = first.element() as HTMLElement;
		element.setPointerCapture = () => undefined;
		element.dispatchEvent(new PointerEvent('pointerdown', { ...at, clientY: y + 20 }));
		element.dispatchEvent(new PointerEvent('pointermove', { ...at, clientY: y - 12 }));
		element.dispatchEvent(new PointerEvent('pointerup', { ...at, clientY: y - 12 }));
	};
	drag('touch');
	await expect.element(first).toHaveAttribute('aria-valuenow', '0');
	drag('mouse');
	await expect.element(first).toHaveAttribute('aria-valuenow', '2');
	(first.element() as HTMLElement).focus();
	drag('touch');
	await expect.element(first).toHaveAttribute('aria-valuenow', '3');
});

test('the place is chosen in the map, and every channel follows', async () => {
	const { screen, held } = await cell();
	screen
		.getByRole('button', { name: /^Place in the map: row 3, column 4/ })
		.element()
		.focus();
	await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
	await expect.element(screen.getByText('Map 5 at row 2, column 3:')).toBeVisible();
	await expect
		.element(screen.getByRole('img', { name: /^Channel 2 .* row 2, column 3 it has −21/ }))
		.toBeVisible();
	expect(held()).toBe('#at=2%2C3');
});

test('presets set the colour faders; grey makes three equal channels of the real picture', async () => {
	const { screen, held } = await cell();
	await expect
		.element(screen.getByRole('button', { name: 'as it is' }))
		.toHaveAttribute('aria-pressed', 'true');
	await userEvent.click(screen.getByRole('button', { name: 'grey' }));
	await expect.element(fader(screen, 'New blue from green')).toHaveAttribute('aria-valuetext', '0.587');
	const result = screen.getByRole('img', { name: /^The result, on average/ });
	await expect.element(result).toBeVisible();
	const [red, green, blue] = result.element().getAttribute('aria-label')?.match(/\d+/g) ?? [];
	expect(red).toBeDefined();
	expect([green, blue]).toEqual([red, red]);
	await expect.element(screen.getByText(/Three equal rows make three equal channels/)).toBeVisible();
	expect(decodeURIComponent(held())).toBe('#rgb=0.299,0.587,0.114,0.299,0.587,0.114,0.299,0.587,0.114');
});

test('edges need the depthwise filter in front, which goes to another channel with its matrix', async () => {
	const { screen, held } = await cell();
	await userEvent.click(screen.getByRole('button', { name: 'edges of one channel' }));
	await expect.element(screen.getByRole('img', { name: 'Kernel for green' })).toBeVisible();
	await expect.element(screen.getByText(/alone never makes an edge/)).toBeVisible();
	await userEvent.click(screen.getByText('blue', { exact: true }).first());
	await expect.element(fader(screen, 'New red from blue')).toHaveAttribute('aria-valuenow', '1');
	expect(held()).toMatch(/edges=blue/);
});

test('without off-diagonals only three faders move, and the matrix comes back when they are freed', async () => {
	const { screen, held } = await cell();
	await userEvent.click(screen.getByRole('button', { name: 'sepia' }));
	await userEvent.click(screen.getByRole('checkbox', { name: words.colour.diagonal }));
	const held1 = fader(screen, 'New red from green');
	await expect.element(held1).toHaveAttribute('aria-valuenow', '0');
	await expect.element(held1).toHaveAttribute('aria-readonly', 'true');
	held1.element().focus();
	await userEvent.keyboard('{ArrowUp}');
	await expect.element(held1).toHaveAttribute('aria-valuenow', '0');
	await expect.element(screen.getByText(/3 weights and 12,288 multiplications in place of 9/)).toBeVisible();
	expect(held()).toMatch(/diagonal=on/);
	await userEvent.click(screen.getByRole('checkbox', { name: words.colour.diagonal }));
	await expect.element(held1).toHaveAttribute('aria-valuenow', '0.769');
});

test('the cost goes with its numbers', async () => {
	const { screen, held } = await cell();
	screen.getByRole('spinbutton', { name: 'Map side D_F' }).element().focus();
	await userEvent.keyboard('{ArrowUp}');
	await expect.element(screen.getByText(/come to 1,568 multiplications and 32 weights/)).toBeVisible();
	expect(held()).toBe('#D_f=7');
});

test('a link that asks too much is told', async () => {
	const { refusals } = await cell({ rgb: '9,0,0,0,1,0,0,0,1', W: '7' });
	expect(refusals.map(({ key }) => key)).toEqual(['3.3.W', '3.3.rgb']);
});
