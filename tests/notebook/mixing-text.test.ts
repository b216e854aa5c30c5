import { describe, expect, test } from 'vitest';
import { measuredMixing as words } from '$lib/messages/en/pages/mixing';
import { measuredSaid, mixingDetail, mixingRows, mixingSaid, mixingSlots } from '$lib/notebook/mixing-text';
import { pointwise } from '$lib/ops/layer';
import { mixing } from '$lib/ops/mixing';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';

const inFour = mixing(stages([pointwise({ inChannels: 8, outChannels: 8, groups: 4 })], shape(1, 1, 8)));

describe('a mixing matrix', () => {
	test('is counted in pairs, and in their share', () => {
		expect(mixingSlots(inFour)).toEqual({ linked: '16', pairs: '64', share: '25\u202f%' });
		expect(mixingDetail({ mixing: inFour }, words)).toBe('16 of 64 pairs, 25\u202f%');
		expect(mixingDetail({ mixing: inFour, seen: 8 }, words)).toBe('16 of 64 pairs, 25\u202f%');
	});

	test('of which only some columns are known is counted in those', () => {
		expect(mixingDetail({ mixing: inFour, seen: 3 }, words)).toBe('6 of 24 pairs so far');
		expect(mixingDetail({ mixing: inFour, seen: 0 }, words)).toBe('0 of 0 pairs so far');
	});

	test('is said, with the channels at work', () => {
		expect(mixingSaid(inFour, { output: 2, input: 2 }, words)).toBe(
			'Mixing matrix: 16 of 64 pairs of an input and an output channel are linked. Output channel 3 depends on input channel 3 to 4; input channel 3 reaches output channel 3 to 4.',
		);
		expect(measuredSaid({ mixing: inFour }, {}, words)).toBe(mixingSaid(inFour, {}, words));
		expect(measuredSaid({ mixing: inFour, seen: 3 }, { input: 2 }, words)).toBe(
			'Mixing matrix, measured for 3 of 8 input channels: 6 of 24 pairs are linked. Input channel 3 reaches output channel 3 to 4.',
		);
	});

	test('can be read as a table', () => {
		expect(mixingRows({ inputs: 4, reads: [[0, 2], [], [1, 2, 3]] }, words)).toEqual([
			['1', '1, 3'],
			['2', ''],
			['3', '2 to 4'],
		]);
	});
});
