import { constant, plus, times, type Polynomial } from './size';
import type { Stage } from './stages';
import type { Shape } from './shape';
import { isWeighted } from './trace';

/** What one image costs, as polynomials in the named sizes. Padded taps are counted, as in the papers. */
export interface Cost {
	/** Multiply-accumulates of convolutions and dense layers; 0 for all other layers. */
	readonly macs: Polynomial;
	/** Kernel values. */
	readonly weights: Polynomial;
	/** All trained values: kernels, biases, and gamma and beta of batch norms. */
	readonly params: Polynomial;
	/** Stored values that are not trained: mean and variance of batch norms. */
	readonly paramsNonTrainable: Polynomial;
	/** Activation values read from memory. */
	readonly read: Polynomial;
	/** Activation values written to memory. */
	readonly written: Polynomial;
}

/** What a list of stages costs in all. */
export interface TotalCost extends Cost {
	/** Values of all maps, the input included: what is kept if every map is kept. */
	readonly activations: Polynomial;
	/** Bytes moved at 4 per value: activations read and written, and weights once. */
	readonly bytes: Polynomial;
}

const nothing = constant(0);
const bytesPerValue = constant(4);

/** What one stage costs. */
export function stageCost(stage: Stage): Cost {
	const { layer, loops, output } = stage;
	const weighted = isWeighted(stage);
	const kernel = [loops.kernelHeight, loops.kernelWidth, loops.depth, loops.channels];
	const weights = weighted ? times(...kernel) : nothing;
	const isView = layer.op === 'flatten';
	return {
		macs: weighted ? times(loops.height, loops.width, ...kernel) : nothing,
		weights,
		params: plus(weights, extraParams(stage)),
		paramsNonTrainable: layer.op === 'batchNorm' ? twice(loops.channels) : nothing,
		read: isView ? nothing : readBy(stage),
		written: isView ? nothing : volume(output),
	};
}

/** What stages cost together. */
export function cost(stages: readonly Stage[], input: Shape): TotalCost {
	const costs = stages.map(stageCost);
	const total = (field: keyof Cost): Polynomial => plus(...costs.map((cost) => cost[field]));
	const [weights, read, written] = [total('weights'), total('read'), total('written')];
	return {
		macs: total('macs'),
		weights,
		params: total('params'),
		paramsNonTrainable: total('paramsNonTrainable'),
		read,
		written,
		activations: plus(volume(input), written),
		bytes: times(bytesPerValue, plus(read, written, weights)),
	};
}

/** The number of values of a shape. */
export function volume({ height, width, channels }: Shape): Polynomial {
	return times(height, width, channels);
}

function extraParams({ layer, loops }: Stage): Polynomial {
	if (layer.op === 'batchNorm') return twice(loops.channels);
	const hasBias = (layer.op === 'conv' || layer.op === 'dense') && layer.bias;
	return hasBias ? loops.channels : nothing;
}

function readBy({ reads, input, branch }: Stage): Polynomial {
	return reads.length > 1 ? plus(volume(input), volume(branch)) : volume(input);
}

function twice(size: Polynomial): Polynomial {
	return times(constant(2), size);
}
