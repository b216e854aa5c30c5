import { expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { readFileSync } from 'node:fs';
import { readExamples } from '$lib/models/example-file';
import { inflated } from '$lib/models/inflated';
import {
	curvesSaid,
	drawnCurves,
	picturesAxis,
	progressText,
	replayed,
	standingText,
} from '$lib/notebook/pages/train-and-choose/learning-curves';
import { livePictures } from '$lib/notebook/pages/train-and-choose/live-recipe';
import { sameWidthOptions, trainedNet } from '$lib/notebook/pages/train-and-choose/nets';
import { Replay } from '$lib/notebook/pages/train-and-choose/replay.svelte';
import { item } from '../../../support/cells';

const { desk, nets } = pageWords('train-and-choose', 'en').cells.sameWidth;
const run = item(trainedNet(sameWidthOptions.mobilenet).runs, 0);

test('a replay shows of a stored run what was known at its position', () => {
	const third = Math.round(run.curve.length / 3);
	expect(replayed(run, 0)).toEqual({ options: run.options, curve: [], tests: [] });
	const early = replayed(run, third);
	expect(early.curve).toEqual(run.curve.slice(0, third));
	expect(early.tests.length).toBeLessThan(run.epochs.length);
	const whole = replayed(run, run.curve.length);
	expect(whole.tests.map(({ accuracy }) => accuracy)).toEqual(
		run.epochs.map((right) => right / run.data.tested),
	);
	expect(whole.tests.at(-1)?.step).toBe(run.steps);
});

test('a replay stands at its end at first, and can be gone through from its beginning', () => {
	const replay = new Replay(
		() => [sameWidthOptions.standard, sameWidthOptions.effnet],
		() => true,
	);
	expect(replay.nets.map(({ tests }) => tests.length)).toEqual([3, 3]);
	expect(replay.seen).toBe(replay.pictures);
	replay.player.seek(0);
	expect(replay.nets.map(({ curve }) => curve.length)).toEqual([0, 0]);
	expect(replay.seen).toBe(0);
});

test('curves stay within the diagram, and tests are marks among the shares that are right', () => {
	const noted = { ...replayed(run, run.curve.length), curve: [{ step: 1, loss: 9, accuracy: 0.1 }] };
	const [loss] = drawnCurves([noted], 'loss', 64);
	expect(loss?.line).toEqual([{ x: 64, y: 2.5 }]);
	expect(loss?.marks).toEqual([]);
	const [accuracy] = drawnCurves([noted], 'accuracy', 64);
	expect(accuracy?.line).toEqual([{ x: 64, y: 10 }]);
	expect(accuracy?.marks).toHaveLength(3);
	expect(picturesAxis(18_000)).toEqual({ min: 0, max: 18_000, step: 3000 });
});

test('words say how a network stands, before its first step too', () => {
	const none = { options: run.options, curve: [], tests: [] };
	expect(standingText(none, desk.curves)).toBe('not seen yet');
	const some = { ...none, curve: [{ step: 1, loss: 2.3, accuracy: 0.1 }] };
	expect(standingText(some, desk.curves)).toBe('loss 2.30, right 10.0\u202f%');
	const tested = { ...some, tests: [{ step: 1, accuracy: 0.25 }] };
	expect(curvesSaid([tested], desk.curves, nets)).toBe(
		'MobileNet: loss 2.30, right 10.0\u202f%, on the test 25.0\u202f%',
	);
});

test('progress says steps, speed and what is left, and a dash before it can be known', () => {
	const at = { step: 12, steps: 276, picturesPerSecond: 1234.5, secondsLeft: 61.2 };
	expect(progressText(at, desk.live)).toBe('12 of 276 steps · 1,200 pictures a second · about 62 s left');
	const unknown = { ...at, picturesPerSecond: NaN, secondsLeft: NaN };
	expect(progressText(unknown, desk.live)).toBe('12 of 276 steps · – pictures a second · about – s left');
});

test('the small sets are as large as the page says', async () => {
	const count = async (file: string) =>
		readExamples(await inflated(readFileSync(`static/fashion-mnist/${file}.bin`))).labels.length;
	expect({ trained: await count('train'), tested: await count('test') }).toEqual(livePictures);
});
