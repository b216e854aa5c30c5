import { ndArray, type NdArray } from './array';
import { mapRoles, type Weights } from './weights';

/** How far a step goes, and where. */
export interface StepOptions {
	/** The learning rate. */
	readonly rate: number;
	/** How much of the last direction is kept. */
	readonly momentum: number;
	/** How much a kernel is pulled towards 0, as a part of itself; other weights are not. */
	readonly decay: number;
}

/** Weights under way, with the direction in which each moves. */
export interface Moving {
	readonly weights: readonly Weights[];
	readonly velocities: readonly Weights[];
}

/** The same weights at rest. */
export function atRest(weights: readonly Weights[]): Moving {
	const velocities = weights.map((entry) => mapRoles(trained(entry), ({ shape }) => ndArray(shape)));
	return { weights, velocities };
}

/**
 * One step down the gradients, with momentum as Nesterov has it (Sutskever et al. 2013); mean and variance of batch norms
 * move as `smoothed` says. Sums are made in float64 and kept in float32.
 */
export function stepped(
	{ weights, velocities }: Moving,
	gradients: readonly Weights[],
	options: StepOptions,
): Moving {
	const moves = weights.map((entry, index) =>
		mapRoles(gradients[index] ?? {}, (gradient, role): Move => {
			const before = entry[role] ?? ndArray(gradient.shape);
			const last = velocities[index]?.[role] ?? ndArray(gradient.shape);
			return moved({ before, gradient, last }, { ...options, decay: role === 'kernel' ? options.decay : 0 });
		}),
	);
	return {
		weights: weights.map((entry, index) => ({
			...entry,
			...mapRoles(moves[index] ?? {}, ({ value }) => value),
		})),
		velocities: moves.map((entry) => mapRoles(entry, ({ velocity }) => velocity)),
	};
}

/** Means and variances moved towards those of a batch; `share` is how much of the old is kept. */
export function smoothed(weights: readonly Weights[], batch: readonly Weights[], share: number): Weights[] {
	return weights.map((entry, index) => {
		const [{ mean, variance }, seen] = [entry, batch[index] ?? {}];
		if (!mean || !variance || !seen.mean || !seen.variance) return entry;
		return {
			...entry,
			mean: between(mean, seen.mean, share),
			variance: between(variance, seen.variance, share),
		};
	});
}

interface Move {
	readonly value: NdArray;
	readonly velocity: NdArray;
}

interface Step {
	readonly before: NdArray;
	readonly gradient: NdArray;
	readonly last: NdArray;
}

function moved({ before, gradient, last }: Step, { rate, momentum, decay }: StepOptions): Move {
	const [value, velocity] = [ndArray(before.shape), ndArray(before.shape)];
	for (let index = 0; index < value.data.length; index += 1) {
		const weight = before.data[index] ?? NaN;
		const pull = (gradient.data[index] ?? NaN) + decay * weight;
		const speed = momentum * (last.data[index] ?? NaN) + pull;
		velocity.data[index] = speed;
		value.data[index] = weight - rate * (pull + momentum * speed);
	}
	return { value, velocity };
}

function between(old: NdArray, seen: NdArray, share: number): NdArray {
	return ndArray(
		old.shape,
		old.data.map((value, index) => share * value + (1 - share) * (seen.data[index] ?? NaN)),
	);
}

function trained({ kernel, bias, gamma, beta }: Weights): Weights {
	return { ...(kernel && { kernel }), ...(bias && { bias }), ...(gamma && { gamma }), ...(beta && { beta }) };
}
