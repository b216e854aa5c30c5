import type { Values } from '../../ops/convolution';
import type { RegisteredKind } from '../../ops/convolutions';
import type { TotalCost } from '../../ops/cost';
import { shapeText, type Shape } from '../../ops/shape';
import { evaluate, type Polynomial } from '../../ops/size';

/** What is compared, in this order. */
export const quantities = ['macs', 'weights', 'activations'] as const;
export type Quantity = (typeof quantities)[number];

/** What of a lane the costs depend on. */
export interface CostedLane {
	readonly kind: RegisteredKind;
	readonly own: Partial<Values>;
	readonly values: Values;
	readonly input: Shape;
	readonly output: Shape;
	readonly cost: TotalCost;
}

/** One cost of one lane. */
export interface LaneCost {
	readonly polynomial: Polynomial;
	readonly value: number;
	/** Its part of the largest among the lanes, for a bar. */
	readonly ofMost: number;
	/** Its part of what the first lane takes; nothing if that takes none. */
	readonly ofFirst: number | undefined;
}

/** All costs of one quantity, lane by lane, on one scale. */
export function costsOf(lanes: readonly Pick<CostedLane, 'cost'>[], quantity: Quantity): LaneCost[] {
	const polynomials = lanes.map(({ cost }) => cost[quantity]);
	const values = polynomials.map((polynomial) => evaluate(polynomial).numerator);
	const [most, first = 0] = [Math.max(...values), values[0]];
	return polynomials.map((polynomial, index) => {
		const value = values[index] ?? 0;
		return {
			polynomial,
			value,
			ofMost: most === 0 ? 0 : value / most,
			ofFirst: first === 0 ? undefined : value / first,
		};
	});
}

/** The shapes that the lanes do not agree on; an empty list where they do. */
export function differing(
	lanes: readonly Pick<CostedLane, 'input' | 'output'>[],
	end: 'input' | 'output',
): string[] {
	const shapes = [...new Set(lanes.map((lane) => shapeText(lane[end])))];
	return shapes.length > 1 ? shapes : [];
}

/** Which lanes stop first and last, by index, and when. */
export interface Finish {
	readonly first: number;
	readonly last: number;
	readonly fewest: number;
	readonly most: number;
}

/** How the race ends. */
export function finish(macs: readonly number[]): Finish {
	const [fewest, most] = [Math.min(...macs), Math.max(...macs)];
	return { first: macs.indexOf(fewest), last: macs.indexOf(most), fewest, most };
}
