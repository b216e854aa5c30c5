import { layerTable } from '../../../models/table';
import { smallNetwork, type SmallKind, type SmallOptions } from '../../../models/small-networks';
import type { TrainedNetwork } from '../../../models/trained-networks';
import type { ChoiceCheck } from '../../check/predict';
import { sameWidthOptions, trained, trainedNet } from './nets';
import { areLevel, byScore } from './same-width';

/** The kinds that save something which can be spent. */
export const wideners = ['mobilenet', 'shufflenet', 'effnet'] as const;
export type Widener = (typeof wideners)[number];

/** How far the dial goes, in eighths. */
export const alphaRange = { usual: 1, min: 0.5, max: 6, step: 0.125 } as const;

/** All values of the dial. */
export const alphas: readonly number[] = Array.from(
	{ length: Math.round((alphaRange.max - alphaRange.min) / alphaRange.step) + 1 },
	(_, index) => alphaRange.min + index * alphaRange.step,
);

/** The multiply–accumulates of the standard network: what all are to do. */
export function widthBudget(): number {
	return trainedNet(sameWidthOptions.standard).cost;
}

/** The multiply–accumulates of a network for one picture. */
export function macsOf(options: SmallOptions): number {
	return layerTable(smallNetwork(options)).total.macs;
}

/** Each kind as it was widened to the work of the standard network: what costs most of all trained within that budget. */
export function widened(kind: SmallKind): TrainedNetwork {
	const usual = trainedNet(sameWidthOptions[kind]);
	const isAlike = ({ options }: TrainedNetwork): boolean =>
		options.kind === kind && options.groups === usual.options.groups && options.withShuffle !== false;
	return trained
		.filter((net) => isAlike(net) && net.cost <= widthBudget())
		.reduce((widest, net) => (net.cost > widest.cost ? net : widest), usual);
}

/** A network with what it is within its budget. */
export interface Widening {
	readonly options: SmallOptions;
	readonly macs: number;
	/** Whether it costs more than the budget; whether none that costs no more is wider. */
	readonly isOver: boolean;
	readonly isMatched: boolean;
}

/** A kind at a width. @param alpha one of the dial */
export function widening(kind: Widener, alpha: number): Widening {
	const [asked, widest] = [{ ...sameWidthOptions[kind], alpha }, widened(kind)];
	const macs = macsOf(asked);
	// Several values of the dial can give the same widths, and so the same network.
	const isMatched = macs === widest.cost;
	return { options: isMatched ? widest.options : asked, macs, isOver: macs > widthBudget(), isMatched };
}

/** How the networks compare at the same width and at the same budget. */
export interface Shift {
	readonly kind: SmallKind;
	readonly narrow: TrainedNetwork;
	readonly wide: TrainedNetwork;
}

/** All four kinds, the best at the same budget first. */
export function shifts(): Shift[] {
	const kinds = ['standard', ...wideners] as const;
	const all = kinds.map((kind) => ({
		kind,
		narrow: trainedNet(sameWidthOptions[kind]),
		wide: widened(kind),
	}));
	return all.sort((one, other) => other.wide.score - one.wide.score);
}

/** The best of the networks that were widened, or of the same as they were. */
export function bestWidener(which: 'narrow' | 'wide'): TrainedNetwork {
	const [best] = byScore(
		shifts()
			.filter(({ kind }) => kind !== 'standard')
			.map((shift) => shift[which]),
	);
	if (best === undefined) throw new RangeError('nothing was widened');
	return best;
}

/** How far the standard network is ahead of the best of the others; below 0 if it is behind. */
export function lead(which: 'narrow' | 'wide'): number {
	return trainedNet(sameWidthOptions.standard).score - bestWidener(which).score;
}

/** Whether nobody can say which is better at the same budget: the standard network or the best of the others. */
export function isLevel(): boolean {
	return areLevel(trainedNet(sameWidthOptions.standard), bestWidener('wide'));
}

/** What changes when the savings are spent on width? By the stored runs. */
export function budgetCheck(): ChoiceCheck {
	return { kind: 'choice', options: ['worse', 'flips', 'level', 'closer', 'further'], answer: change() };
}

function change(): string {
	if (isLevel()) return 'level';
	if (lead('wide') < 0) return 'flips';
	return lead('wide') < lead('narrow') ? 'closer' : 'further';
}
