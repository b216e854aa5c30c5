import type { PageWords } from '../../../messages/page-words';
import { ndArray } from '../../../ops/array';
import type { CellSource } from '../../page/cell-source';
import { housePuzzle, puzzleControls, puzzleMacs, puzzleShare, symbols, type PuzzleDials } from './puzzle';

type Words = PageWords['standard']['cells']['puzzle']['code'];

/** The code that counts the work of a layer by the sizes of what it makes; its dials can be turned in it, too. */
export function puzzleSource(dials: PuzzleDials, words: Words): CellSource {
	const names = symbols.map((name) => puzzleControls[name].symbol).join(', ');
	const { mapSide, inChannels, outChannels, kernel } = housePuzzle;
	return {
		source: [
			`const [${names}] = [${symbols.map((name) => dials[name]).join(', ')}];`,
			'const x = tf.ones([D_F, D_F, M]);',
			'const kernel = tf.ones([D_K, D_K, M, N]);',
			"const y = tf.conv2d(x, kernel, 1, 'same');",
			`// ${words.macs}`,
			'const macs = y.size * (kernel.size / N);',
			"show('macs', macs);",
			`// ${words.share}`,
			`const example = ${mapSide} ** 2 * ${inChannels} * ${outChannels} * ${kernel} ** 2;`,
			"show('share', macs / example);",
			'',
		].join('\n'),
		scope: {},
		expected: {
			macs: ndArray([], [puzzleMacs(dials)]),
			share: ndArray([], [puzzleShare(dials).remains]),
		},
	};
}
