import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import {
	markOf,
	mixers,
	mixingOf,
	mixingOfBoth,
} from '$lib/notebook/pages/depthwise-separable/depthwise-mixing';
import { mixingRows, mixingSaid } from '$lib/notebook/mixing-text';
import { splitStages } from '$lib/notebook/pages/depthwise-separable/split';
import { linkedPairs } from '$lib/ops/mixing';
import { trace } from '$lib/ops/trace';

const words = pageWords('depthwise-separable', 'en').cells.depthwise.mixing;
const [house] = splitStages();

describe('the mixing matrices', () => {
	test('are a diagonal, then full', () => {
		expect(mixers.map((mixer) => linkedPairs(mixingOf(mixer, house)))).toEqual([4, 16, 16]);
		expect(linkedPairs(mixingOfBoth(house))).toBe(16);
		for (const mixer of mixers) expect(mixingOf(mixer, house).reads).toHaveLength(4);
	});

	test('mark the channel of the step as an output and as an input', () => {
		const all = trace([house]);
		expect(markOf(all.at(700, 'product'))).toEqual({ output: 2, input: 2 });
		expect(markOf(all.at(3, 'channel'))).toEqual({ output: 3, input: 3 });
		expect(markOf(all.at(0, 'layer'))).toEqual({});
	});

	test('say what they show', () => {
		const mark = { output: 1, input: 1 };
		expect(mixingSaid(mixingOf('depthwise', house), mark, words)).toBe(
			'Mixing matrix: 4 of 16 pairs of an input and an output channel are linked. Output channel 2 depends on input channel 2; input channel 2 reaches output channel 2.',
		);
		expect(mixingSaid(mixingOf('pointwise', house), mark, words)).toContain(
			'depends on input channel 1 to 4; input channel 2 reaches output channel 1 to 4.',
		);
		expect(mixingSaid(mixingOf('standard', house), {}, words)).toMatch(/linked\.$/);
	});

	test('can be read as a table', () => {
		expect(mixingRows(mixingOf('depthwise', house), words)).toEqual([
			['1', '1'],
			['2', '2'],
			['3', '3'],
			['4', '4'],
		]);
		expect(mixingRows({ inputs: 4, reads: [[0, 2], []] }, words)).toEqual([
			['1', '1, 3'],
			['2', ''],
		]);
	});
});
