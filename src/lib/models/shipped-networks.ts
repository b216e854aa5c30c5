import type { NetworkId } from './network-ids';
import { smallKinds, smallName, smallNetwork, type SmallOptions } from './small-networks';
import { layerTable } from './table';
import type { TrainedRecord } from './trained-record';

/** A trained network whose weights come with the site, and what its record says of them. */
export interface ShippedNetwork {
	/** By `smallName`, as its file is called. */
	readonly name: string;
	readonly options: SmallOptions;
	/** So many pictures were trained on, so many times. */
	readonly trained: number;
	readonly epochs: number;
	/** Of so many pictures of the test, so many were told rightly with the weights of the file. */
	readonly tested: number;
	readonly correct: number;
	/** The same of those that come with the site. */
	readonly subset: number;
	readonly ofSubset: number;
}

/** The seed of the trainings whose weights come with the site. */
export const shippedSeed = 1;

/** The networks whose weights come with the site, from the records of all trainings. */
export function shippedNetworks(records: readonly TrainedRecord[]): ShippedNetwork[] {
	return records
		.filter(({ seed }) => seed === shippedSeed)
		.map(({ options, data, recipe, rounded }) => ({
			name: smallName(options),
			options,
			trained: data.trained,
			epochs: recipe.epochs,
			tested: data.tested,
			...rounded,
		}));
}

/** Those that the page of a network runs: its own kind, with its dials, and the standard one, its rival. */
export function trainedOn(id: NetworkId, networks: readonly ShippedNetwork[]): ShippedNetwork[] {
	const own = networks.filter(({ options: { kind, alpha = 1 } }) => kind === id && alpha <= 1);
	return [...own.sort(byDials), ...usual(networks, 'standard')];
}

/** One of each kind, all of one width: what they differ in is how they convolve. */
export function oneOfEach(networks: readonly ShippedNetwork[]): ShippedNetwork[] {
	return smallKinds.flatMap((kind) => usual(networks, kind));
}

/** The one with the fewest multiply–accumulates. @throws RangeError if there is none */
export function smallestOf(networks: readonly ShippedNetwork[]): ShippedNetwork {
	const macs = ({ options }: ShippedNetwork): number => layerTable(smallNetwork(options)).total.macs;
	const [smallest] = [...networks].sort((one, other) => macs(one) - macs(other));
	if (smallest === undefined) throw new RangeError('there must be a trained network: got none');
	return smallest;
}

/** The groups of the ShuffleNet that stands beside the other kinds. */
const usualGroups = 4;

function usual(networks: readonly ShippedNetwork[], kind: SmallOptions['kind']): ShippedNetwork[] {
	const groups = kind === 'shufflenet' ? { groups: usualGroups } : {};
	return networks.filter(({ name }) => name === smallName({ kind, ...groups }));
}

/** The wider first, then fewer groups first, then the shuffled first. */
function byDials({ options: one }: ShippedNetwork, { options: other }: ShippedNetwork): number {
	return (
		(other.alpha ?? 1) - (one.alpha ?? 1) ||
		Number(other.withShuffle ?? true) - Number(one.withShuffle ?? true) ||
		(one.groups ?? 1) - (other.groups ?? 1)
	);
}
