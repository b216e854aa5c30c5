/** The value, where a test cannot go on without it. @throws RangeError if there is none */
export function defined<T>(value: T | undefined): T {
	if (value === undefined) throw new RangeError('a value is missing');
	return value;
}
