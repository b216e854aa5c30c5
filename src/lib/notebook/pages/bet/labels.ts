import { count } from '../../../messages/numbers';
import { parts, type LabelledLayerWords, type Part } from '../../../viz/labelled-layer';
import { filled } from '../../page/prose';
import { places, type Drop, type Labelling } from './labelling.svelte';
import type { NamesWords } from './named-layer';

/** What labels and places are said with. */
export interface LabelWords {
	readonly words: NamesWords;
	/** The numbers of the layer. */
	readonly slots: Readonly<Record<string, string>>;
}

/** What is said of a drop: why a label belongs where it was dropped, or what stands there in its stead. */
function replyTo({ label, place }: Drop, { words, slots }: LabelWords): string {
	if (label === place) return `${words.right} ${words.sentences[label]}`;
	const confusions: Readonly<Record<string, string>> = words.confusions;
	const reply = confusions[`${label}On${place.charAt(0).toUpperCase()}${place.slice(1)}`];
	if (reply !== undefined) return reply;
	return filled(words.notHere, { part: words.parts[label], what: filled(words.places[place], slots) });
}

/** The words of the drawing; with a labelling, its places are there to be filled. */
export function drawingWords(
	labelling: Labelling | undefined,
	{ words, slots }: LabelWords,
): LabelledLayerWords {
	const nameOf = (part: Part): string => words.parts[part];
	return {
		figure: words.figure,
		input: words.input,
		filter: filled(words.filter, slots),
		work: words.work,
		output: words.output,
		nameOf,
		placeOf(part) {
			if (labelling === undefined) return undefined;
			const number = count(places.indexOf(part) + 1);
			if (labelling.placed.includes(part)) {
				return {
					text: nameOf(part),
					name: filled(words.placed, { number, part: nameOf(part) }),
					isFilled: true,
				};
			}
			const what = filled(words.places[part], slots);
			return { text: number, name: filled(words.place, { number, what }), isFilled: false };
		},
	};
}

/** What stands below the labels: the reply to the last drop, or what to do next. */
export function labellingText(labelling: Labelling, said: LabelWords): string {
	const { words } = said;
	if (labelling.held !== undefined) return filled(words.held, { part: words.parts[labelling.held] });
	const tally = filled(words.tally, {
		done: count(labelling.placed.length),
		all: count(parts.length),
	});
	const now = labelling.isDone ? words.done : tally;
	return labelling.last === undefined ? now : `${replyTo(labelling.last, said)} ${now}`;
}
