import {
	dialsOf,
	type Network,
	type NetworkDialName,
	type NetworkValue,
	type NetworkValues,
} from './networks';

/** A dial, and those of its options at which a network is just what it is asked to be. */
export interface ExactTurn {
	readonly name: NetworkDialName;
	readonly options: readonly NetworkValue[];
}

/**
 * How one dial can be turned, the others left alone, so that nothing of the network has to be adjusted; nothing where
 * nothing is. Dials that do not matter are left out.
 */
export function exactTurns(network: Network, values: NetworkValues): ExactTurn[] {
	const isExact = (asked: NetworkValues): boolean => (network.model(asked).adjustments ?? []).length === 0;
	if (isExact(values)) return [];
	return dialsOf(network).flatMap(([name, dial]) => {
		if (!('options' in dial)) return [];
		const options = dial.options.filter((option) => isExact({ ...values, [name]: option }));
		return options.length === 0 ? [] : [{ name, options }];
	});
}
