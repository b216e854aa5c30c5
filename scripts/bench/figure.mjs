/**
 * One line of the table.
 * @typedef {object} Figure
 * @property {string} what
 * @property {string} measured
 * @property {string} [bar] what it is held to
 * @property {boolean} [isMet]
 */

/**
 * How values are written and judged.
 * @typedef {object} Bar
 * @property {string} [unit]
 * @property {number} [atMost]
 * @property {number} [atLeast]
 * @property {number} [judged] which of several values is held to the bar, from 0; the last if not said
 * @property {string} [at] names that value in the bar
 */

/**
 * A figure of one value, or of several measured in different ways, written next to each other.
 * @param {string} what @param {readonly number[]} values @param {Bar} [bar] @returns {Figure}
 */
export function figure(what, values, bar = {}) {
	const { unit = '', atMost, atLeast, judged = values.length - 1, at } = bar;
	const withUnit = (/** @type {string} */ text) => (unit === '' ? text : `${text} ${unit}`);
	const measured = withUnit(values.map(written).join(' / '));
	const limit = atMost ?? atLeast;
	if (limit === undefined) return { what, measured };
	const value = values[judged] ?? NaN;
	const sign = atMost === undefined ? '≥ ' : limit === 0 ? '' : '≤ ';
	return {
		what,
		measured,
		bar: withUnit(sign + written(limit)) + (at === undefined ? '' : ` (${at})`),
		isMet: atMost === undefined ? value >= limit : value <= limit,
	};
}

/** A figure that could not be had. @param {string} what @param {unknown} reason @returns {Figure} */
export function unmeasured(what, reason) {
	const [sentence = ''] = String(reason instanceof Error ? reason.message : reason).split('\n');
	return { what, measured: `not measured: ${sentence}` };
}

/** Three digits are enough to compare, and more do not repeat. @param {number} value */
function written(value) {
	if (Number.isNaN(value)) return '–';
	const whole = Math.abs(value) >= 100;
	return value.toLocaleString('en', whole ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 });
}
