import { count } from '../../../messages/numbers';
import { divisor } from './rounding';
import type { MultipliersWords } from './multipliers-text';

type Words = MultipliersWords['names'];

/** TF-slim leaves at least so many channels: `min_depth` of its MobileNet. */
const leastChannels = 8;

/** What the table of names is filled with. */
export function namesSlots(): Record<string, string> {
	return { one: count(1), least: count(leastChannels), divisor: count(divisor) };
}

/** A row for each of the three, and what it is called in the paper, in Keras and in TF-slim. */
export function nameRows(words: Words) {
	const [word, code] = [
		(text: string) => ({ text, isCode: false }),
		(text: string) => ({ text, isCode: true }),
	];
	return [
		{ what: words.alpha, names: [word(words.alphaPaper), code(words.alphaKeras), code(words.alphaSlim)] },
		{ what: words.depth, names: [word(words.depthPaper), code(words.depthKeras), word(words.depthSlim)] },
		{
			what: words.rounding,
			names: [word(words.roundingPaper), word(words.roundingKeras), word(words.roundingSlim)],
		},
	];
}
