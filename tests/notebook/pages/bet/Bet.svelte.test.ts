import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { press, show, words } from '../fixtures/bet-cell';

describe('the clock', () => {
	test('does not go before every lane has a flag, and says so', async () => {
		const { screen, plant, button, clock } = await show();
		await plant([9000, 5000]);
		await button('Run').click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent(words.missing);
		await expect.element(clock).toHaveValue('0');
		await button(words.skip).click();
		await button('Step').click();
		await expect.element(clock).toHaveValue('1');
	});

	test('goes by keys to the end, where bet and result are compared', async () => {
		const { screen, group, plant, counter } = await show();
		await plant([9000, 1000, 3000, 4000]);
		await press('{End}', group);
		await expect.element(counter('two groups')).toHaveTextContent('5,184');
		await expect.element(screen.getByText(/You had two groups first/)).toBeVisible();
		const table = screen.getByRole('table', { name: 'Bet and result, in multiply–accumulates' });
		await expect
			.element(table.getByRole('row', { name: /^two groups/ }))
			.toHaveTextContent(/two groups\s*1,000\s*5,184\s*4,184 too short\s*50.0\s%\s*2\.00× fewer/);
		await press('{Home}', group);
		await expect.element(screen.getByText(words.start)).toBeVisible();
	});

	test('halts whenever a lane stops; with reduced motion each run is a still', async () => {
		const { plant, button, clock, group } = await show({ prefersStills: true });
		await plant([9000, 5000, 3000, 1500]);
		for (const stop of ['2016', '2448', '5184', '10368']) {
			await button('Run').click();
			await expect.element(clock).toHaveValue(stop);
		}
		await expect.element(group.getByText('stops at 10,368')).toBeVisible();
	});

	test('has stills: where it stands while bets are open, then the start, the first stop and the end', async () => {
		const { screen, plant, button } = await show({ prefersStills: true });
		const stills = screen.getByText('First, middle and last step');
		await stills.click();
		await expect.element(screen.getByText(words.start).nth(1)).toBeVisible();
		expect(screen.container.textContent).not.toMatch(/stops at \d/);
		await plant([9000, 5000, 3000, 1500]);
		await button('Run').click();
		await expect.element(screen.getByText(words.start)).toBeVisible();
		for (const stop of ['2,016', '10,368']) {
			await expect.element(screen.getByText(new RegExp(`stops at ${stop}`)).last()).toBeVisible();
		}
		expect(screen.getByRole('heading', { name: words.lanes.standard }).elements()).toHaveLength(1 + 3);
	});

	test('runs until a lane stops, and pauses anywhere', async () => {
		const { screen, link, button, clock } = await show();
		await button(words.skip).click();
		await screen.getByRole('combobox', { name: 'Speed' }).selectOptions('0.5×');
		await button('Run').click();
		await button('Pause').click();
		const paused = Number((clock.element() as HTMLInputElement).value);
		expect(paused).toBeLessThan(2016);
		link.restore('1.1.tick=1990');
		await button('Run').click();
		await expect.element(clock).toHaveValue('2016');
		await expect.element(button('Run')).toBeVisible();
	});

	test('goes by the chosen step, back too', async () => {
		const { screen, button, clock } = await show();
		await button(words.skip).click();
		await screen.getByRole('combobox', { name: 'Step by' }).selectOptions('100');
		await button('Step').click();
		await button('Step').click();
		await button('Step back').click();
		await expect.element(clock).toHaveValue('100');
	});

	test('covers where a lane stops until it has stopped', async () => {
		const { link, group } = await show();
		expect(group.getByText('stops at ?').elements()).toHaveLength(4);
		link.restore('1.1.tick=2447');
		await expect.element(group.getByText('stops at 2,016')).toBeVisible();
		expect(group.getByText('stops at ?').elements()).toHaveLength(3);
	});
});

describe('counted in memory accesses', () => {
	test('the race has flags of its own and another order', async () => {
		const { screen, group, plant, counter, button } = await show();
		await plant([9000, 5000, 3000, 1500]);
		await screen.getByText(words.units.accesses).click();
		await expect.element(screen.getByText(/moves one value from or to memory/)).toBeVisible();
		await plant([1000, 800, 500, 400]);
		await press('{End}', group);
		await expect.element(counter('1×3, 3×1 + pointwise')).toHaveTextContent('1,064');
		await expect.element(screen.getByText(/You bet on the order of the multiplications/)).toBeVisible();
		await screen.getByText(words.units.macs).click();
		await expect.element(group.getByText('your 4th')).toBeVisible();
		await expect.element(button('Run')).toBeVisible();
		await expect.element(screen.getByRole('slider', { name: 'Flag of two groups' })).toHaveValue('5000');
	});
});

describe('the link', () => {
	test('holds unit, position, step and speed, and not the flags', async () => {
		const { link, plant, button, screen } = await show({ prefersStills: true });
		expect(link.fragment('')).toBe('');
		await screen.getByText(words.units.accesses).click();
		await plant([1, 2, 3, 4]);
		await button('Run').click();
		await screen.getByRole('combobox', { name: 'Speed' }).selectOptions('2×');
		await screen.getByRole('combobox', { name: 'Step by' }).selectOptions('10');
		expect(link.fragment('')).toBe('#1.1.unit=accesses&1.1.tick=576&1.1.by=10&1.1.speed=2');
	});

	test('that asks for more than there is goes to the end', async () => {
		const { link, clock } = await show();
		expect(link.restore('1.1.unit=accesses&1.1.tick=999999')).toHaveLength(1);
		await expect.element(clock).toHaveValue('1064');
	});
});

test('the figure is as wide as the page and no wider', async () => {
	await page.viewport(390, 800);
	await show();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
	await page.viewport(1280, 800);
});
