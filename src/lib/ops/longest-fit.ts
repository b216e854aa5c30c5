import type { Layer } from './description';
import { LayerError } from './error';
import type { Shape } from './shape';
import { stages, type Stage } from './stages';

/** As many layers as fit one another, from the first on, and why the next one does not. */
export interface Fit {
	readonly stages: readonly Stage[];
	/** The layer that does not fit, by its index in the list; nothing if all fit. */
	readonly broken: { readonly index: number; readonly error: LayerError } | undefined;
}

/** The longest beginning of a list of layers that fits together. */
export function longestFit(layers: readonly Layer[], input: Shape): Fit {
	let broken: Fit['broken'];
	for (let kept = layers.length; kept > 0; kept -= 1) {
		try {
			return { stages: stages(layers.slice(0, kept), input), broken };
		} catch (error) {
			if (!(error instanceof LayerError)) throw error;
			broken = { index: kept - 1, error };
		}
	}
	return { stages: [], broken };
}
