import fc from 'fast-check';

/** One seed for every property, so that a failure comes back when the test is run again. */
const seed = 20180518;

/** The test holds for each of many values; fails with the smallest value that breaks it. */
export function forAll<T>(values: fc.Arbitrary<T>, test: (value: T) => void, runs = 100): void {
	const property = fc.property(values, (value) => {
		test(value);
	});
	fc.assert(property, { seed, numRuns: runs });
}
