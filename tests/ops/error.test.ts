import { expect, test } from 'vitest';
import { alternatives, LayerError, type Rule } from '$lib/ops/error';
import { add, conv, dense, maxPool, type Layer } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';

function onto(layers: readonly Layer[]): () => unknown {
	return () => stages(layers, shape(2, 6, 4));
}

/** A way to break each rule; the compiler asks for one when a rule is added. */
const broken: Record<Rule, [build: () => unknown, message: string]> = {
	'whole-number': [
		() => conv({ inChannels: 4, outChannels: 8.2, kernel: 3 }),
		'outChannels must be a whole number of at least 1: got 8.2; try 8',
	],
	'groups-divide-channels': [
		() => conv({ inChannels: 6, outChannels: 6, kernel: 3, groups: 4 }),
		'groups must divide in and out channels: 4 does not divide 6; try 1, 2, 3 or 6',
	],
	'stride-or-dilation': [
		() => conv({ inChannels: 4, outChannels: 8, kernel: 3, stride: 2, dilation: 2 }),
		'stride and dilation cannot both be above 1: got 2 and 2; try stride 1 or dilation 1',
	],
	'channels-match': [
		onto([conv({ inChannels: 3, outChannels: 8, kernel: 3 })]),
		'inChannels must equal the channels of the input: 3 is not 4; try 4',
	],
	'kernel-fits': [
		onto([maxPool({ kernel: [3, 1] })]),
		'the window must fit the padded input: 3 does not fit 2; try a window of 2 or less, or same padding',
	],
	'shapes-match': [
		onto([conv({ inChannels: 4, outChannels: 8, kernel: 3 }), add()]),
		'add needs equal shapes: 2×6×8 and 2×6×4 differ; try a branch that makes 2×6×8',
	],
	'flat-input': [
		onto([dense({ units: 3 })]),
		'dense needs a 1×1 map: got 2×6×4; put flatten or a global average pool before it',
	],
	'padding-below-window': [
		() =>
			conv({ inChannels: 4, outChannels: 8, kernel: 3, padding: { top: 9, bottom: 0, left: 0, right: 0 } }),
		'padding must be a whole number smaller than the window: got 9 at the top; try 0 to 2',
	],
};

test.each(Object.entries(broken))(
	'breaking %s says what is wrong and what would do',
	(rule, [build, message]) => {
		expect(build).toThrow(LayerError);
		expect(build).toThrow(expect.objectContaining({ name: 'LayerError', rule, message }));
	},
);

test('a layer error is a range error whose message is what was found and the remedy', () => {
	const error = new LayerError('whole-number', 'found', 'remedy');
	expect(error).toBeInstanceOf(RangeError);
	expect(error.message).toBe('found; remedy');
	expect([error.found, error.remedy]).toEqual(['found', 'remedy']);
});

test('alternatives read as a sentence does', () => {
	expect(alternatives([1])).toBe('1');
	expect(alternatives([1, 2])).toBe('1 or 2');
	expect(alternatives([1, 2, 3, 6])).toBe('1, 2, 3 or 6');
	expect(alternatives(['same', 'valid'])).toBe('same or valid');
});
