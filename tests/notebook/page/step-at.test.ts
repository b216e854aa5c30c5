import { expect, test } from 'vitest';
import { stepAt } from '$lib/notebook/page/step-at';
import { convolution } from '$lib/ops/convolutions';
import { trace } from '$lib/ops/trace';
import { kindRun } from '../../support/stage-run';

test('the step at a product is the one that has just done it', () => {
	const run = kindRun(convolution('depthwise-separable'));
	const all = trace(run.stages);
	for (const place of [
		{ stage: 0, cell: { channel: 0, y: 0, x: 0 }, tap: 0 },
		{ stage: 0, cell: { channel: 3, y: 2, x: 5 }, tap: 8 },
		{ stage: 1, cell: { channel: 7, y: 1, x: 4 }, tap: 2 },
	]) {
		const step = all.at(stepAt({ run, trace: all }, place) - 1, 'product');
		expect(step).toMatchObject(place);
	}
});
