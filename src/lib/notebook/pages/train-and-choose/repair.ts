import { rowCosts } from '../../../models/open/counted-graph';
import { convolution } from '../../../ops/convolutions';
import { conv, depthwise, maxPool, pointwise, type Layer } from '../../../ops/layer';
import { shape } from '../../../ops/shape';
import type { CourseId } from '../../page/course';

const house = convolution('standard').defaults;

/** Where an error stands: in the translation alone, in the original as well, or in the original alone. */
export type Where = 'translation' | 'both' | 'original';

/** One claim of the article; one without `where` is right. */
export interface Claim {
	readonly where?: Where;
	/** The page and cell that work it out. */
	readonly taught: readonly [page: CourseId, cell: string];
}

const claims = {
	origin: { where: 'both', taught: ['depthwise-separable', 'split'] },
	standard: { taught: ['standard', 'cost'] },
	depthwise: { where: 'translation', taught: ['depthwise-separable', 'depthwise'] },
	pointwise: { where: 'translation', taught: ['depthwise-separable', 'pointwise'] },
	ratio: { where: 'both', taught: ['depthwise-separable', 'ratio'] },
	alpha: { where: 'translation', taught: ['width-and-resolution', 'width'] },
	alphaBoth: { taught: ['width-and-resolution', 'width'] },
	rho: { taught: ['width-and-resolution', 'resolution'] },
	feature: { where: 'translation', taught: ['width-and-resolution', 'resolution'] },
	sides: { where: 'translation', taught: ['width-and-resolution', 'resolution'] },
	gap: { where: 'translation', taught: ['width-and-resolution', 'head'] },
	free: { where: 'both', taught: ['width-and-resolution', 'head'] },
	alexnet: { where: 'translation', taught: ['groups', 'sideBySide'] },
	grouped: { where: 'translation', taught: ['groups', 'sideBySide'] },
	limit: { taught: ['groups', 'family'] },
	units: { where: 'both', taught: ['shuffle', 'units'] },
	bestGroups: { where: 'both', taught: ['shuffle', 'whichGroups'] },
	random: { where: 'original', taught: ['shuffle', 'riffle'] },
	first: { taught: ['spatial', 'firstLayer'] },
	strips: { taught: ['spatial', 'factor'] },
	half: { where: 'both', taught: ['spatial', 'fairComparison'] },
	noStandard: { taught: ['spatial', 'firstLayer'] },
	thirty: { where: 'translation', taught: ['spatial', 'firstLayer'] },
	terms: { where: 'translation', taught: ['spatial', 'poolBetween'] },
} as const satisfies Record<string, Claim>;

/** A sentence of the article. */
export type ClaimId = keyof typeof claims;
export const claimIds = Object.keys(claims) as readonly ClaimId[];

/** A sentence by its id. */
export function claim(id: ClaimId): Claim {
	return claims[id];
}

/** The sentences that are wrong. */
export const errorIds: readonly ClaimId[] = claimIds.filter((id) => claim(id).where !== undefined);

/** The parts of the article, and the sentences of each in their order. */
export const parts = {
	mobilenet: ['origin', 'standard', 'depthwise', 'pointwise', 'ratio'],
	dials: ['alpha', 'alphaBoth', 'rho', 'feature', 'sides', 'gap', 'free'],
	groups: ['alexnet', 'grouped', 'limit'],
	shufflenet: ['units', 'bestGroups', 'random', 'first'],
	effnet: ['strips', 'half', 'noStandard', 'thirty'],
	terms: ['terms'],
} as const satisfies Record<string, readonly ClaimId[]>;

/** What is said of a sentence once all is revealed. */
export type Verdict = 'found' | 'missed' | 'mistaken' | 'right';

/** Judges a sentence by whether it was marked. */
export function verdictOn(id: ClaimId, isMarked: boolean): Verdict {
	if (claim(id).where !== undefined) return isMarked ? 'found' : 'missed';
	return isMarked ? 'mistaken' : 'right';
}

/** How many sentences got each verdict. */
export function score(marked: readonly ClaimId[]): Readonly<Record<Verdict, readonly ClaimId[]>> {
	const of = (verdict: Verdict) => claimIds.filter((id) => verdictOn(id, marked.includes(id)) === verdict);
	return { found: of('found'), missed: of('missed'), mistaken: of('mistaken'), right: of('right') };
}

/** The sizes that the formulas are counted for. */
export interface ArticleSizes {
	readonly side: number;
	readonly inChannels: number;
	readonly outChannels: number;
	readonly kernel: number;
}

export type SizeName = keyof ArticleSizes;
export const sizeNames = ['side', 'inChannels', 'outChannels', 'kernel'] as const satisfies SizeName[];

/** Those of the house example. */
export const usualSizes: ArticleSizes = {
	side: house.mapSide,
	inChannels: house.inChannels,
	outChannels: house.outChannels,
	kernel: house.kernel,
};

/** How far each size goes. */
export const sizeRanges: Readonly<Record<SizeName, { readonly min: number; readonly max: number }>> = {
	side: { min: 2, max: 56 },
	inChannels: { min: 1, max: 512 },
	outChannels: { min: 1, max: 512 },
	kernel: { min: 1, max: 7 },
};

/** What the claims come to, right and wrong. */
export function articleNumbers({ side, inChannels, outChannels, kernel }: ArticleSizes) {
	const input = shape(side, side, inChannels);
	const macs = (...layers: readonly Layer[]): number => rowCosts(layers, input).macs;
	const standard = macs(conv({ inChannels, outChannels, kernel }));
	const filtered = macs(depthwise({ inChannels, kernel }));
	const mixed = macs(pointwise({ inChannels, outChannels }));
	const along = (sides: readonly [number, number]) => depthwise({ inChannels, kernel: sides });
	const whole = macs(depthwise({ inChannels, kernel: 3 }));
	const strips = macs(along([1, 3]), maxPool({ kernel: [2, 1], padding: 'same' }), along([3, 1]));
	return {
		standard,
		depthwise: filtered,
		depthwiseWrong: side * inChannels * kernel,
		pointwise: mixed,
		pointwiseWrong: inChannels * outChannels * side,
		fraction: (filtered + mixed) / standard,
		whole,
		strips,
		saved: (whole - strips) / (whole + mixed),
	};
}

/** Work of the article’s example of groups, at one place and for one tap. */
export function groupedNumbers() {
	const sizes = { few: 4, many: 8 };
	const at = (groups: number) =>
		rowCosts([pointwise({ inChannels: sizes.few, outChannels: sizes.many, groups })], shape(1, 1, sizes.few))
			.macs;
	return { ...sizes, oneGroup: at(1), groupedMacs: at(2) };
}

/** From how many filters on a depthwise separable layer with 3×3 kernels takes so many times less. */
export function filtersFor(times: number): number {
	let outChannels = 1;
	while (articleNumbers({ side: 2, inChannels: 1, outChannels, kernel: 3 }).fraction * times > 1 + 1e-12) {
		outChannels += 1;
	}
	return outChannels;
}
