import { agreement } from '../../../models/agreement';
import type { Priced } from '../../../models/pareto';
import type { Figure, Quantity } from '../../../models/published';
import { alphas, dialled, resolutions, type Alpha, type DialledNet } from './dials';

/** Where the accuracies are from: the paper, which prints some, or TF-slim, which trained all of them anew. */
export const printings = ['paper', 'slim'] as const;
export type Printing = (typeof printings)[number];

/** How the sources of each begin. */
const works: Readonly<Record<Printing, string>> = { paper: 'Howard et al. 2017', slim: 'TF-slim' };

/** A network of the family: its two dials, and its work, counted. */
export interface FamilyNet extends Pick<DialledNet, 'model' | 'table' | 'resolution'> {
	/** `0.5-224`, as TF-slim writes it. */
	readonly name: string;
	readonly alpha: Alpha;
	readonly macs: number;
}

/** All networks that were published, the widest and largest first. */
export const family: readonly FamilyNet[] = alphas.flatMap((alpha) =>
	resolutions.map((resolution) => {
		const { model, table } = dialled(alpha, resolution);
		return { name: netName(alpha, resolution), alpha, resolution, model, table, macs: table.total.macs };
	}),
);

/** What a network of the family is called. */
export function netName(alpha: Alpha, resolution: number): string {
	return `${Number.isInteger(alpha) ? alpha.toFixed(1) : alpha}-${resolution}`;
}

/** The name as it stands in a sentence: no line breaks within it. */
export function calledNet(name: string): string {
	return name.replace('-', '-\u2060');
}

/** A network whose accuracy is printed. */
export interface ScoredNet extends FamilyNet, Priced {
	/** The printed accuracy, with its source; its number is the score. */
	readonly accuracy: Figure;
}

/** The networks whose accuracy a source prints, the cheapest first. */
export function scoredNets(printing: Printing): ScoredNet[] {
	const scored = family.flatMap((net) => {
		const accuracy = printedFigure(net, printing, 'top1Accuracy');
		return accuracy ? [{ ...net, accuracy, cost: net.macs, score: accuracy.printed }] : [];
	});
	return scored.sort((left, right) => left.cost - right.cost);
}

/** What a source prints of a network. */
export function printedFigure(
	{ model }: Pick<FamilyNet, 'model'>,
	printing: Printing,
	asked: Quantity,
): Figure | undefined {
	return model.published.find(
		({ quantity, source }) => quantity === asked && source.startsWith(works[printing]),
	);
}

/** How printed work agrees with what is counted, of the whole network or of all but its first layer. */
export interface MacsAgreement {
	readonly how: 'rounded' | 'cut' | 'withoutFirst' | 'other';
	/** The count that it stands for. */
	readonly counted: number;
	/** Printed less counted, in multiply-accumulates. */
	readonly difference: number;
}

/** How the work that a source prints agrees with the count; nothing where none is printed. */
export function macsAgreement({ table, macs }: FamilyNet, figure: Figure): MacsAgreement {
	const whole = agreement(figure, table)?.how ?? 'other';
	const rest = macs - (table.rows[0]?.macs ?? 0);
	const part = agreement(figure, { total: { ...table.total, macs: rest } })?.how ?? 'other';
	const isPart = whole === 'other' && part !== 'other';
	const counted = isPart ? rest : macs;
	return { how: isPart ? 'withoutFirst' : whole, counted, difference: figure.printed * million - counted };
}

/** Work is printed in millions. */
export const million = 1e6;
