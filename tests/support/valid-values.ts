import type { Kind, NumberName, Values } from '$lib/ops/convolution';
import { freeValues, obstacles } from '$lib/ops/settle';

/** All values of a dial that are valid while the others stay. */
export function validValues(kind: Kind, values: Values, name: NumberName): number[] {
	return freeValues(obstacles(kind, values, name));
}
