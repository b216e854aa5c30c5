import { expect, test } from 'vitest';
import { avgPool, conv, relu } from '$lib/ops/layer';
import { longestFit } from '$lib/ops/longest-fit';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';

const fits = conv({ inChannels: 4, outChannels: 8, kernel: 3 });
const input = shape(6, 6, 4);

test('layers that fit are all there', () => {
	expect(longestFit([fits, relu()], input)).toEqual({
		stages: stages([fits, relu()], input),
		broken: undefined,
	});
});

test('the first layer that does not fit is named, with the error of the engine', () => {
	const { stages: list, broken } = longestFit([fits, avgPool({ kernel: 7 }), fits], input);
	expect(list).toEqual(stages([fits], input));
	expect(broken).toMatchObject({ index: 1, error: { rule: 'kernel-fits' } });
});

test('nothing is left where the first layer does not fit', () => {
	const { stages: list, broken } = longestFit([fits, relu()], shape(6, 6, 3));
	expect(list).toEqual([]);
	expect(broken).toMatchObject({ index: 0, error: { rule: 'channels-match' } });
});

test('an error that is none of the layers’ is not caught', () => {
	const unreadable = { ...fits, kernel: undefined } as unknown as typeof fits;
	expect(() => longestFit([unreadable], input)).toThrow(TypeError);
});
