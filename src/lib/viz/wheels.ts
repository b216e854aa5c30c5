import { isLiteral, times, type Polynomial, type Size } from '../ops/size';
import type { Stage } from '../ops/stages';
import { isWeighted, type Step } from '../ops/trace';

/** What a wheel of the formula counts. */
export type WheelName = 'filters' | 'channels' | 'places' | 'depth' | 'paths' | 'taps';

/** One factor of the count, turning like a digit of an odometer. */
export interface Wheel {
	readonly name: WheelName;
	/** The factor in named sizes. */
	readonly factor: Polynomial;
	/** The names of its symbols, to be lit. */
	readonly symbols: readonly string[];
	/** Where it stands, counted from 1. */
	readonly at: number;
	readonly of: number;
	/** The product of all wheels up to this one. */
	readonly product: number;
	/** Whether this wheel is the one that moved. */
	readonly isTurning: boolean;
}

/** The wheels of a step's stage, outermost first; factors of 1 without a name are left out. */
export function wheels(stage: Stage, step: Step): Wheel[] {
	return turnedTo(step, wheelSizes(stage));
}

/** A wheel as it is at all steps of a stage. */
export interface WheelSize extends Pick<Wheel, 'name' | 'factor' | 'symbols' | 'of' | 'product'> {
	/** Where it stands at a step, counted from 0. */
	readonly place: (step: Step) => number;
}

/** The wheels of a stage, whatever the step. */
export function wheelSizes(stage: Stage): WheelSize[] {
	const { channels, height, width, depth, kernelHeight, kernelWidth } = stage.loops;
	const window = kernelHeight.value * kernelWidth.value;
	const all = [
		sized(isWeighted(stage) ? 'filters' : 'channels', [channels], ({ cell }) => cell.channel),
		sized('places', [height, width], ({ cell }) => cell.y * width.value + cell.x),
		sized(stage.reads.length > 1 ? 'paths' : 'depth', [depth], ({ tap }) => Math.floor(tap / window)),
		sized('taps', [kernelHeight, kernelWidth], ({ tap }) => tap % window),
	].filter(({ of, symbols }) => of > 1 || symbols.length > 0);
	return all.map((wheel, index) => ({
		...wheel,
		product: all.slice(0, index + 1).reduce((product, { of }) => product * of, 1),
	}));
}

/** The wheels as a step has turned them. */
export function turnedTo(step: Step, sizes: readonly WheelSize[]): Wheel[] {
	const all = sizes.map(({ place, ...wheel }) => ({ ...wheel, at: place(step) + 1 }));
	const turning = turningWheel(all, step);
	return all.map((wheel, index) => ({ ...wheel, isTurning: index === turning }));
}

function sized(
	name: WheelName,
	sizes: readonly Size[],
	place: WheelSize['place'],
): Omit<WheelSize, 'product'> {
	const factor = times(...sizes.filter((size) => !isLiteral(size) || size.value > 1));
	const of = sizes.reduce((product, size) => product * size.value, 1);
	return { name, factor, symbols: Object.keys(factor.symbols), of, place };
}

type Still = Omit<Wheel, 'isTurning'>;

/** The wheels that a step of each grain can move. */
const moved: Readonly<Record<Step['grain'], readonly WheelName[]>> = {
	product: ['filters', 'channels', 'places', 'depth', 'paths', 'taps'],
	cell: ['filters', 'channels', 'places'],
	channel: ['filters', 'channels'],
	layer: [],
};

/**
 * The outermost wheel that has just moved on: all wheels inside it stand at their start again. At the very
 * start it is the innermost, which moves next.
 */
function turningWheel(all: readonly Still[], { grain }: Step): number {
	const movable = all.filter(({ name, of }) => moved[grain].includes(name) && of > 1);
	const turning = movable.findLast(({ at }) => at > 1) ?? movable.at(-1);
	return turning === undefined ? -1 : all.indexOf(turning);
}
