import { LayerError } from '../../ops/error';
import { conv, depthwise, maxPool, pointwise, shuffle, type Convolution, type Layer } from '../../ops/layer';
import { dimensions, shapeText, type Shape } from '../../ops/shape';
import { finalShape, type Stage } from '../../ops/stages';
import { rowCosts, type CountedLayer, type Costs } from './counted-graph';

/** What can stand in place of a standard convolution. */
export const replacements = ['separable', 'grouped', 'effnet'] as const;
export type Replacement = (typeof replacements)[number];

/** What is put in place of a layer. */
export interface SwapOptions {
	readonly replacement: Replacement;
	/** Of the grouped convolution. */
	readonly groups: number;
	/** FLOP per byte below which this device waits for memory. */
	readonly ridge: number;
}

/** What is to be known of a layer before it is replaced. */
export const warningNames = ['pointwise', 'dearer', 'fewFilters', 'first', 'fused', 'memory'] as const;
export type Warning = (typeof warningNames)[number];

/** A layer that was replaced. */
export interface Swap {
	readonly layers: readonly Layer[];
	readonly before: Costs;
	readonly after: Costs;
	/** FLOP per byte of the convolution before, and of each one in its place. */
	readonly intensity: number;
	readonly intensities: readonly number[];
	readonly warnings: readonly Warning[];
}

/** Why a layer cannot be replaced. */
export interface NoSwap {
	readonly problem: LayerError;
}

/** A convolution of one group, which is all that can be replaced; nothing if a layer is none. */
export function replaceable({ stages: list }: Pick<CountedLayer, 'stages'>): Convolution | undefined {
	const [only, ...more] = list;
	if (only?.layer.op !== 'conv' || more.length > 0) return undefined;
	return only.layer.groups.value === 1 ? only.layer : undefined;
}

/**
 * A layer with something else in its place, which reads and makes the same shapes.
 * @throws RangeError if the layer is none that can be replaced
 */
export function swapped(layer: CountedLayer, options: SwapOptions, totalMacs: number): Swap | NoSwap {
	const convolution = replaceable(layer);
	if (convolution === undefined || layer.input === undefined || layer.output === undefined) {
		throw new RangeError(`${layer.name} is no convolution of one group`);
	}
	try {
		const layers = replacing(convolution, layer.input, options);
		const { stages: list, ...after } = rowCosts(layers, layer.input);
		requireSame(finalShape(list, layer.input), layer.output);
		const intensities = list.filter(({ layer: { op } }) => op === 'conv').map(stageIntensity);
		const intensity = layer.stages.map(stageIntensity)[0] ?? 0;
		const found = { layers, before: layer.costs, after, intensity, intensities };
		return { ...found, warnings: warningsOf({ layer, convolution, totalMacs, options, ...found }) };
	} catch (error) {
		if (!(error instanceof LayerError)) throw error;
		return { problem: error };
	}
}

/** FLOP per byte of one operation: two for each multiply–accumulate. */
export function stageIntensity({ layer, input }: Stage): number {
	const { macs, bytes } = rowCosts([layer], input);
	return (2 * macs) / bytes;
}

/** The layers that stand in place of a convolution. */
function replacing(given: Convolution, input: Shape, { replacement, groups }: SwapOptions): readonly Layer[] {
	const { kernel, stride, dilation, padding, inChannels, outChannels, bias } = given;
	const window = { kernel, stride, dilation, padding };
	switch (replacement) {
		case 'separable':
			return [
				depthwise({ name: 'dw', ...window, inChannels }),
				pointwise({ name: 'pw', inChannels, outChannels, bias }),
			];
		case 'grouped':
			return [
				conv({ name: 'gconv', ...window, inChannels, outChannels, groups, bias }),
				shuffle({ name: 'shuffle', groups }),
			];
		case 'effnet':
			return effnetLayers(given, input);
	}
}

/**
 * The block of EffNet: half the channels, then along the rows, a pool, along the columns. Its pool and its last step halve;
 * where the layer does not halve just so, its strides stand in their place.
 */
function effnetLayers(given: Convolution, input: Shape): readonly Layer[] {
	const { kernel, stride, dilation, padding, outChannels, bias } = given;
	const bottleneck = Math.max(1, Math.floor(outChannels.value / 2));
	const halves = stride.every((step) => step === 2) && padding === 'same';
	const [rows, columns] = typeof padding === 'string' ? [padding, padding] : parted(padding);
	const along = (axis: 0 | 1): Layer =>
		depthwise({
			name: axis === 0 ? 'dwRows' : 'dwColumns',
			inChannels: bottleneck,
			kernel: axis === 0 ? [kernel[0], 1] : [1, kernel[1]],
			stride: halves ? 1 : axis === 0 ? [stride[0], 1] : [1, stride[1]],
			dilation: axis === 0 ? [dilation[0], 1] : [1, dilation[1]],
			padding: axis === 0 ? rows : columns,
		});
	const [, , inChannels] = dimensions(input);
	const last = { inChannels: bottleneck, outChannels, bias };
	return [
		pointwise({ name: 'pw', inChannels, outChannels: bottleneck }),
		along(1),
		...(halves ? [maxPool({ name: 'pool', kernel: [1, 2], padding: 'same' })] : []),
		along(0),
		halves
			? conv({ name: 'last', ...last, kernel: [2, 1], stride: [2, 1] })
			: pointwise({ name: 'last', ...last }),
	];
}

function parted({ top, bottom, left, right }: { top: number; bottom: number; left: number; right: number }) {
	return [
		{ top, bottom, left: 0, right: 0 },
		{ top: 0, bottom: 0, left, right },
	] as const;
}

function requireSame(made: Shape, wanted: Shape): void {
	if (shapeText(made) === shapeText(wanted)) return;
	throw new LayerError(
		'shapes-match',
		`what stands in its place must make the same shape: ${shapeText(made)} is not ${shapeText(wanted)}`,
		'choose another replacement',
	);
}

interface Judged extends Omit<Swap, 'warnings'> {
	readonly layer: CountedLayer;
	readonly convolution: Convolution;
	readonly totalMacs: number;
	readonly options: SwapOptions;
}

function warningsOf({
	layer,
	convolution,
	before,
	after,
	totalMacs,
	intensities,
	options,
}: Judged): Warning[] {
	const isPointwise = convolution.kernel.every(({ value }) => value === 1);
	const isSeparable = options.replacement === 'separable';
	const isFirst = convolution.inChannels.value <= 4;
	const found: Readonly<Record<Warning, boolean>> = {
		pointwise: isPointwise,
		dearer: after.macs >= before.macs,
		// The term 1/N of the ratio is then the larger one.
		fewFilters: isSeparable && !isPointwise && 2 * after.macs > before.macs,
		first: isFirst && before.macs < totalMacs,
		fused: layer.isFused && options.replacement !== 'grouped',
		memory: intensities.some((intensity) => intensity < options.ridge),
	};
	return warningNames.filter((name) => found[name]);
}
