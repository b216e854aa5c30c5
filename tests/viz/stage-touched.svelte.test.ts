import { expect, test } from 'vitest';
import { conv } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { plainRun } from '../support/stage-run';
import { press, show } from './fixtures/stage-page';
import '../../src/app.css';

/** What a step changes in the document: the elements that it touches, each once. */
async function touched(channels: number, start: number): Promise<Element[]> {
	const layer = conv({ inChannels: channels, outChannels: channels, kernel: 3 });
	const run = plainRun({ layers: [layer], input: shape(6, 6, channels) }, 1, 1);
	const { stage, screen, slider } = await show(run, { start });
	const records: MutationRecord[] = [];
	const observer = new MutationObserver((seen) => records.push(...seen));
	observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
	await press(stage, '{ArrowRight}');
	await expect.element(slider).toHaveValue(String(start + 1));
	records.push(...observer.takeRecords());
	observer.disconnect();
	const elements = records.map(({ target }) => (target instanceof Element ? target : target.parentElement));
	await screen.unmount();
	return [...new Set(elements)].filter((element) => element !== null);
}

const isTile = (element: Element): boolean => element.closest('.tiles') !== null;

test('a step inside a window leaves all tiles alone', async () => {
	expect((await touched(32, 5)).filter(isTile)).toEqual([]);
});

test('a step to another channel of the input touches only the tiles of the two', async () => {
	const tiles = (await touched(32, 9)).filter(isTile);
	const inTiles = new Set(tiles.map((element) => element.closest('.tiles > *')));
	expect(tiles.length).toBeGreaterThan(0);
	// The input and the slices of the filter, the channel before and the one after.
	expect(inTiles.size).toBeLessThanOrEqual(4);
});

test('a step touches no more where there are more channels', async () => {
	const few = await touched(16, 5);
	expect(few.length).toBeGreaterThan(0);
	expect(few.length).toBeLessThan(40);
	expect((await touched(64, 5)).length).toBe(few.length);
});
