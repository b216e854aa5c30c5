import {
	dialsOf,
	type Network,
	type NetworkDialName,
	type NetworkValue,
	type NetworkValues,
} from '../../models/networks';
import { exactTurns } from '../../models/exact-turns';
import { networkBlocks, type NetworkBlock } from '../../models/network-blocks';
import { networkParts } from '../../models/network-parts';
import type { Model } from '../../models/model';
import { layerTable } from '../../models/table';
import type { NdArray } from '../../ops/array';
import { dimensions } from '../../ops/shape';
import { stages, type Stage } from '../../ops/stages';
import type { NetworkCalculation } from '../calculation';
import { pictureValues } from '../picture';
import type { Picture } from '../picture-choice.svelte';
import type { BlockBench } from './block-bench.svelte';
import { startPlace, type BlockPlace } from './block-place';

/** The seed of the formula weights. */
export const networkSeed = 1;

/** From pixels −128 to 127 to what networks are fed, −1 to 1. */
const scale = 1 / 128;

/** What a network made of a picture. */
export interface NetworkRun {
	readonly model: Model;
	readonly stages: readonly Stage[];
	readonly picture: Picture | undefined;
	/** `[height, width, channels]` */
	readonly input: NdArray;
	/** What the wanted stages made, by their index. */
	readonly made: Readonly<Record<number, NdArray | undefined>>;
	/** How long the forward pass took, in milliseconds. */
	readonly ms: number;
}

/** A block that was put on the stage, and where it begins there. */
export interface OpenBlock {
	readonly name: string;
	readonly place: BlockPlace;
}

/** The values that are words: they tell one build from another. */
function buildOf(values: NetworkValues): NetworkValues {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string'));
}

/** The page of a network: where its dials stand, the picture, the block on the stage, and what follows from them. */
export class NetworkBench {
	readonly network: Network;
	values = $state.raw<NetworkValues>({});
	picture = $state.raw<Picture>();
	/** The last run that is complete. */
	run = $state.raw<NetworkRun>();
	/** The block on the stage; nothing while there is none. */
	opened = $state.raw<OpenBlock>();
	/** How it runs there, once the stage stands: its script comes with the first block that is opened. */
	block = $state.raw<BlockBench>();
	readonly prefersStills: () => boolean;

	readonly model: Model = $derived.by(() => this.network.model(this.values));
	readonly stages = $derived.by(() => stages(this.model.layers, this.model.input));
	readonly table = $derived.by(() => layerTable(this.model));
	readonly blocks: readonly NetworkBlock[] = $derived.by(() => networkBlocks(this.table, this.stages));
	readonly parts = $derived.by(() => networkParts(this.table));
	/** The parts with the dials as they start, whose outlines stay; of another build, those of that one. */
	readonly start = $derived.by(() =>
		networkParts(layerTable(this.network.model(JSON.parse(this.#build) as NetworkValues))),
	);
	// A text, which stays the same while other dials are turned.
	readonly #build = $derived.by(() => JSON.stringify(buildOf(this.values)));
	/** How the dials can be turned, one by one, for a network of which nothing has to be adjusted. */
	readonly exact = $derived.by(() => exactTurns(this.network, this.values));
	// Numbers of their own: a dial that leaves the size of the input alone leaves its values alone, too.
	readonly #side = $derived.by(() => dimensions(this.model.input)[0]);
	readonly #depth = $derived.by(() => dimensions(this.model.input)[2]);
	readonly input = $derived.by(() => {
		if (this.picture === undefined) return undefined;
		const [side, channels] = [this.#side, this.#depth];
		const values = pictureValues(this.picture.pixels, side, channels === 1 ? 1 : 3);
		return { shape: values.shape, data: values.data.map((value) => value * scale) };
	});
	/** What is to be run; nothing while there is no picture. */
	readonly asked = $derived.by((): NetworkCalculation | undefined => {
		const { input, stages, table } = this;
		return input && { stages, input, seed: networkSeed, wanted: table.lasts };
	});
	/** Whether the maps are those of another setting; to know it, the picture need not be read. */
	readonly isBehind = $derived.by(
		() => !this.run || this.run.stages !== this.stages || this.run.picture !== this.picture,
	);

	constructor(network: Network, prefersStills: () => boolean) {
		this.network = network;
		this.prefersStills = prefersStills;
		this.values = Object.fromEntries(dialsOf(network).map(([name, { usual }]) => [name, usual]));
	}

	/** The name of the block on the stage; empty while there is none. */
	get blockName(): string {
		return this.opened?.name ?? '';
	}

	/** Where the block on the stage stands, or is to begin. */
	get place(): BlockPlace {
		return this.block?.place ?? this.opened?.place ?? startPlace;
	}

	/** Turns a dial; a block that the network then no longer has leaves the stage. */
	turn(name: NetworkDialName, value: NetworkValue): void {
		if (this.values[name] === value) return;
		this.values = { ...this.values, [name]: value };
		if (!this.blocks.some((block) => block.name === this.blockName)) this.open('');
	}

	/** Takes a run, if it is the one that is asked for. */
	complete({ stages, input, wanted }: NetworkCalculation, outputs: readonly NdArray[], ms: number): void {
		if (stages !== this.stages || input !== this.input) return;
		const made = Object.fromEntries(wanted.map((stage, index) => [stage, outputs[index]]));
		this.run = { model: this.model, stages: this.stages, picture: this.picture, input, made, ms };
	}

	/** Puts a block on the stage; with an empty name, or one that there is not, takes it off. */
	open(name: string, place: BlockPlace = startPlace): void {
		const isThere = this.blocks.some((block) => block.name === name);
		this.opened = isThere ? { name, place } : undefined;
		this.block = undefined;
	}
}
