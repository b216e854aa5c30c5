import type { WindowOptions } from '$lib/ops/check';
import * as layer from '$lib/ops/layer';
import type { Operation } from '$lib/ops/layer';
import type { Shape } from '$lib/ops/shape';
import { field, JsonError, number, optionalField, truth, type Json } from '$lib/models/json';
import { padding, pair, size } from '$lib/models/json-sizes';
import { mapShape, type Batch } from './tensors';

/** How an operation of the golden format becomes one of ours. */
interface Form {
	/** What it reads: maps `[N, H, W, C]`, rows `[N, C]` or both. */
	readonly reads: 'maps' | 'rows' | 'both';
	/** Whether it makes rows. */
	readonly makesRows?: boolean;
	readonly build: (attrs: Json, input: Shape) => Operation;
}

const forms = {
	conv2d: { reads: 'maps', build: conv2d },
	depthwiseConv2d: { reads: 'maps', build: depthwise },
	channelShuffle: {
		reads: 'both',
		build: (attrs) => layer.shuffle({ groups: size(field(attrs, 'groups')) }),
	},
	batchNorm: {
		reads: 'both',
		build: (attrs) => layer.batchNorm({ epsilon: number(field(attrs, 'epsilon')) }),
	},
	maxPool: { reads: 'maps', build: (attrs) => layer.maxPool(window(attrs)) },
	avgPool: { reads: 'maps', build: (attrs) => layer.avgPool(window(attrs)) },
	globalAvgPool: { reads: 'maps', makesRows: true, build: () => layer.globalAvgPool() },
	relu: { reads: 'both', build: () => layer.relu() },
	leakyRelu: { reads: 'both', build: (attrs) => layer.leakyRelu({ slope: number(field(attrs, 'alpha')) }) },
	add: { reads: 'both', build: () => layer.add() },
	concat: { reads: 'both', build: () => layer.concat({ branchFirst: false }) },
	flatten: { reads: 'both', makesRows: true, build: () => layer.flatten() },
	dense: { reads: 'rows', makesRows: true, build: dense },
	softmax: { reads: 'both', build: () => layer.softmax() },
} as const satisfies Record<string, Form>;

/** The single operations of the golden format. */
export type Op = keyof typeof forms;
export const ops = Object.keys(forms) as readonly Op[];

/** Whether the operation joins several inputs. */
export function isJoin(op: Op): op is 'add' | 'concat' {
	return op === 'add' || op === 'concat';
}

/** Whether the operation makes `[N, C]`, given what it reads. */
export function makesRows(op: Op, input: Batch): boolean {
	const form: Form = forms[op];
	return form.makesRows === true || input.shape.length === 2;
}

/**
 * The operation that `op` and `attrs` describe.
 * @throws JsonError if an attribute is missing or no value of its kind, or if the input has the wrong rank
 * @throws LayerError if the values do not go together
 */
export function operation(op: Op, attrs: Json, input: Batch): Operation {
	const form: Form = forms[op];
	const rank = input.shape.length;
	const isRow = rank === 2;
	if ((form.reads === 'maps' && isRow) || (form.reads === 'rows' && !isRow)) {
		const wanted = form.reads === 'maps' ? '[N, H, W, C]' : '[N, C]';
		throw new JsonError(
			op,
			`reads ${wanted}: got ${input.shape.join('×')}`,
			'put a layer between that makes it',
		);
	}
	if (op === 'concat') requireLastAxis(field(attrs, 'axis'), rank);
	return form.build(attrs, mapShape(input));
}

function conv2d(attrs: Json, { channels }: Shape): Operation {
	return layer.conv({
		...window(attrs),
		inChannels: channels,
		outChannels: size(field(attrs, 'filters')),
		groups: size(field(attrs, 'groups')),
		bias: truth(field(attrs, 'useBias')),
	});
}

function depthwise(attrs: Json, { channels }: Shape): Operation {
	return layer.depthwise({
		...window(attrs),
		inChannels: channels,
		multiplier: size(field(attrs, 'depthMultiplier')),
		bias: truth(field(attrs, 'useBias')),
	});
}

function dense(attrs: Json): Operation {
	return layer.dense({ units: size(field(attrs, 'units')), bias: truth(field(attrs, 'useBias')) });
}

/** Pools list no dilations. */
function window(attrs: Json): WindowOptions {
	const dilations = optionalField(attrs, 'dilations');
	return {
		kernel: pair(field(attrs, 'kernel')),
		stride: pair(field(attrs, 'strides')),
		...(dilations && { dilation: pair(dilations) }),
		padding: padding(field(attrs, 'padding')),
	};
}

function requireLastAxis({ place, value }: Json, rank: number): void {
	if (value === -1 || value === rank - 1) return;
	throw new JsonError(
		place,
		`must be the channel axis: got ${JSON.stringify(value)}`,
		`try ${rank - 1} or -1`,
	);
}
