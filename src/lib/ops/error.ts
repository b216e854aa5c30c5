/** The rules that layers, shapes and their composition obey; each error names one. */
export type Rule =
	| 'whole-number'
	| 'groups-divide-channels'
	| 'stride-or-dilation'
	| 'channels-match'
	| 'kernel-fits'
	| 'shapes-match'
	| 'flat-input'
	| 'padding-below-window';

/** What is wrong with a layer: the rule, what arrived, and what would do instead. */
export class LayerError extends RangeError {
	override readonly name = 'LayerError';

	/**
	 * @param rule which rule is broken, for translation
	 * @param found the sentence's first half: rule and value
	 * @param remedy the second half: the nearest valid values
	 */
	constructor(
		readonly rule: Rule,
		readonly found: string,
		readonly remedy: string,
	) {
		super(`${found}; ${remedy}`);
	}
}

/** `1, 2, 3 or 6`. */
export function alternatives(values: readonly (number | string)[]): string {
	const [last, ...before] = [...values].reverse();
	if (before.length === 0) return String(last);
	return `${before.reverse().join(', ')} or ${last}`;
}
