import { kernelPattern } from '../../../ops/kernel';
import { uniforms } from '../../../ops/random';
import type { Factors } from '../../../ops/twin';
import type { Field } from '../../page/fields';

/** The kernels that can be chosen, the separable ones first. */
export const presetNames = ['sobel', 'box', 'gauss', 'four', 'eight', 'edge', 'diagonal', 'random'] as const;
export type PresetName = (typeof presetNames)[number];

/** The sides that a kernel can have. */
export const kernelSides = [3, 5] as const;
export type KernelSide = (typeof kernelSides)[number];

/** How far what is painted goes, and how far a product of two strips can go. */
export const paintScale = { min: -9, max: 9, step: 1 } as const;
const largestProduct = paintScale.max ** 2;

/** How many decimals a number of a strip can have; their products have twice as many. */
export const stripDecimals = 2;

/** The seeds of random kernels; the first is that of all pages. */
export const seeds = { min: 1, max: 99 } as const;

/** The standard deviation of random weights, before they are rounded to whole numbers. */
export const deviation = 3;

/** A kernel, row by row. */
export function presetKernel(name: PresetName, side: number, seed: number = seeds.min): readonly number[] {
	const places = Array.from({ length: side * side }, (_, place) => place);
	switch (name) {
		case 'sobel':
		case 'box':
		case 'gauss':
			return kernelPattern(name, side, side);
		case 'four':
			return kernelPattern('laplacian', side, side);
		case 'eight':
			return places.map((place) => (place === (side * side - 1) / 2 ? side * side - 1 : -1));
		case 'edge':
			return places.map((place) => (place % side) - Math.floor(place / side));
		case 'diagonal':
			return places.map((place) => (place % side === Math.floor(place / side) ? 1 : 0));
		case 'random':
			return randomKernel(side, seed);
	}
}

/** The preset that a kernel is, if it is one; of the random ones any. */
export function presetOf(
	kernel: readonly number[],
): { readonly name: PresetName; readonly seed: number } | undefined {
	const side = Math.sqrt(kernel.length);
	const isIt = (name: PresetName, seed: number): boolean =>
		presetKernel(name, side, seed).join() === kernel.join();
	const name = presetNames.find((each) => each !== 'random' && isIt(each, seeds.min));
	if (name !== undefined) return { name, seed: seeds.min };
	const seed = allSeeds.find((each) => isIt('random', each));
	return seed === undefined ? undefined : { name: 'random', seed };
}

/** All seeds, in their order. */
export const allSeeds: readonly number[] = Array.from(
	{ length: seeds.max - seeds.min + 1 },
	(_, index) => seeds.min + index,
);

/** A number with so many decimals at the most, and no negative 0. */
export function tidy(value: number, decimals: number): number {
	const unit = 10 ** decimals;
	return Math.round(value * unit) / unit + 0;
}

/** Normally distributed weights, as those of a layer before its training, rounded to whole numbers. */
function randomKernel(side: number, seed: number): number[] {
	const unit = uniforms({ seed, layer: 0, role: 0 });
	return Array.from({ length: side * side }, (_, place) => {
		// Box and Muller (1958): two uniform numbers make a normal one. The first is never 0.
		const [one, other] = [(1 - unit(2 * place)) / 2, unit(2 * place + 1)];
		const normal = Math.sqrt(-2 * Math.log(one)) * Math.cos(Math.PI * other);
		return Math.min(Math.max(Math.round(normal * deviation), paintScale.min), paintScale.max) + 0;
	});
}

/** A kernel of either side in a link: its numbers, row by row, parted by commas. */
export function kernelField(usual: readonly number[]): Field<readonly number[]> {
	return {
		usual,
		read: (text) =>
			listed(text, { lengths: kernelSides.map((side) => side ** 2), usual, most: largestProduct }),
		write: (value) => value.join(','),
	};
}

/** A pair of strips in a link: the column, then the row; none while the kernel is not made of strips. */
export function stripsField(): Field<Factors | undefined> {
	return {
		usual: undefined,
		read(text) {
			const lengths = kernelSides.map((side) => 2 * side);
			const { value, isAsAsked } = listed(text, { lengths, usual: [], most: paintScale.max });
			const side = value.length / 2;
			const pair = { column: value.slice(0, side), row: value.slice(side) };
			return { value: side > 0 ? pair : undefined, isAsAsked };
		},
		write: (value) => (value === undefined ? '' : [...value.column, ...value.row].join(',')),
	};
}

interface Listed {
	/** How many numbers there can be. */
	readonly lengths: readonly number[];
	/** What there is if there are others. */
	readonly usual: readonly number[];
	/** The largest magnitude. */
	readonly most: number;
}

function listed(text: string, { lengths, usual, most }: Listed) {
	const asked = text
		.split(',', Math.max(...lengths) + 1)
		.map((part) => (part.trim() === '' ? NaN : Number(part)));
	if (!lengths.includes(asked.length) || !asked.every(Number.isFinite))
		return { value: usual, isAsAsked: false };
	const value = asked.map((each) => Math.min(Math.max(tidy(each, 2 * stripDecimals), -most), most));
	return { value, isAsAsked: value.join() === asked.join() };
}
