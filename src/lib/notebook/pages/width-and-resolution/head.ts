import { headedNet, heads, type Head, type HeadedNet } from '../../../models/heads';
import type { ChoiceCheck } from '../../check/predict';
import { alphas, resolutions, type Resolution } from './dials';

/** What a person sets: the head, and the side of the picture. */
export interface HeadSetting {
	readonly head: Head;
	readonly resolution: Resolution;
}

/** The size that head and classifier are made for, and the one that they are fed as well. */
export const [madeFor] = resolutions;
export const sides: readonly Resolution[] = resolutions.filter(
	(side) => side === madeFor || side === Math.min(...resolutions),
);

/** The narrowest published network, which is light enough to be run with any head. */
export const runAlpha = Math.min(...alphas);

/** All heads at both sizes. */
export const headSettings: readonly HeadSetting[] = heads.flatMap((head) =>
	sides.map((resolution) => ({ head, resolution })),
);

/** The network of a setting. */
export function netOf({ head, resolution }: HeadSetting, alpha = Math.max(...alphas)): HeadedNet {
	return headedNet({ head, alpha, madeFor, resolution });
}

/** The engine's own sentence about what does not fit; nothing where all fits. */
export function engineSentence({ broken }: Pick<HeadedNet, 'broken'>): string | undefined {
	return broken?.error.message;
}

/** Does a fitting shape mean the same accuracy? */
export const headCheck: ChoiceCheck = {
	kind: 'choice',
	options: ['fits', 'weights', 'breaks', 'differs'],
	answer: 'differs',
};
