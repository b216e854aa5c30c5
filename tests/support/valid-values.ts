import type { Kind, NumberName, Values } from '$lib/ops/convolution';
import { obstacles } from '$lib/ops/settle';

/** All values of a dial that are valid while the others stay. */
export function validValues(kind: Kind, values: Values, name: NumberName): number[] {
	const ruled = [...obstacles(kind, values, name)];
	return ruled.filter(([, rule]) => rule === undefined).map(([value]) => value);
}
