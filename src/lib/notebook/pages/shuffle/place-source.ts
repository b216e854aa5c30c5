import { largestMagnitude, ndArray } from '../../../ops/array';
import type { CellSource } from '../../page/cell-source';
import type { Calculation } from '../../calculation';
import type { Compared, Pushed } from './place';
import type { PlaceWords } from './place-text';

/** The code that runs both lanes on the same input and compares them. */
export function placeSource(
	{ groups, perGroup, place }: Pushed,
	{ input, weights }: Calculation,
	{ made, words }: { readonly made: Compared; readonly words: PlaceWords['code'] },
): CellSource {
	const channels = groups * perGroup;
	const [height = 1, width = 1] = input.shape;
	const kernel = weights[1]?.kernel;
	if (kernel === undefined) throw new RangeError('a depthwise layer has a kernel');
	const lane = place === 'before' ? 'filtered(shuffled(x), order)' : 'shuffled(filtered(x, order))';
	return {
		source: [
			`const [g, n] = [${groups}, ${perGroup}];`,
			`const table = (x) => tf.reshape(x, [${height}, ${width}, g, n]);`,
			`const shuffled = (x) => tf.reshape(tf.transpose(table(x), [0, 1, 3, 2]), [${height}, ${width}, g * n]);`,
			`const perChannel = tf.reshape(kernel, [3, 3, ${channels}, 1]);`,
			"const filtered = (x, order) => tf.depthwiseConv2d(x, tf.gather(perChannel, order, 2), 1, 'same');",
			`// ${words.paper}`,
			`const paper = filtered(shuffled(x), ${list(made.paper.kernelOrder)});`,
			"show('paper', paper);",
			`// ${words.pushed}`,
			`const order = ${list(made.pushed.kernelOrder)};`,
			`const pushed = ${lane};`,
			"show('pushed', pushed);",
			`// ${words.same}`,
			"show('apart', tf.max(tf.abs(tf.sub(pushed, paper))));",
			'',
		].join('\n'),
		scope: { x: input, kernel },
		expected: {
			paper: made.paper.second,
			pushed: made.pushed.second,
			apart: ndArray([], [largestMagnitude(made.apart)]),
		},
	};
}

/** As the integer tensor that `tf.gather` takes. */
function list(order: readonly number[]): string {
	return `tf.tensor1d([${order.join(', ')}], 'int32')`;
}
