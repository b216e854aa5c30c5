import { ndArray, type NdArray } from './array';

/** What a batch of scores says of its labels. */
export interface Judged {
	/** The mean of −log of the share that softmax gives to the right class, in nats. */
	readonly loss: number;
	/** How many images have their greatest score at their label; of equal scores the first counts. */
	readonly correct: number;
	/** The gradient of the loss by the scores. */
	readonly gradient: NdArray;
}

/**
 * Scores before their softmax, held against labels.
 * @param scores `[batch, …, classes]`
 * @throws RangeError if there is not one label for each image, below the number of classes
 */
export function judged(scores: NdArray, labels: Uint8Array): Judged {
	const classes = scores.shape.at(-1) ?? 1;
	requireLabels(labels, { count: scores.data.length / classes, classes });
	const gradient = ndArray(scores.shape);
	let loss = 0;
	let correct = 0;
	labels.forEach((label, index) => {
		const row = scores.data.subarray(index * classes, (index + 1) * classes);
		const greatest = row.reduce((most, score) => Math.max(most, score), -Infinity);
		if (row.indexOf(greatest) === label) correct += 1;
		const powers = Array.from(row, (score) => Math.exp(score - greatest));
		const sum = powers.reduce((total, power) => total + power, 0);
		loss += Math.log(sum) + greatest - (row[label] ?? NaN);
		powers.forEach((power, place) => {
			const wanted = place === label ? 1 : 0;
			gradient.data[index * classes + place] = (power / sum - wanted) / labels.length;
		});
	});
	return { loss: loss / labels.length, correct, gradient };
}

function requireLabels(
	labels: Uint8Array,
	{ count, classes }: { readonly count: number; readonly classes: number },
): void {
	if (labels.length !== count) {
		throw new RangeError(`there must be a label for each image: got ${labels.length} for ${count}`);
	}
	const stray = labels.find((label) => label >= classes);
	if (stray !== undefined) throw new RangeError(`labels must be below ${classes}: got ${stray}`);
}
