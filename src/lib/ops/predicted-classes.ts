import { batchOf, type Examples } from './examples';
import { ResidentWeights } from './forward-resident';
import type { Stage } from './stages';
import type { Weights } from './weights';

/** So many pictures are run at once. */
const atOnce = 100;

/** The class to which a network gives the greatest share, for each picture; of equal ones the first. */
export function predictedClasses(
	stages: readonly Stage[],
	weights: readonly Weights[],
	examples: Examples,
): Uint8Array {
	const resident = new ResidentWeights(stages, weights);
	try {
		const count = examples.labels.length;
		const classes = new Uint8Array(count);
		for (let start = 0; start < count; start += atOnce) {
			const indices = Array.from({ length: Math.min(atOnce, count - start) }, (_, place) => start + place);
			const [shares] = resident.forward(stages, batchOf(examples, indices).images, [stages.length - 1]);
			if (shares === undefined) throw new RangeError('a network that is run must have layers');
			const width = shares.data.length / indices.length;
			indices.forEach((index, place) => {
				const row = shares.data.subarray(place * width, (place + 1) * width);
				classes[index] = row.indexOf(row.reduce((most, share) => Math.max(most, share), -Infinity));
			});
		}
		return classes;
	} finally {
		resident.dispose();
	}
}

/** How many pictures are told rightly. */
export function correctOf(predicted: Uint8Array, labels: Uint8Array): number {
	return predicted.reduce((count, guess, index) => count + (guess === labels[index] ? 1 : 0), 0);
}
