import type { Node, Plan } from './plan';

/** The stages that have weights. */
export function weightedNodes({ nodes }: Plan): Node[] {
	return nodes.filter(({ stage: { layer } }) => ['conv', 'dense', 'batchNorm'].includes(layer.op));
}
