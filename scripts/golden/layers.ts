import { forwardStage } from '$lib/ops/forward';
import { loops } from '$lib/ops/loops';
import { dimensions, outputShape, pads } from '$lib/ops/shape';
import type { Stage } from '$lib/ops/stages';
import { field, JsonError, oneOf, optionalField, placed, whole, wholes, type Json } from '$lib/models/json';
import { listedPads } from '$lib/models/json-sizes';
import { counts, type Counts } from '$lib/models/table';
import type { Checks } from './checks';
import { isJoin, makesRows, operation, ops, type Op } from './operations';
import { mapShape, requireModest, type Batch } from './tensors';
import { engineWeights, goldenShapes, type WeightSource } from './weights';

/** What a layer of the golden format made, and what that costs for one image. */
export interface Made {
	readonly batch: Batch;
	readonly counts: Counts;
}

/** How to run a layer: where its weights are, and who is told what the file claims wrongly. */
export interface Run {
	readonly weights: WeightSource;
	/** What stands before the roles in the names of the layer's weights. */
	readonly prefix: string;
	readonly checks: Checks;
}

/**
 * Runs a layer through the engine, image by image, and holds what the file claims of it against the engine.
 * @param json an object with `op` and `attrs`
 * @throws JsonError if the layer makes no sense
 */
export function runLayer(json: Json, inputs: readonly Batch[], run: Run): Made {
	const op = oneOf(field(json, 'op'), ops);
	const [first, second, ...others] = inputs;
	if (first === undefined || (isJoin(op) ? second === undefined : second !== undefined)) {
		const wanted = isJoin(op) ? 'two inputs or more' : 'one input';
		throw new JsonError(json.place, `${op} reads ${wanted}: got ${inputs.length}`, 'correct its inputs');
	}
	return placed(json, () => {
		let made = runOperation({ op, json }, second === undefined ? [first] : [first, second], run);
		for (const next of others) made = runOperation({ op, json }, [made.batch, next], run);
		checkClaims(json, made, run.checks);
		return made;
	});
}

type Inputs = readonly [first: Batch, second?: Batch];

interface Written {
	readonly op: Op;
	readonly json: Json;
}

function runOperation({ op, json }: Written, inputs: Inputs, { weights, prefix, checks }: Run): Made {
	const [first, second = first] = inputs;
	const count = first.images.length;
	if (second.images.length !== count || second.shape.length !== first.shape.length) {
		const shapes = [first, second].map(({ shape }) => shape.join('×')).join(' and ');
		throw new JsonError(json.place, `${op} needs batches of one size: got ${shapes}`, 'correct its inputs');
	}
	const stage = stageBetween(op, json, inputs);
	checkPads(json, stage, checks);
	const taken = engineWeights(stage, weights.take(json, prefix, goldenShapes(op, stage)));
	const images = first.images.map((image, index) =>
		forwardStage(stage, [image, second.images[index] ?? image].slice(0, stage.reads.length), taken),
	);
	const sides = dimensions(stage.output);
	const made = makesRows(op, first) ? [count, stage.output.channels.value] : [count, ...sides];
	return { batch: { shape: made, images }, counts: counts(stage) };
}

/** The stage that reads these arrays and nothing else. */
function stageBetween(op: Op, json: Json, [first, second = first]: Inputs): Stage {
	const [input, branch] = [mapShape(first), mapShape(second)];
	const layer = operation(op, field(json, 'attrs'), first);
	const output = outputShape(layer, input, branch);
	requireModest(dimensions(output), json.place);
	const reads = isJoin(op) ? [0, 1] : [0];
	return { layer, name: json.place, reads, input, branch, output, loops: loops(layer, input, output) };
}

/** The padding that the file lists, if it does, against the one worked out. */
function checkPads(json: Json, { layer, input }: Stage, checks: Checks): void {
	const listed = optionalField(json, 'pads');
	if (listed === undefined) return;
	if (layer.op !== 'conv' && layer.op !== 'maxPool' && layer.op !== 'avgPool') {
		throw new JsonError(
			listed.place,
			`belongs to layers with a window: got it at ${layer.op}`,
			'leave it out',
		);
	}
	const sides = listedPads(listed);
	const { top, bottom, left, right } = pads(layer, input);
	checks.equal(listed.place, [top, bottom, left, right], [sides.top, sides.bottom, sides.left, sides.right]);
}

/** What a layer says of its output and costs, if it does. */
function checkClaims(json: Json, { batch, counts }: Made, checks: Checks): void {
	const written = optionalField(json, 'outputShape');
	if (written !== undefined) checks.equal(written.place, batch.shape, wholes(written));
	for (const name of ['macs', 'params', 'paramsNonTrainable'] as const) {
		const claim = optionalField(json, name);
		if (claim !== undefined) checks.equal(claim.place, counts[name], whole(claim, 0));
	}
}
