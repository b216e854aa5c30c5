import { beforeAll, describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import {
	colourCalculation,
	pictureSide,
	presetNames,
	presets,
} from '$lib/notebook/pages/depthwise-separable/colour';
import { PointwiseDesk } from '$lib/notebook/pages/depthwise-separable/pointwise-desk.svelte';
import { pointwiseSource } from '$lib/notebook/pages/depthwise-separable/pointwise-source';
import { verdict } from '$lib/notebook/code/verdict';
import { integers, valueAt } from '$lib/ops/array';
import { useBackend } from '$lib/ops/backend';
import { convolution } from '$lib/ops/convolutions';
import { forward } from '$lib/ops/forward';
import { item } from '../../../support/cells';
import { shownByCode } from '../../../support/shown-by-code';
import { kindRun } from '../../../support/stage-run';

const words = pageWords('depthwise-separable', 'en').cells.pointwise.code;
const { outputs } = kindRun(convolution('depthwise-separable'));
const picture = integers([pictureSide, pictureSide, 3], { seed: 3, layer: 0, role: 0 }, [0, 255]);

beforeAll(() => useBackend('cpu'));

describe('the code of the desk', () => {
	test('makes both stages, and at one place what the maps have there', () => {
		const desk = new PointwiseDesk(outputs);
		desk.place = { y: 4, x: 1 };
		const code = pointwiseSource(desk, undefined, words);
		expect(shownByCode(code)).toEqual(code.expected);
		const { mixed } = code.expected;
		for (let map = 0; map < 8; map += 1) {
			expect(mixed?.data[map]).toBe(valueAt(item(outputs, 1), 4, 1, map));
		}
	});

	test.each(presetNames)('mixes the picture as well once it has been mixed: %s', (name) => {
		const calculation = colourCalculation(picture, presets[name]);
		const made = forward(calculation.stages, calculation.input, calculation.weights);
		const mixed = { ...calculation, output: item(made, -1) };
		const code = pointwiseSource(new PointwiseDesk(outputs), mixed, words);
		const shown = shownByCode(code);
		expect(Object.keys(shown)).toEqual(Object.keys(code.expected));
		for (const [key, array] of Object.entries(code.expected)) {
			expect(verdict(item([shown[key]], 0) ?? array, array).kind).toBe('equal');
		}
	});
});
