import type { CellSource } from '../../page/cell-source';
import type { LastStep } from '../../trained/last-step';
import type { MachineWords } from './machine';

/** The TensorFlow.js text that goes the last step of the network: from the means of its maps to the shares. */
export function machineSource(
	{ means, kernel, bias, shares }: LastStep,
	words: MachineWords['code'],
): CellSource {
	const [channels, classes] = [means, shares].map(({ data }) => data.length);
	const source = [
		`// ${words.means}`,
		`const row = tf.reshape(means, [1, ${channels}]);`,
		`// ${words.scores}`,
		`const scores = tf.add(tf.matMul(row, kernel), bias);`,
		`// ${words.shares}`,
		`const shares = tf.reshape(tf.softmax(scores), [1, 1, ${classes}]);`,
		`show('shares', shares);`,
		'',
	].join('\n');
	return { source, scope: { means, kernel, bias }, expected: { shares } };
}
