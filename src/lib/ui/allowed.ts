/** The values of a slider: an even scale, or only those of it that are `valid`. */
export interface Scale {
	readonly min: number;
	readonly max: number;
	readonly step: number;
	/** The allowed values; all of the scale where it is absent. */
	readonly valid?: readonly number[] | undefined;
}

/** Every value of the scale in order, allowed or not. */
export function scaleValues({ min, max, step }: Scale): number[] {
	const steps = Math.floor((max - min) / step + 1e-9);
	// Rounded, because 0.1 + 0.2 is not 0.3.
	return Array.from({ length: steps + 1 }, (_, index) => Number((min + index * step).toPrecision(12)));
}

/**
 * The allowed value that a key leads to: the next one in its direction, the first, the last, or one
 * that is a tenth of the scale away. `undefined` for keys that do not move a slider.
 */
export function keyTarget(key: string, value: number, scale: Scale): number | undefined {
	const allowed = allowedValues(scale);
	const page = Math.max(scale.step, (scale.max - scale.min) / 10);
	switch (key) {
		case 'ArrowRight':
		case 'ArrowUp':
			return allowed.find((next) => next > value) ?? value;
		case 'ArrowLeft':
		case 'ArrowDown':
			return allowed.findLast((next) => next < value) ?? value;
		case 'PageUp':
			return allowed.find((next) => next >= value + page) ?? allowed.at(-1) ?? value;
		case 'PageDown':
			return allowed.findLast((next) => next <= value - page) ?? allowed[0] ?? value;
		case 'Home':
			return allowed[0] ?? value;
		case 'End':
			return allowed.at(-1) ?? value;
		default:
			return undefined;
	}
}

function allowedValues(scale: Scale): number[] {
	if (scale.valid === undefined) return scaleValues(scale);
	return scale.valid
		.filter((value) => value >= scale.min && value <= scale.max)
		.sort((left, right) => left - right);
}
