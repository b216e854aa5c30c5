import { ndArray, type NdArray } from '$lib/ops/array';
import { field, number, numbers, type Json } from '$lib/models/json';
import { tolerances, type Checks } from './checks';

const firstCount = 8;

/** Holds mean, standard deviation (of a population) and first values of an array against those of a file. */
export function checkStatistics(json: Json, { data }: NdArray, checks: Checks): void {
	const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
	const spread = data.reduce((sum, value) => sum + (value - mean) ** 2, 0) / data.length;
	checks.number(`${json.place}.mean`, { got: mean, want: number(field(json, 'mean')) }, tolerances.network);
	checks.number(
		`${json.place}.std`,
		{ got: Math.sqrt(spread), want: number(field(json, 'std')) },
		tolerances.network,
	);
	const firstWanted = numbers(field(json, 'first8'));
	const want = ndArray([firstWanted.length], firstWanted);
	const first = data.slice(0, firstCount);
	checks.tensor(`${json.place}.first8`, { got: ndArray([first.length], first), want }, tolerances.network);
}
