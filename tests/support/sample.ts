import fc from 'fast-check';
import type { Layer } from '$lib/ops/layer';
import type { Shape } from '$lib/ops/shape';
import type { Size } from '$lib/ops/size';

/** Layers and an input that they fit. */
export interface Sample<Member extends Layer = Layer> {
	readonly layers: readonly Member[];
	readonly input: Shape;
}

/** A sample that a failing property prints in one short line, with each size as its number. */
export function sample<Member extends Layer>(layers: readonly Member[], input: Shape): Sample<Member> {
	const short = (_: string, value: unknown): unknown => (isSize(value) ? value.value : value);
	return {
		layers,
		input,
		[fc.toStringMethod]: () => JSON.stringify({ layers, input }, short),
	} as Sample<Member>;
}

function isSize(value: unknown): value is Size {
	return typeof value === 'object' && value !== null && 'terms' in value && 'value' in value;
}
