import { alternatives } from '../ops/error';
import { effnet, effnetForms } from './effnet';
import { effnetRival, effnetRivals } from './effnet-rivals';
import { mobilenet } from './mobilenet';
import type { Model } from './model';
import type { NetworkId } from './network-ids';
import { OptionError, requireWholeWithin } from './options';
import { shufflenet, shufflenetGroups } from './shufflenet';

/** The dials that networks have, in the order in which they stand. */
const dialNames = ['network', 'alpha', 'groups', 'scale', 'resolution', 'classes'] as const;

/** What a dial of a network turns. */
export type NetworkDialName = (typeof dialNames)[number];

/** Where a dial stands: a number, or the word for one of several builds. */
export type NetworkValue = number | string;

/** Some values to choose from, or a range of whole numbers. */
export type NetworkDial =
	| { readonly usual: NetworkValue; readonly options: readonly NetworkValue[] }
	| { readonly usual: number; readonly min: number; readonly max: number };

type Dials = Readonly<Partial<Record<NetworkDialName, NetworkDial>>>;

/** Where the dials of a network stand. */
export type NetworkValues = Readonly<Partial<Record<NetworkDialName, NetworkValue>>>;

/** A network with a page of its own. */
export interface Network {
	/** The last part of its address. */
	readonly id: NetworkId;
	readonly dials: Dials;
	/** The network as its dials say; those that are not named stand where they start. @throws OptionError if a value is none of its dial's */
	readonly model: (values: NetworkValues) => Model;
}

const resolutions = [224, 192, 160, 128];
const manyClasses = { usual: 1000, min: 2, max: 1000 };

/** Networks with pages of their own, in the order of the course. */
export const networks: readonly Network[] = [
	network({
		id: 'mobilenet',
		dials: {
			alpha: { usual: 1, options: [1, 0.75, 0.5, 0.25] },
			resolution: { usual: 224, options: resolutions },
			classes: manyClasses,
		},
		model: mobilenet,
	}),
	network({
		id: 'shufflenet',
		dials: {
			groups: { usual: 3, options: shufflenetGroups },
			scale: { usual: 1, options: [0.25, 0.5, 1, 1.5, 2] },
			resolution: { usual: 224, options: resolutions },
			classes: manyClasses,
		},
		model: shufflenet,
	}),
	network({
		id: 'effnet',
		dials: {
			network: { usual: 'paper', options: [...effnetForms, ...effnetRivals] },
			resolution: { usual: 32, options: [32, 48, 64] },
			classes: { usual: 10, min: 2, max: 1000 },
		},
		model: ({ network, ...options }) => {
			const rival = effnetRivals.find((name) => name === network);
			const form = effnetForms.find((name) => name === network);
			return rival === undefined
				? effnet({ ...options, ...(form && { form }) })
				: effnetRival(rival, options);
		},
	}),
];

/** The dials of a network in their order, each with its name. */
export function dialsOf({
	dials,
}: Pick<Network, 'dials'>): readonly (readonly [NetworkDialName, NetworkDial])[] {
	return dialNames.flatMap((name) => {
		const dial = dials[name];
		return dial === undefined ? [] : [[name, dial] as const];
	});
}

/** The network with this id. @throws RangeError if there is none */
export function networkOf(id: string): Network {
	const found = networks.find((network) => network.id === id);
	if (found === undefined) throw new RangeError(`no network is called ${id}`);
	return found;
}

/** What a dial can give: its options, or any whole number of its range. */
type Given<Dial> = Dial extends { readonly options: readonly (infer Option)[] } ? Option : number;

/** A network whose model takes the values of its dials by their names, each of the type that its dial gives. */
function network<const Own extends Dials>({
	id,
	dials,
	model,
}: {
	readonly id: NetworkId;
	readonly dials: Own;
	readonly model: (values: { readonly [Name in keyof Own]: Given<Own[Name]> }) => Model;
}): Network {
	return {
		id,
		dials,
		model: (values) => {
			const given = dialsOf({ dials }).map(([name, dial]) => [name, taken(name, values[name], dial)]);
			return model(Object.fromEntries(given) as { readonly [Name in keyof Own]: Given<Own[Name]> });
		},
	};
}

/** The value, if its dial can give it, or where the dial starts. @throws OptionError */
function taken(name: NetworkDialName, value: NetworkValue | undefined, dial: NetworkDial): NetworkValue {
	if (value === undefined) return dial.usual;
	if (!('options' in dial)) {
		return requireWholeWithin(name, Number(value), { ...dial, suggestion: String(dial.usual) });
	}
	if (dial.options.includes(value)) return value;
	throw new OptionError(
		`${name} must be one of its options: got ${value}`,
		`try ${alternatives(dial.options)}`,
	);
}
