import { signed } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { smallKinds, smallName, type SmallKind, type SmallOptions } from '../../../models/small-networks';
import { trainedNetworks, type TrainedNetwork } from '../../../models/trained-networks';
import { trainedRecords } from '../../../models/trained-records';
import type { MarkShape } from '../../../viz/scatter';
import { filled } from '../../page/prose';

export type NetWords = PageWords['train-and-choose']['cells']['sameWidth']['nets'];

/** The networks that were trained, with all their runs. */
export const trained: readonly TrainedNetwork[] = trainedNetworks(trainedRecords);

/** How the kinds are told apart. */
export const shapes: Readonly<Record<SmallKind, MarkShape>> = {
	standard: 'square',
	mobilenet: 'diamond',
	shufflenet: 'triangle',
	effnet: 'circle',
};

/** The four networks of the same widths. */
export const sameWidthOptions: Readonly<Record<SmallKind, SmallOptions>> = {
	standard: { kind: 'standard' },
	mobilenet: { kind: 'mobilenet' },
	shufflenet: { kind: 'shufflenet', groups: 4 },
	effnet: { kind: 'effnet' },
};

/** A network with its runs. @throws RangeError if it was not trained */
export function trainedNet(options: SmallOptions): TrainedNetwork {
	const name = smallName(options);
	const found = trained.find((net) => net.name === name);
	if (found === undefined) throw new RangeError(`there is no record of ${name}`);
	return found;
}

/** What is stored of a network; nothing if it was not trained. */
export function storedRuns(options: SmallOptions): TrainedNetwork['runs'] {
	return trained.find(({ name }) => name === smallName(options))?.runs ?? [];
}

/** The four networks of the same widths, with their runs. */
export function sameWidthNets(): TrainedNetwork[] {
	return smallKinds.map((kind) => trainedNet(sameWidthOptions[kind]));
}

/** What a network is called: its kind, and what sets it apart from the four. */
export function netName(options: SmallOptions, words: NetWords): string {
	return [words.kinds[options.kind], ...details(options, words)].join(', ');
}

/** What stands beside a network where there is little room. */
export function shortName(options: SmallOptions, words: NetWords): string {
	return details(options, words).join(', ') || words.kinds[options.kind];
}

function details({ kind, alpha = 1, groups, withShuffle }: SmallOptions, words: NetWords): string[] {
	const usual = sameWidthOptions[kind];
	return [
		...(groups === usual.groups ? [] : [filled(words.groups, { groups: String(groups) })]),
		...(withShuffle === false ? [words.unshuffled] : []),
		...(alpha === 1 ? [] : [filled(words.alpha, { alpha: signed(alpha, 3) })]),
	];
}
