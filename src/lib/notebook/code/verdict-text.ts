import type { CodePanelWords } from '../../messages/en/code-panel';
import type { NdArray } from '../../ops/array';
import { verdict } from './verdict';

/** How a tensor compares with the one of the picture, in a sentence. */
export function verdictText(shown: NdArray, expected: NdArray, words: CodePanelWords['verdict']): string {
	const found = verdict(shown, expected);
	switch (found.kind) {
		case 'equal':
			return words.equal(found.values);
		case 'close':
			return words.close(found.values, found.difference);
		case 'different':
			return words.different(found.equal, found.values, found.difference);
		case 'other-shape':
			return words.otherShape(found.shape);
	}
}
