import { ndArray, type NdArray } from '../../../ops/array';
import { stageCost } from '../../../ops/cost';
import { kernelPattern } from '../../../ops/kernel';
import { depthwise, pointwise, type Layer } from '../../../ops/layer';
import { diagonalOnly, mixingKernel } from '../../../ops/mixing-kernel';
import { shape } from '../../../ops/shape';
import { evaluate } from '../../../ops/size';
import { stages } from '../../../ops/stages';
import type { Calculation } from '../../calculation';
import { lumaShares } from '../../picture';

/** The channels of a colour picture. */
export const colours = ['red', 'green', 'blue'] as const;

/** One of them. */
export type Colour = (typeof colours)[number];

/** The side of a picture that is mixed: that of the bundled ones. */
export const pictureSide = 64;

/** How far the faders go, what a key moves them by, and how many decimals a number can have. */
export const colourScale = { min: -2, max: 2, step: 0.1 } as const;
export const colourDecimals = 3;

/** The channel on which an edge filter works before the mixing, if any. */
export const filterChoices = ['none', ...colours] as const;
export type FilterChoice = (typeof filterChoices)[number];

/** A mixing matrix, row by row, and what comes before it. */
export interface ColourSetting {
	readonly weights: readonly number[];
	readonly filter: FilterChoice;
}

/** What the faders can be set to at once. */
export const presetNames = ['same', 'grey', 'sepia', 'swap', 'edges'] as const;
export type PresetName = (typeof presetNames)[number];

const luma = lumaShares.map((share) => share / 1000);

/** The standards that the numbers of two presets come from, and where to read them. */
export const standards = {
	luma: { name: 'BT.601', url: 'https://www.itu.int/rec/R-REC-BT.601' },
	sepia: { name: 'W3C Filter Effects Module Level 1', url: 'https://www.w3.org/TR/filter-effects-1/' },
} as const;

export const presets: Readonly<Record<PresetName, ColourSetting>> = {
	same: { weights: [1, 0, 0, 0, 1, 0, 0, 0, 1], filter: 'none' },
	grey: { weights: [...luma, ...luma, ...luma], filter: 'none' },
	// What W3C's Filter Effects Module Level 1 gives as the equivalent of `sepia(1)`.
	sepia: { weights: [0.393, 0.769, 0.189, 0.349, 0.686, 0.168, 0.272, 0.534, 0.131], filter: 'none' },
	swap: { weights: [0, 0, 1, 0, 1, 0, 1, 0, 0], filter: 'none' },
	edges: edgesOf('green'),
};

/** The edges of one channel, shown as grey: all other channels are left out by the mixing. */
function edgesOf(colour: Colour): ColourSetting {
	const row = colours.map((each) => (each === colour ? 1 : 0));
	return { weights: [...row, ...row, ...row], filter: colour };
}

/** The same matrix after another filter; one that picks the edges of a channel goes along with it. */
export function refiltered(setting: ColourSetting, filter: FilterChoice): ColourSetting {
	const isEdges =
		setting.filter !== 'none' && setting.weights.join() === edgesOf(setting.filter).weights.join();
	return isEdges && filter !== 'none' ? edgesOf(filter) : { ...setting, filter };
}

/** The preset that a setting is, if it is one. */
export function presetOf({ weights, filter }: ColourSetting): PresetName | undefined {
	return presetNames.find((name) => {
		const preset = name === 'edges' && filter !== 'none' ? edgesOf(filter) : presets[name];
		return preset.filter === filter && preset.weights.join() === weights.join();
	});
}

/** The matrix as it is used: with the switch on, only its diagonal. */
export function usedWeights({ weights }: ColourSetting, isDiagonal: boolean): readonly number[] {
	return isDiagonal ? diagonalOnly(weights, colours.length) : weights;
}

/** The kernel `[3, 3, 1, 3]` of the filter: the Laplacian on its own channel, the others passed on as they are. */
export function filterKernel(filter: Colour): NdArray {
	const slices = colours.map((colour) => kernelPattern(colour === filter ? 'laplacian' : 'identity', 3, 3));
	const values = Array.from({ length: 9 }, (_, place) => slices.map((slice) => slice[place] ?? 0));
	return ndArray([3, 3, 1, colours.length], values.flat());
}

const mixes = { inChannels: colours.length, outChannels: colours.length, name: 'pointwise' };
const pictureShape = shape(pictureSide, pictureSide, colours.length);
const mixing = stages([pointwise(mixes)], pictureShape);
const filtering = stages(
	[depthwise({ inChannels: colours.length, kernel: 3, name: 'depthwise' }), pointwise(mixes)],
	pictureShape,
);

/** A picture `[64, 64, 3]` through the filter and the matrix. */
export function colourCalculation(input: NdArray, { weights, filter }: ColourSetting): Calculation {
	const kernel = mixingKernel(weights, colours.length);
	if (filter === 'none') return { stages: mixing, input, weights: [{ kernel }] };
	return { stages: filtering, input, weights: [{ kernel: filterKernel(filter) }, { kernel }] };
}

/** What the mixing costs on a picture, and what is left of it when each channel keeps to itself. */
export const colourCosts = {
	mixing: costOf(pointwise(mixes)),
	scalars: costOf(depthwise({ inChannels: colours.length, kernel: 1 })),
};

function costOf(layer: Layer): { readonly macs: number; readonly weights: number } {
	const [stage] = stages([layer], pictureShape);
	if (stage === undefined) throw new RangeError('a layer makes a stage');
	const { macs, weights } = stageCost(stage);
	return { macs: evaluate(macs).numerator, weights: evaluate(weights).numerator };
}

/** How many values of a picture leave the range of a colour, 0 to 255, when they are rounded. */
export function clippedCount({ data }: NdArray): number {
	return data.filter((value) => Math.round(value) < 0 || Math.round(value) > 255).length;
}

/** The mean of each channel of a picture as it is shown: clipped. */
export function meanColour({ shape: [height = 1, width = 1], data }: NdArray): number[] {
	const sums = [0, 0, 0];
	data.forEach((value, index) => {
		sums[index % 3] = (sums[index % 3] ?? 0) + Math.min(Math.max(value, 0), 255);
	});
	return sums.map((sum) => sum / (height * width));
}
