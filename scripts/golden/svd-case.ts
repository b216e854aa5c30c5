import { ndArray, type NdArray } from '$lib/ops/array';
import { decomposition, lowRank, rank } from '$lib/ops/svd';
import { field, JsonError, number, numbers, truth, whole, type Json } from '$lib/models/json';
import { tolerances, type Checks } from './checks';
import { listedTensor, positive } from './tensors';

/** Two values closer than this share of the larger are one value for the files' `rank1Unique`. */
const sameShare = 1e-6;

/** Singular values, rank and best rank-1 approximation of a kernel. */
export function checkSvdCase(json: Json, checks: Checks): void {
	const kernel = matrix(field(field(json, 'inputs'), 'x'));
	const share = positive(field(field(json, 'attrs'), 'rankTolerance'));
	const output = field(json, 'output');
	const { values } = decomposition(kernel);
	const [largest = 0, second = 0] = values;
	const counted = rank(values, share);
	const kept = values.map((value, index) => (index < counted ? value : 0));
	const isUnique = largest - second > sameShare * largest;

	const want = vector(numbers(field(output, 'singularValues')));
	checks.tensor('singularValues', { got: vector(kept), want }, tolerances.svd);
	checks.equal('rank', counted, whole(field(output, 'rank'), 0));
	checks.equal('separable', counted <= 1, truth(field(output, 'separable')));
	checks.equal('rank1Unique', isUnique, truth(field(output, 'rank1Unique')));
	const rank1 = field(output, 'rank1');
	if (isUnique)
		checks.tensor('rank1', { got: lowRank(kernel, 1), want: listedTensor(rank1) }, tolerances.svd);
	else checks.equal('rank1', null, rank1.value);
	const rest = { got: Math.hypot(...kept.slice(1)), want: number(field(output, 'rank1Error')) };
	checks.number('rank1Error', rest, tolerances.svd);
	checks.equal('macs', 0, whole(field(json, 'macs'), 0));
	checks.equal('params', kernel.data.length, whole(field(json, 'params'), 0));
}

function matrix(json: Json): NdArray {
	const tensor = listedTensor(json);
	if (tensor.shape.length === 2) return tensor;
	throw new JsonError(
		json.place,
		`must be [rows, columns]: got ${tensor.shape.join('×')}`,
		'try one kernel at a time',
	);
}

function vector(values: readonly number[]): NdArray {
	return ndArray([values.length], values);
}
