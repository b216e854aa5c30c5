import { expect, test } from 'vitest';
import {
	defineConvolution,
	inputShape,
	numberNames,
	parameters,
	standardControls,
} from '$lib/ops/convolution';
import { convolution, convolutions } from '$lib/ops/convolutions';
import { conv } from '$lib/ops/layer';
import { shapeText } from '$lib/ops/shape';
import { isLiteral, notation } from '$lib/ops/size';

const { order, text, source } = convolution('standard');
const words = { order, text, source, hasPadding: false };

const narrow = defineConvolution({
	...words,
	controls: { mapSide: {}, inChannels: { default: 9, max: 12 }, groups: { symbol: 'G' } },
	layers: (p) => [conv(p)],
});

test('a dial takes from the standard ones what it does not say itself', () => {
	expect(narrow.controls.mapSide).toEqual(standardControls.mapSide);
	expect(narrow.controls.inChannels).toEqual({ symbol: 'M', default: 9, min: 1, max: 12 });
	expect(narrow.controls.groups).toEqual({ ...standardControls.groups, symbol: 'G' });
});

test('a kind has only the dials that it names', () => {
	expect(Object.keys(narrow.controls)).toEqual(['mapSide', 'inChannels', 'groups']);
});

test('dials start at their defaults, and what has no dial is at the house example, with one group', () => {
	expect(narrow.defaults).toEqual({
		...{ mapSide: 6, inChannels: 9, outChannels: 8, kernel: 3, groups: 2 },
		...{ multiplier: 1, stride: 1, dilation: 1, padding: 'same' },
	});
	expect(convolution('standard').defaults.groups).toBe(1);
});

test('parameters with a dial carry their letter, the others are bare numbers', () => {
	const given = parameters(narrow, narrow.defaults);
	expect([given.mapSide, given.inChannels, given.groups].map(notation)).toEqual(['D_F', 'M', 'G']);
	expect([given.outChannels, given.kernel, given.multiplier].every(isLiteral)).toBe(true);
	expect([given.outChannels, given.kernel].map(({ value }) => value)).toEqual([8, 3]);
	expect([given.stride, given.dilation, given.padding]).toEqual([1, 1, 'same']);
});

test('the input of a kind is a square map', () => {
	const values = { ...narrow.defaults, mapSide: 5, inChannels: 2 };
	expect(shapeText(inputShape(parameters(narrow, values)))).toBe('5×5×2');
});

test('the names of the numbers are those of the dials, each once', () => {
	expect([...numberNames].sort()).toEqual(Object.keys(standardControls).sort());
});

test('a kind is found by its id, and an unknown id is answered with the known ones', () => {
	for (const kind of convolutions) expect(convolution(kind.id)).toBe(kind);
	expect(() => convolution('octave')).toThrow(
		/^no convolution is called octave: there are standard, pointwise, /,
	);
});
