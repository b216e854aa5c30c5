import type { CellContext } from '../../page/context';
import { choice, flag, whole } from '../../page/fields';
import { INTEGERS, OWN, type BundledPicture } from '../../picture-list';
import type { PictureChoice } from '../../picture-choice.svelte';
import { layerChoices, seeds } from './microscope-layers';
import type { Microscope } from './microscope.svelte';

/** What a link sets of a microscope. */
interface Kept {
	readonly microscope: Microscope;
	readonly input: PictureChoice;
	readonly pictures: readonly BundledPicture[];
	/** Chooses a picture, which has to be fetched first, or the whole numbers. */
	readonly select: (id: string) => void;
}

/** Keeps everything that is set in the page's link. Call it while the component is made. */
export function keepMicroscope(cell: CellContext, { microscope, input, pictures, select }: Kept): void {
	cell.keep('layer', {
		field: choice(microscope.layer, layerChoices),
		get: () => microscope.layer,
		set: (value) => (microscope.layer = value),
	});
	cell.keep('seed', {
		field: whole(microscope.seed, seeds),
		get: () => microscope.seed,
		set: (value) => (microscope.seed = value),
	});
	cell.keep('twin', {
		field: flag(false),
		get: () => microscope.isTwin,
		set: (value) => (microscope.isTwin = value),
	});
	cell.keep('relu', {
		field: flag(false),
		get: () => microscope.hasRelu,
		set: (value) => (microscope.hasRelu = value),
	});
	cell.keep('channel', {
		field: whole(1, { min: 1, max: microscope.kernel.shape[3] ?? 1 }),
		get: () => microscope.channel + 1,
		set: (value) => (microscope.channel = value - 1),
	});
	cell.keep('input', {
		field: choice<string>(INTEGERS, [INTEGERS, ...pictures.map(({ id }) => id)]),
		// A picture of the reader's own is in no link.
		get: () => (input.selected === OWN ? INTEGERS : input.selected),
		set: (id) => {
			if (id !== input.selected) select(id);
		},
		hidesMore: true,
	});
}
