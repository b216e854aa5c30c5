import { describe, expect, test } from 'vitest';
import { bet } from '$lib/messages/en/pages/bet';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { Progress } from '$lib/notebook/page/progress.svelte';
import { Labelling, places, tray } from '$lib/notebook/pages/bet/labelling.svelte';
import { drawingWords, labellingText } from '$lib/notebook/pages/bet/labels';
import { layerSlots, slicesCheck } from '$lib/notebook/pages/bet/named-layer';
import { parts } from '$lib/viz/labelled-layer';

const words = bet.cells.names;
const said = { words, slots: layerSlots('en') };

test('a filter of the example has as many slices as there are input channels', () => {
	expect(verdict(slicesCheck, ['4']).isRight).toBe(true);
	expect(verdict(slicesCheck, ['1']).replies).toEqual(['flat']);
	expect(verdict(slicesCheck, ['8']).replies).toEqual(['filters']);
	expect(verdict(slicesCheck, ['9']).replies).toEqual(['taps']);
	expect(Object.keys(words.check.wrong).sort()).toEqual([...replyNames(slicesCheck)].sort());
});

test('the numbers of the sentences are those of the engine', () => {
	expect(said.slots).toEqual({
		channels: '4',
		filters: '8',
		taps: '9',
		allTaps: '36',
		places: '36',
		weights: '36',
		macs: '10,368',
		filter: '1',
	});
});

describe('a label', () => {
	const labelling = () => new Labelling(new Progress(), '1.2.labels');

	test('stays where it belongs, with what its name means', () => {
		const own = labelling();
		own.hold('tap');
		expect(labellingText(own, said)).toBe('Now the place of “tap”.');
		own.drop('tap');
		expect(own.placed).toEqual(['tap']);
		expect(labellingText(own, said)).toMatch(/^Yes\. A \*tap\*.* 1 of 7 labels are in place\.$/);
	});

	test('goes back from where it does not belong, with a sentence about the two', () => {
		const own = labelling();
		own.hold('slice');
		own.drop('filter');
		expect(own.placed).toEqual([]);
		expect(labellingText(own, said)).toContain(words.confusions.sliceOnFilter);
		own.hold('mac');
		own.drop('map');
		expect(labellingText(own, said)).toContain('“MAC” does not belong here');
	});

	test('that is not held drops nothing, and one in place cannot be held again', () => {
		const own = labelling();
		own.drop('tap');
		expect(own.last).toBeUndefined();
		own.hold('tap');
		own.drop('tap');
		own.hold('tap');
		expect(own.held).toBeUndefined();
	});

	test('is one of seven; they can all be shown, and taken back', () => {
		const own = labelling();
		own.show();
		expect(own.isDone).toBe(true);
		expect(labellingText(own, said)).toBe(words.done);
		own.startOver();
		expect(own.placed).toEqual([]);
	});
});

test('tray and places hold every part once, in orders that do not tell each other', () => {
	for (const order of [tray, places]) expect([...order].sort()).toEqual([...parts].sort());
	expect(tray).not.toEqual(places);
});

test('a place says its number until its label is on it', () => {
	const own = new Labelling(new Progress(), '1.2.labels');
	expect(drawingWords(undefined, said).placeOf('tap')).toBeUndefined();
	expect(drawingWords(own, said).placeOf('tap')).toMatchObject({ text: '2', isFilled: false });
	own.hold('tap');
	own.drop('tap');
	expect(drawingWords(own, said).placeOf('tap')).toMatchObject({ text: 'tap', isFilled: true });
});
