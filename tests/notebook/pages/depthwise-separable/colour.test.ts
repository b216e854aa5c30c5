import { beforeAll, describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import {
	clippedCount,
	colourCalculation,
	colourCosts,
	colours,
	filterKernel,
	meanColour,
	pictureSide,
	presetNames,
	presetOf,
	presets,
	refiltered,
	usedWeights,
	type ColourSetting,
} from '$lib/notebook/pages/depthwise-separable/colour';
import {
	colourFinding,
	colourSlots,
	resultText,
} from '$lib/notebook/pages/depthwise-separable/pointwise-text';
import { ndArray, valueAt, type NdArray } from '$lib/ops/array';
import { useBackend } from '$lib/ops/backend';
import { forward } from '$lib/ops/forward';
import { depthwise } from '$lib/ops/layer';
import { diagonalOnly } from '$lib/ops/mixing-kernel';
import { integers } from '$lib/ops/array';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';

const words = pageWords('depthwise-separable', 'en').cells.pointwise.colour;
const sides = [pictureSide, pictureSide, colours.length];
const picture = integers(sides, { seed: 7, layer: 0, role: 0 }, [0, 255]);
const plain = ndArray(sides, Array.from({ length: pictureSide ** 2 }, () => [200, 100, 50]).flat());

beforeAll(() => useBackend('cpu'));

function result(setting: ColourSetting, input: NdArray = picture): NdArray {
	const calculation = colourCalculation(input, setting);
	const output = forward(calculation.stages, calculation.input, calculation.weights).at(-1);
	if (output === undefined) throw new Error('nothing was made');
	return output;
}

/** One pixel of a result. */
function pixel(array: NdArray, y = 30, x = 20): number[] {
	return colours.map((_, channel) => valueAt(array, y, x, channel));
}

describe('the presets', () => {
	test('pass the picture as it is, and swap red and blue', () => {
		expect(result(presets.same).data).toEqual(picture.data);
		const [red, green, blue] = pixel(picture);
		expect(pixel(result(presets.swap))).toEqual([blue, green, red]);
	});

	test('make grey by the luma of BT.601: three equal channels, white stays white', () => {
		const [red = 0, green = 0, blue = 0] = pixel(picture);
		const [first = NaN, second, third] = pixel(result(presets.grey));
		expect(first).toBeCloseTo(0.299 * red + 0.587 * green + 0.114 * blue, 3);
		expect([second, third]).toEqual([first, first]);
		const row = presets.grey.weights.slice(0, 3);
		expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
	});

	test('make sepia by the matrix of the standard', () => {
		const [red = 0, green = 0, blue = 0] = pixel(result(presets.sepia, plain));
		expect(red).toBeCloseTo(0.393 * 200 + 0.769 * 100 + 0.189 * 50, 3);
		expect(green).toBeCloseTo(0.349 * 200 + 0.686 * 100 + 0.168 * 50, 3);
		expect(blue).toBeCloseTo(0.272 * 200 + 0.534 * 100 + 0.131 * 50, 3);
	});

	test('are known again by their numbers', () => {
		for (const name of presetNames) expect(presetOf(presets[name])).toBe(name);
		expect(presetOf({ ...presets.grey, filter: 'red' })).toBeUndefined();
		expect(presetOf({ weights: presets.grey.weights.with(0, 1), filter: 'none' })).toBeUndefined();
	});
});

describe('edges', () => {
	test('are never made by a 1×1 convolution: a pixel is made of that pixel alone', () => {
		const changed = { ...picture, data: picture.data.slice() };
		// Every pixel but one is another one.
		const kept = (30 * pictureSide + 20) * 3;
		changed.data.forEach((value, index) => {
			if (index < kept || index >= kept + 3) changed.data[index] = 255 - value;
		});
		for (const name of ['same', 'grey', 'sepia', 'swap'] as const) {
			expect(pixel(result(presets[name], changed))).toEqual(pixel(result(presets[name])));
		}
		expect(pixel(result(presets.edges, changed))).not.toEqual(pixel(result(presets.edges)));
	});

	test('of an even picture are nothing, away from its border', () => {
		expect(pixel(result(presets.edges, plain))).toEqual([0, 0, 0]);
	});

	test('are those of one channel, shown in all three', () => {
		const at = (y: number, x: number) => valueAt(picture, y, x, 1);
		const edge = 4 * at(30, 20) - at(29, 20) - at(31, 20) - at(30, 19) - at(30, 21);
		expect(pixel(result(presets.edges))).toEqual([edge, edge, edge]);
	});

	test('of another channel take the matrix along; any other matrix stays', () => {
		const blue = refiltered(presets.edges, 'blue');
		expect(blue).toEqual({ weights: [0, 0, 1, 0, 0, 1, 0, 0, 1], filter: 'blue' });
		expect(presetOf(blue)).toBe('edges');
		expect(refiltered(presets.grey, 'red')).toEqual({ ...presets.grey, filter: 'red' });
		expect(refiltered(presets.edges, 'none').weights).toBe(presets.edges.weights);
	});

	test('come from one Laplacian; the other channels are passed on', () => {
		const kernel = filterKernel('green');
		const slice = (channel: number) =>
			Array.from({ length: 9 }, (_, place) => kernel.data[place * 3 + channel]);
		expect(slice(0)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0]);
		expect(slice(1)).toEqual([0, -1, 0, -1, 4, -1, 0, -1, 0]);
	});
});

