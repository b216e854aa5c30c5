import { mobilenet } from './mobilenet';
import type { Model } from './model';
import type { NetworkId } from './network-ids';

/** What a dial of a network turns. */
export type NetworkDialName = 'alpha' | 'resolution' | 'classes';

/** Some values to choose from, or a range of whole numbers. */
export type NetworkDial =
	| { readonly usual: number; readonly options: readonly number[] }
	| { readonly usual: number; readonly min: number; readonly max: number };

/** A network with a page of its own. */
export interface Network {
	/** The last part of its address. */
	readonly id: NetworkId;
	readonly dials: Readonly<Partial<Record<NetworkDialName, NetworkDial>>>;
	/** The network as its dials say. @param value where a dial stands */
	readonly model: (value: (name: NetworkDialName) => number) => Model;
}

/** Networks with pages of their own, in the order of the course. */
export const networks: readonly Network[] = [
	{
		id: 'mobilenet',
		dials: {
			alpha: { usual: 1, options: [1, 0.75, 0.5, 0.25] },
			resolution: { usual: 224, options: [224, 192, 160, 128] },
			classes: { usual: 1000, min: 2, max: 1000 },
		},
		model: (value) =>
			mobilenet({ alpha: value('alpha'), resolution: value('resolution'), classes: value('classes') }),
	},
];

/** Where the dials of a network stand. */
export type NetworkValues = Readonly<Partial<Record<NetworkDialName, number>>>;

/** The dials of a network in their order, each with its name. */
export function dialsOf({ dials }: Network): readonly (readonly [NetworkDialName, NetworkDial])[] {
	return dialNames.flatMap((name) => {
		const dial = dials[name];
		return dial === undefined ? [] : [[name, dial] as const];
	});
}

const dialNames: readonly NetworkDialName[] = ['alpha', 'resolution', 'classes'];

/**
 * The network with its dials as given; those that are not named stand where they start.
 * @throws OptionError if a value is out of range
 */
export function dialledModel(network: Network, values: NetworkValues = {}): Model {
	return network.model((name) => {
		const value = values[name] ?? network.dials[name]?.usual;
		if (value === undefined) throw new RangeError(`${network.id} has no dial ${name}`);
		return value;
	});
}

/** The network with this id. @throws RangeError if there is none */
export function networkOf(id: string): Network {
	const found = networks.find((network) => network.id === id);
	if (found === undefined) throw new RangeError(`no network is called ${id}`);
	return found;
}
