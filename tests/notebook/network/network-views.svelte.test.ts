import { createRawSnippet } from 'svelte';
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { pageWords } from '$lib/messages/page-words';
import { networkOf } from '$lib/models/networks';
import { NetworkBench, type NetworkRun } from '$lib/notebook/network/network-bench.svelte';
import NetworkBlocks from '$lib/notebook/network/NetworkBlocks.svelte';
import NetworkDials from '$lib/notebook/network/NetworkDials.svelte';
import { ndArray } from '$lib/ops/array';
import { item } from '../../support/cells';
import { press } from '../../viz/fixtures/stage-page';
import { picture } from '../fixtures/bench';
import '../../../src/app.css';

const words = pageWords('network', 'en');

function small(): NetworkBench {
	const bench = new NetworkBench(networkOf('mobilenet'), () => true);
	bench.values = { alpha: 0.25, resolution: 128, classes: 10 };
	bench.picture = picture(3);
	return bench;
}

/** A run that made the same four numbers everywhere. */
function plainRun(bench: NetworkBench): NetworkRun {
	const array = ndArray([1, 2, 2], [-1.5, 0, 0.5, 4]);
	const made = Object.fromEntries(bench.table.lasts.map((stage) => [stage, array]));
	const { model, stages, picture, input = array } = bench;
	return { model, stages, picture, input, made, ms: 7 };
}

describe('the dials', () => {
	async function show() {
		const bench = small();
		const screen = await render(NetworkDials, { bench, words: words.dials });
		const field = screen.getByRole('spinbutton', { name: words.dials.classesName });
		return { bench, screen, field };
	}

	test('turn the bench, each with its name', async () => {
		const { bench, screen } = await show();
		await screen.getByRole('group', { name: 'width α' }).getByText('α = 0.75').first().click();
		await screen.getByRole('group', { name: 'resolution' }).getByText('192').first().click();
		await press(screen.getByRole('slider', { name: 'classes' }), '{ArrowRight}');
		expect(bench.values).toEqual({ alpha: 0.75, resolution: 192, classes: 11 });
	});

	test.each([
		['5000', '5,000', 1000],
		['-3', '−3', 2],
		['2.6', '2.6', 3],
	])('take for %s classes what is nearest, and say so', async (typed, said, given) => {
		const { bench, screen, field } = await show();
		await field.fill(typed);
		await press(field, '{Enter}');
		expect(bench.values.classes).toBe(given);
		await expect.element(field).toHaveValue(given);
		await expect.element(screen.getByText(`${said} is out of range`)).toBeVisible();
		await field.fill('20');
		await press(field, '{Enter}');
		expect(bench.values.classes).toBe(20);
		expect(screen.container.textContent).not.toContain('out of range');
	});
});

test('builds are chosen by their names', async () => {
	const bench = new NetworkBench(networkOf('effnet'), () => true);
	const screen = await render(NetworkDials, { bench, words: words.dials });
	const dial = screen.getByRole('group', { name: 'network' });
	await dial.getByText('ShuffleNet').first().click();
	expect(bench.values.network).toBe('shufflenet');
	await press(dial.getByRole('radio', { name: 'ShuffleNet' }), '{ArrowLeft}');
	expect(bench.values.network).toBe('mobilenet');
});

describe('the blocks', () => {
	async function show(bench = small()) {
		const stage = createRawSnippet(() => ({ render: () => '<p>Here is the stage.</p>' }));
		const screen = await render(NetworkBlocks, { bench, words, theme: 'light', stage });
		return { bench, screen };
	}

	test('are a list of tables, one for each block with a row for each of its layers', async () => {
		const { bench, screen } = await show();
		const tables = screen.getByRole('table').elements();
		expect(tables).toHaveLength(bench.blocks.length);
		const rows = tables.map((table) => table.querySelectorAll('tbody tr').length);
		expect(rows).toEqual(bench.blocks.map(({ layers }) => layers.length));
	});

	test('one of them at most is open, with the stage below it', async () => {
		const { bench, screen } = await show();
		const button = (name: string) =>
			screen.getByRole('button', { name: `${name} on the stage`, exact: true });
		await button('block2').click();
		await expect.element(button('block2')).toHaveAttribute('aria-expanded', 'true');
		await button('block3').click();
		expect(bench.blockName).toBe('block3');
		await expect.element(button('block2')).toHaveAttribute('aria-expanded', 'false');
		const controlled = button('block3').element().getAttribute('aria-controls') ?? '';
		await expect.element(screen.getByText('Here is the stage.')).toBeVisible();
		expect(document.getElementById(controlled)?.textContent).toBe('Here is the stage.');
		await button('block3').click();
		expect(screen.getByText('Here is the stage.').elements()).toHaveLength(0);
	});

	test('say what their layers do, and from where a shortcut comes', async () => {
		const { screen } = await show(new NetworkBench(networkOf('shufflenet'), () => true));
		const unit = screen.getByRole('table', { name: 'stage3.unit1', exact: true });
		const heads = unit
			.getByRole('rowheader')
			.elements()
			.map((head) => head.textContent.replace(/\s+/g, ' ').trim());
		expect(heads).toEqual([
			'gconv1 1×1, 3 groups',
			'shuffle shuffle of 3 groups',
			'dw 3×3 depthwise, stride 2',
			'gconv2 1×1, 3 groups',
			'avgpool 3×3 average pool, stride 2, from the block’s input',
			'concat side by side: gconv2, avgpool',
		]);
	});

	test('say the range of what was made, and nothing while another run is awaited', async () => {
		const bench = small();
		bench.run = plainRun(bench);
		const { screen } = await show(bench);
		const list = screen.getByRole('list');
		const said = () => item(screen.getByRole('img').elements(), 0).getAttribute('aria-label');
		expect(said()).toMatch(/Values from −1\.5 to 4, mean 0\.75\.$/);
		await expect.element(list).toHaveAttribute('aria-busy', 'false');
		bench.picture = picture(3, 'coffee');
		await expect.element(list).toHaveAttribute('aria-busy', 'true');
		expect(said()).toMatch(/Not run yet\.$/);
		bench.turn('alpha', 0.5);
		await expect.poll(said).toMatch(/Not run yet\.$/);
	});
});
