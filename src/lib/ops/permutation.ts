import { ndArray, type NdArray } from './array';
import { shuffle } from './layer';
import { mixing } from './mixing';
import { hash } from './random';
import { shape } from './shape';
import { stages, type Stage } from './stages';

/** For each place of a row the thing that comes to stand there, by its place before; every place once. */
export type Order = readonly number[];

/**
 * Which channel of the input each channel of the output is, for stages that only move channels.
 * @throws RangeError if an output channel depends on more than one input channel
 */
export function channelOrder(list: readonly Stage[]): Order {
	return mixing(list).reads.map((channels, output) => {
		const [input] = channels;
		if (input === undefined || channels.length > 1) {
			throw new RangeError(`output channel ${output} is no input channel: it depends on ${channels.length}`);
		}
		return input;
	});
}

/** The shuffle of so many groups of so many channels, as a stage on a map of a single place. */
export function shuffleStage(groups: number, perGroup: number): Stage {
	const list = stages([shuffle({ groups })], shape(1, 1, groups * perGroup));
	const [stage] = list;
	if (stage === undefined) throw new RangeError('a shuffle is one stage');
	return stage;
}

/** The order into which the shuffle of so many groups of so many channels brings them. */
export function shuffleOrder(groups: number, perGroup: number): Order {
	return channelOrder([shuffleStage(groups, perGroup)]);
}

/** Where each thing has come to stand: the order that undoes this one. */
export function inverse(order: Order): Order {
	const places = order.map(() => 0);
	order.forEach((from, place) => (places[from] = place));
	return places;
}

/** The things in another order. */
export function reordered<Thing>(things: readonly Thing[], order: Order): Thing[] {
	return order.flatMap((from) => things.slice(from, from + 1));
}

/** An order that looks like chance and is the same for the same seed. */
export function scattered(length: number, seed: number): Order {
	const keys = Array.from({ length }, (_, index) => hash({ seed, layer: 0, role: 0 }, index));
	return Array.from(keys.keys()).sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0));
}

/** An array whose last axis is in another order: the channels of a map, the kernels of a depthwise layer. */
export function lastAxisReordered({ shape: sides, data }: NdArray, order: Order): NdArray {
	return ndArray(
		sides,
		data.map((_, index) => {
			const place = index % order.length;
			return data[index - place + (order[place] ?? NaN)] ?? NaN;
		}),
	);
}
