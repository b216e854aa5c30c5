import { LayerError } from '../../ops/error';
import { dimensions, shape, shapeText, type Shape } from '../../ops/shape';
import { first } from './graph';

/** The number of values of a shape. */
export function valuesOf(given: Shape): number {
	return dimensions(given).reduce((product, side) => product * side, 1);
}

/**
 * The same values in another shape, where one side may be −1: what is left over.
 * @param wanted `[height, width, channels]` or `[values]`
 * @throws LayerError if the values do not fill it
 */
export function reshaped(inputs: readonly Shape[], wanted: readonly number[]): Shape {
	const input = first(inputs);
	const values = valuesOf(input);
	const known = wanted.filter((side) => side !== -1).reduce((product, side) => product * side, 1);
	const sides = wanted.map((side) => (side === -1 ? values / known : side));
	const [height = 1, width = 1, channels = 1] = sides.length === 1 ? [1, 1, ...sides] : sides;
	const isFilled = sides.reduce((product, side) => product * side, 1) === values;
	if (!isFilled || sides.some((side) => !Number.isInteger(side) || side < 1)) {
		throw new LayerError(
			'shapes-match',
			`a reshape must keep all values: ${shapeText(input)} has ${values}, not those of ${wanted.join('×')}`,
			`try sides whose product is ${values}`,
		);
	}
	return shape(height, width, channels);
}

/**
 * A map with rows, columns and channels added, or taken away where negative.
 * @throws LayerError if nothing is left
 */
export function widened(
	inputs: readonly Shape[],
	[rows = 0, columns = 0, more = 0]: readonly number[],
): Shape {
	const [height, width, channels] = dimensions(first(inputs));
	const sides = [height + rows, width + columns, channels + more] as const;
	if (sides.every((side) => side >= 1)) return shape(...sides);
	throw new LayerError(
		'kernel-fits',
		`something of the map must be left: got ${sides.join('×')}`,
		'take away less',
	);
}

/**
 * The shape of values that are worked on one by one with those of other maps; a map of one place goes with every place.
 * @throws LayerError if the maps do not go together
 */
export function together(inputs: readonly Shape[]): Shape {
	const all = inputs.map(dimensions);
	const sides = [0, 1, 2].map((axis) => Math.max(...all.map((sizes) => sizes[axis] ?? 1)));
	const stray = all.find((sizes) => sizes.some((side, axis) => side !== 1 && side !== sides[axis]));
	const [height = 1, width = 1, channels = 1] = sides;
	if (stray !== undefined) {
		throw new LayerError(
			'shapes-match',
			`maps must have equal sides, or sides of one: ${stray.join('×')} and ${sides.join('×')} differ`,
			'give both the same shape',
		);
	}
	return shape(height, width, channels);
}
