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
import { smallNetwork } from '../../models/small-networks';
import { layerTable } from '../../models/table';
import type { ShippedNetwork } from '../../models/shipped-networks';
import type { NdArray } from '../../ops/array';
import { dimensions } from '../../ops/shape';
import { stages, type Stage } from '../../ops/stages';
import type { Weights } from '../../ops/weights';
import type { NetworkCalculation } from '../calculation';
import { pictureValues } from '../picture';
import type { Picture } from '../picture-choice.svelte';
import { garment, type Garment } from '../trained/garment';
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
	/** The trained weights it had, one entry per stage; without them it had those of the formula. */
	readonly weights?: readonly Weights[];
}

/** The weights of a trained network, by its name. */
interface TrainedWeights {
	readonly name: string;
	readonly weights: readonly Weights[];
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
	/** The trained networks that can run in place of the full-size one. */
	readonly trained: readonly ShippedNetwork[];
	/** The name of the one that does; empty while none does. */
	trainedName = $state('');
	/** The weights that were fetched last. */
	trainedWeights = $state.raw<TrainedWeights>();
	values = $state.raw<NetworkValues>({});
	picture = $state.raw<Picture>();
	/** The last run that is complete. */
	run = $state.raw<NetworkRun>();
	/** The block on the stage; nothing while there is none. */
	opened = $state.raw<OpenBlock>();
	/** How it runs there, once the stage stands: its script comes with the first block that is opened. */
	block = $state.raw<BlockBench>();
	readonly prefersStills: () => boolean;

	/** The trained network that runs; nothing while the full-size one does. */
	readonly chosen = $derived.by(() => this.trained.find(({ name }) => name === this.trainedName));
	readonly model: Model = $derived.by(() =>
		this.chosen ? smallNetwork(this.chosen.options) : this.network.model(this.values),
	);
	readonly stages = $derived.by(() => stages(this.model.layers, this.model.input));
	readonly table = $derived.by(() => layerTable(this.model));
	readonly blocks: readonly NetworkBlock[] = $derived.by(() => networkBlocks(this.table, this.stages));
	readonly parts = $derived.by(() => networkParts(this.table));
	/** The parts with the dials as they start, whose outlines stay; of another build, those of that one. */
	readonly start = $derived.by(() => {
		const [first] = this.trained;
		const isTrained = this.chosen !== undefined && first !== undefined;
		const model = isTrained
			? smallNetwork(first.options)
			: this.network.model(JSON.parse(this.#build) as NetworkValues);
		return networkParts(layerTable(model));
	});
	// A text, which stays the same while other dials are turned.
	readonly #build = $derived.by(() => JSON.stringify(buildOf(this.values)));
	/** How the dials can be turned, one by one, for a network of which nothing has to be adjusted. */
	readonly exact = $derived.by(() => exactTurns(this.network, this.values));
	// Numbers of their own: a dial that leaves the size of the input alone leaves its values alone, too.
	readonly #side = $derived.by(() => dimensions(this.model.input)[0]);
	readonly #depth = $derived.by(() => dimensions(this.model.input)[2]);
	/** The picture as a trained network sees it; nothing while the full-size one runs. */
	readonly garment: Garment | undefined = $derived.by(() =>
		this.chosen && this.picture ? garment(this.picture) : undefined,
	);
	readonly input = $derived.by(() => {
		if (this.garment !== undefined) return this.garment.values;
		if (this.picture === undefined) return undefined;
		const [side, channels] = [this.#side, this.#depth];
		const values = pictureValues(this.picture.pixels, side, channels === 1 ? 1 : 3);
		return { shape: values.shape, data: values.data.map((value) => value * scale) };
	});
	/** Whether the weights are there that the network is to have; those by formula are made where it runs. */
	readonly hasWeights = $derived.by(() => !this.chosen || this.trainedWeights?.name === this.trainedName);
	/** What is to be run; nothing while there is no picture, or no weights. */
	readonly asked = $derived.by((): NetworkCalculation | undefined => {
		const { input, stages, table, trainedWeights } = this;
		if (input === undefined || !this.hasWeights) return undefined;
		const asked = { stages, input, wanted: table.lasts };
		return this.chosen && trainedWeights ? { ...asked, ...trainedWeights } : { ...asked, seed: networkSeed };
	});
	/** Whether the maps are those of another setting; to know it, the picture need not be read. */
	readonly isBehind = $derived.by(
		() => !this.run || this.run.stages !== this.stages || this.run.picture !== this.picture,
	);

	/** @param trained the trained networks that can run in place of the full-size one */
	constructor(network: Network, prefersStills: () => boolean, trained: readonly ShippedNetwork[] = []) {
		this.network = network;
		this.trained = trained;
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
		this.#clear();
	}

	/** Has a trained network run, by its name; with an empty one, or one that there is not, the full-size one. */
	choose(name: string): void {
		if (this.trainedName === name) return;
		this.trainedName = this.trained.some((each) => each.name === name) ? name : '';
		this.#clear();
	}

	/** Takes a run, if it is the one that is asked for. */
	complete(asked: NetworkCalculation, outputs: readonly NdArray[], ms: number): void {
		const { stages, input, wanted } = asked;
		if (stages !== this.stages || input !== this.input) return;
		const made = Object.fromEntries(wanted.map((stage, index) => [stage, outputs[index]]));
		const weights = 'weights' in asked ? { weights: asked.weights } : {};
		this.run = { model: this.model, stages, picture: this.picture, input, made, ms, ...weights };
	}

	/** Takes a block off the stage that the network does not have any more. */
	#clear(): void {
		if (!this.blocks.some((block) => block.name === this.blockName)) this.open('');
	}

	/** Puts a block on the stage; with an empty name, or one that there is not, takes it off. */
	open(name: string, place: BlockPlace = startPlace): void {
		const isThere = this.blocks.some((block) => block.name === name);
		this.opened = isThere ? { name, place } : undefined;
		this.block = undefined;
	}
}
