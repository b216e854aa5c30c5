import { doublingTicks, placeOn, type DoublingAxis } from './doubling-axis';
import { evenPlace, evenTicks, type EvenAxis } from './scatter';

/** An axis of a diagram: what it is called, and where its lines lie, from the left or from the top, 0 to 1. */
export interface PlotAxis {
	readonly name: string;
	readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

interface Named {
	readonly name: string;
	/** What stands at a line. */
	readonly tick: (value: number) => string;
}

/** An axis on which every doubling takes the same room, with its words. */
export type NamedDoubling = DoublingAxis & Named;

/** An axis on which equal steps take equal room, with its words. */
export type NamedEven = EvenAxis & Named;

/** An axis by doublings, from left to right. */
export function acrossDoubling(axis: NamedDoubling): PlotAxis {
	return lined(axis, doublingTicks(axis), (value) => placeOn(axis, value));
}

/** An axis by doublings, upwards. */
export function upDoubling(axis: NamedDoubling): PlotAxis {
	return lined(axis, doublingTicks(axis), (value) => 1 - placeOn(axis, value));
}

/** An axis by equal steps, from left to right. */
export function acrossEven(axis: NamedEven): PlotAxis {
	return lined(axis, evenTicks(axis), (value) => evenPlace(axis, value));
}

/** An axis by equal steps, upwards. */
export function upEven(axis: NamedEven): PlotAxis {
	return lined(axis, evenTicks(axis), (value) => 1 - evenPlace(axis, value));
}

function lined({ name, tick }: Named, values: readonly number[], place: (value: number) => number): PlotAxis {
	return { name, ticks: values.map((value) => ({ at: place(value), text: tick(value) })) };
}
