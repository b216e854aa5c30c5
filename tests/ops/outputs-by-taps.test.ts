import { beforeAll, expect, test } from 'vitest';
import { useBackend } from '$lib/ops/backend';
import { forward } from '$lib/ops/forward';
import { outputsByTaps } from '$lib/ops/outputs-by-taps';
import { convolutions } from '$lib/ops/convolutions';
import { kindRun } from '../support/stage-run';

beforeAll(() => useBackend('cpu'));

test.each(convolutions.map((kind) => [kind.id, kind] as const))(
	'%s: every stage makes by its taps what TensorFlow.js makes',
	(_, kind) => {
		const { stages, input, weights } = kindRun(kind);
		expect(outputsByTaps({ stages, input, weights })).toEqual(forward(stages, input, weights));
	},
);
