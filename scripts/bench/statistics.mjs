/** The value that `part` of all values do not exceed; NaN of none. @param {readonly number[]} values @param {number} part */
export function percentile(values, part) {
	const sorted = [...values].sort((left, right) => left - right);
	return sorted[Math.max(Math.ceil(part * sorted.length) - 1, 0)] ?? NaN;
}

/** The middle value, the lower of two. @param {readonly number[]} values */
export function median(values) {
	return percentile(values, 0.5);
}

/** @param {readonly number[]} values */
export function sum(values) {
	return values.reduce((total, value) => total + value, 0);
}
