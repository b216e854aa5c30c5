import { stageCost } from '../ops/cost';
import type { Convolution, Operation, Padding, Pair } from '../ops/layer';
import { dimensions } from '../ops/shape';
import { evaluate, type Polynomial } from '../ops/size';
import { INPUT, stages, type Stage } from '../ops/stages';
import type { Model } from './model';

/** What a row is called: convolutions by what they do, other layers by their operation. */
export type Kind = Exclude<Operation['op'], 'conv'> | 'conv' | 'depthwise' | 'pointwise' | 'grouped';

/** Costs of one image in whole numbers. */
export interface Counts {
	readonly macs: number;
	/** Kernel values. */
	readonly weights: number;
	/** Trained values: kernels, biases, gamma and beta. */
	readonly params: number;
	/** Mean and variance of batch norms. */
	readonly paramsNonTrainable: number;
}

/** One layer as papers tabulate it; a batch norm behind it is counted in. */
export interface Row extends Counts {
	readonly name: string;
	readonly kind: Kind;
	readonly kernel: Pair;
	readonly stride: Pair;
	readonly padding: Padding | 'none';
	readonly groups: number;
	/** `[height, width, channels]`; for a join, of the layers so far. */
	readonly input: readonly number[];
	readonly output: readonly number[];
}

/** The layers of a network and what they cost together. */
export interface Table {
	readonly rows: readonly Row[];
	/** For each row, the last of the stages that it counts: its batch norm, its activation. A flatten is counted with the dense layer that reads it. */
	readonly lasts: readonly number[];
	readonly total: Counts & { readonly macsWithoutDense: number };
}

/**
 * The table of a network: convolutions, pools, joins, shuffles and dense layers. What is not tabulated
 * belongs to the row before it, but a flatten to the dense layer behind it; what else stands before the first row
 * has rows of its own.
 * @throws LayerError if a layer does not fit what comes before it
 * @throws RangeError if a count is too large for exact whole numbers
 */
export function layerTable({ layers, input }: Pick<Model, 'layers' | 'input'>): Table {
	const list = stages(layers, input);
	const rows: Row[] = [];
	/** For each stage, the index of its row; -1 where there is none yet. */
	const rowOf: number[] = [];
	for (const [index, stage] of list.entries()) {
		if (isOfNext(index, list)) {
			rowOf.push(rows.length);
			continue;
		}
		const before = rowOf[stage.reads[0] ?? INPUT] ?? -1;
		const owner = rows[before];
		if (owner === undefined || isTabulated(stage.layer)) {
			rowOf.push(rows.push(row(stage, list)) - 1);
		} else {
			rows[before] = { ...owner, ...sum([owner, counts(stage)]) };
			rowOf.push(before);
		}
	}
	const macsWithoutDense = sum(rows.filter(({ kind }) => kind !== 'dense')).macs;
	const lasts = rows.map((_, index) => rowOf.lastIndexOf(index));
	return { rows, lasts, total: { ...sum(rows), macsWithoutDense } };
}

/** What a convolution is called by its kernel and groups. */
function convolutionKind({ groups, inChannels, kernel }: Convolution): Kind {
	if (groups.value > 1) return groups.value === inChannels.value ? 'depthwise' : 'grouped';
	return kernel.every(({ value }) => value === 1) ? 'pointwise' : 'conv';
}

/** Costs added up. */
export function sum(parts: readonly Counts[]): Counts {
	const total = (field: keyof Counts): number => parts.reduce((before, part) => before + part[field], 0);
	return {
		macs: total('macs'),
		weights: total('weights'),
		params: total('params'),
		paramsNonTrainable: total('paramsNonTrainable'),
	};
}

/** What one stage costs, in whole numbers. */
export function counts(stage: Stage): Counts {
	const { macs, weights, params, paramsNonTrainable } = stageCost(stage);
	return {
		macs: whole(macs),
		weights: whole(weights),
		params: whole(params),
		paramsNonTrainable: whole(paramsNonTrainable),
	};
}

/** Whether a stage is a flatten that the next one, a dense layer, reads: it costs nothing, and its row is to come. */
function isOfNext(index: number, list: readonly Stage[]): boolean {
	const next = list[index + 1];
	return list[index]?.layer.op === 'flatten' && next?.layer.op === 'dense' && next.reads[0] === index;
}

function isTabulated({ op }: Operation): boolean {
	switch (op) {
		case 'batchNorm':
		case 'relu':
		case 'leakyRelu':
		case 'flatten':
		case 'softmax':
			return false;
		default:
			return true;
	}
}

function row(stage: Stage, list: readonly Stage[]): Row {
	const { layer, name, output } = stage;
	return {
		name,
		kind: layer.op === 'conv' ? convolutionKind(layer) : layer.op,
		...window(stage),
		groups: layer.op === 'conv' || layer.op === 'shuffle' ? layer.groups.value : 1,
		input: dimensions(flattened(stage, list).input),
		output: dimensions(output),
		...counts(stage),
	};
}

function window({ layer, input }: Stage): Pick<Row, 'kernel' | 'stride' | 'padding'> {
	switch (layer.op) {
		case 'conv':
		case 'maxPool':
		case 'avgPool': {
			const [height, width] = layer.kernel;
			return { kernel: [height.value, width.value], stride: layer.stride, padding: layer.padding };
		}
		case 'globalAvgPool':
			return { kernel: [input.height.value, input.width.value], stride: [1, 1], padding: 'valid' };
		default:
			return { kernel: [1, 1], stride: [1, 1], padding: 'none' };
	}
}

/** The flatten before a dense layer, which papers do not tabulate, or else the stage itself. */
function flattened(stage: Stage, list: readonly Stage[]): Stage {
	const before = list[stage.reads[0] ?? INPUT];
	return stage.layer.op === 'dense' && before?.layer.op === 'flatten' ? before : stage;
}

function whole(polynomial: Polynomial): number {
	return evaluate(polynomial).numerator;
}
