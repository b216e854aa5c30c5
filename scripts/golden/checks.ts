import { offset, type NdArray } from '$lib/ops/array';
import { shown } from '$lib/models/json';

/** The limits of the golden README, by what is compared. */
export const tolerances = {
	exact: 0,
	/** Single layers and short chains. */
	layer: 1e-5,
	/** Blocks with their intermediates. */
	block: 2e-5,
	/** Logits, softmax and the statistics of deep networks. */
	network: 1e-4,
	svd: 1e-5,
} as const;

/** What the engine made and what the file says. */
interface Compared<T> {
	readonly got: T;
	readonly want: T;
}

/** What comparing got and wanted values of one case has found so far. */
export class Checks {
	/** The largest `max |got − want| / max(1, max |want|)` of all comparisons. */
	worst = 0;
	/** A sentence for each comparison that does not hold. */
	readonly failures: string[] = [];

	/** Compares arrays of numbers, shape first. */
	tensor(what: string, { got, want }: Compared<NdArray>, tolerance: number): void {
		if (got.shape.join() !== want.shape.join()) {
			this.failures.push(`${what}: must have the shape ${want.shape.join('×')}: got ${got.shape.join('×')}`);
			return;
		}
		const { error, at } = difference(got.data, want.data);
		this.worst = Math.max(this.worst, error);
		if (error <= tolerance) return;
		const pair = `got ${got.data[at]}, want ${want.data[at]} at [${indices(want.shape, at).join(', ')}]`;
		this.failures.push(`${what}: must be within ${tolerance}: off by ${error.toExponential(2)}, ${pair}`);
	}

	/** Compares two numbers by the same measure. */
	number(what: string, { got, want }: Compared<number>, tolerance: number): void {
		const error = Number.isNaN(got) ? Infinity : Math.abs(got - want) / Math.max(1, Math.abs(want));
		this.worst = Math.max(this.worst, error);
		if (error <= tolerance) return;
		this.failures.push(
			`${what}: must be within ${tolerance}: off by ${error.toExponential(2)}, got ${got}, want ${want}`,
		);
	}

	/** Compares what has no tolerance: counts, shapes, words. */
	equal(what: string, got: unknown, want: unknown): void {
		if (JSON.stringify(got) === JSON.stringify(want)) return;
		this.failures.push(`${what}: must equal the engine's ${shown(got)}: the file says ${shown(want)}`);
	}
}

interface Difference {
	readonly error: number;
	/** Index of the largest difference. */
	readonly at: number;
}

/** `max |got − want| / max(1, max |want|)`; a result that is no number is infinitely wrong. */
function difference(got: Float32Array, want: Float32Array): Difference {
	let [largest, scale, at] = [0, 1, 0];
	want.forEach((wanted, index) => {
		const distance = Math.abs((got[index] ?? NaN) - wanted);
		scale = Math.max(scale, Math.abs(wanted));
		if (distance <= largest) return;
		largest = Number.isNaN(distance) ? Infinity : distance;
		at = index;
	});
	return { error: largest / scale, at };
}

/** The indices of a value from its place in the data. */
function indices(shape: readonly number[], at: number): number[] {
	const zeros = shape.map(() => 0);
	return shape.map((side, axis) => {
		const step = offset(shape, zeros.with(axis, 1));
		return Math.floor(at / step) % side;
	});
}
