import type { Kind } from '../ops/convolution';
import type { Picture } from './picture-choice.svelte';

/** The kind with the input channels held to those of the picture, if there is one. */
export function held(kind: Kind, picture: Picture | undefined): Kind {
	const own = kind.controls.inChannels;
	if (picture === undefined || own === undefined) return kind;
	const inChannels = { ...own, min: picture.channels, max: picture.channels };
	return { ...kind, controls: { ...kind.controls, inChannels } };
}
