import type { PageWords } from '../../../messages/page-words';
import { count, percent, spelled } from '../../../messages/numbers';
import { smallNetwork } from '../../../models/small-networks';
import { layerTable } from '../../../models/table';
import type { ShippedNetwork } from '../../../models/shipped-networks';
import type { ChoiceCheck } from '../../check/predict';
import type { LastStep } from '../../trained/last-step';
import { netName } from '../../trained/trained-text';

export type MachineWords = PageWords['bet']['cells']['machine'];

/** What a network takes the first garment for, worked out beforehand. */
export interface FirstAnswer {
	/** The network that runs. */
	readonly network: ShippedNetwork;
	/** The one of standard convolutions that stands beside it. */
	readonly rival: ShippedNetwork;
	/** The end of the way of that garment through it. */
	readonly step: LastStep;
}

/** What may be told of a run, and what never is. */
export const machineCheck: ChoiceCheck = {
	kind: 'choice',
	options: ['macs', 'weights', 'ms', 'picture'],
	answer: 'picture',
};

/** The work and the weights of a trained network. */
export function costOf({ options }: ShippedNetwork): { readonly macs: number; readonly weights: number } {
	return layerTable(smallNetwork(options)).total;
}

/** What is put into the prose and the captions. */
export function machineSlots(
	{ network, rival }: Pick<FirstAnswer, 'network' | 'rival'>,
	words: MachineWords,
): Record<string, string> {
	return {
		net: netName(network, words),
		share: percent(network.correct / network.tested),
		tested: count(network.tested),
		macs: count(costOf(network).macs),
		rivalShare: percent(rival.correct / rival.tested),
		rivalMacs: count(costOf(rival).macs),
		classes: spelled(words.garments.length),
	};
}