describe('without the off-diagonals', () => {
	test('the layer is a 1×1 depthwise one: a scalar per channel', () => {
		for (const name of ['grey', 'sepia'] as const) {
			const weights = usedWeights(presets[name], true);
			expect(weights).toEqual(diagonalOnly(presets[name].weights, 3));
			const [stage] = stages([depthwise({ inChannels: 3, kernel: 1 })], shape(pictureSide, pictureSide, 3));
			const kernel = ndArray(
				[1, 1, 1, 3],
				weights.filter((_, index) => index % 4 === 0),
			);
			const scaled = stage && forward([stage], picture, [{ kernel }])[0];
			expect(result({ weights, filter: 'none' }).data).toEqual(scaled?.data);
		}
		expect(usedWeights(presets.grey, false)).toBe(presets.grey.weights);
	});

	test('three weights and a third of the work are left', () => {
		expect(colourCosts.mixing).toEqual({ macs: 36864, weights: 9 });
		expect(colourCosts.scalars).toEqual({ macs: 12288, weights: 3 });
		expect(colourSlots()).toMatchObject({ macs: '36,864', scalarMacs: '12,288' });
	});
});

describe('what is said', () => {
	test('each mix has its finding', () => {
		const finding = (setting: ColourSetting, isDiagonal = false) =>
			colourFinding({ setting, isDiagonal }, words.findings);
		for (const name of presetNames) expect(finding(presets[name])).toBe(words.findings[name]);
		expect(finding({ weights: [0, 0, 0, 0, 0, 0, 0, 0, 0], filter: 'none' })).toBe(words.findings.own);
		expect(finding({ ...presets.grey, filter: 'red' })).toBe(words.findings.filtered);
		expect(finding(presets.grey, true)).toBe(words.findings.diagonal);
	});

	test('a result says its mean colour, and how much of it is clipped', () => {
		expect(resultText(plain, true, words)).toEqual({
			label: 'The result, on average red 200, green 100, blue 50.',
			note: 'rounded; 0 of 12,288 values clipped',
		});
		expect(resultText(undefined, true, words).note).toBe('rounded; 0 of 12,288 values clipped');
		expect(resultText(undefined, false, words).note).toBe(words.open);
	});

	test('only what leaves the range by more than rounding counts as clipped', () => {
		const array = ndArray([1, 2, 3], [-0.3, 255.4, 0, -1, 256, 128]);
		expect(clippedCount(array)).toBe(2);
		expect(meanColour(array)).toEqual([0, 255, 64]);
	});
});
