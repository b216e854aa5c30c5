import { expect, test } from 'vitest';
import { formula as words } from '$lib/messages/en/formula';
import { spokenPolynomial } from '$lib/notebook/spoken';
import { constant, literal, over, plus, size, times, type Polynomial } from '$lib/ops/size';

const [mapSide, inChannels, filters, kernel] = [size('D_F', 6), size('M', 4), size('N', 8), size('D_K', 3)];

test.each<[string, Polynomial]>([
	['N', filters],
	['12', constant(12)],
	['0', constant(0)],
	['3 times N', times(literal(3), filters)],
	['D F squared times M', times(mapSide, mapSide, inChannels)],
	['D K to the power of 3', times(kernel, kernel, kernel)],
	['M, plus 2 times N', plus(inChannels, filters, filters)],
	['1 over N', over(constant(1), filters)],
	[
		'1 over N, plus 1 over D K squared',
		plus(over(constant(1), filters), over(constant(1), times(kernel, kernel))),
	],
	['M over 2 times N', over(inChannels, times(literal(2), filters))],
	['1 over 2', over(constant(1), literal(2))],
])('is said aloud: %s', (said, polynomial) => {
	expect(spokenPolynomial(polynomial, words)).toBe(said);
});
