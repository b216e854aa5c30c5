import { messages } from '$lib/messages/messages';
import type { Lane } from '$lib/notebook/compare/lane.svelte';
import { readCompare } from '$lib/notebook/compare/link';
import { SideBySide } from '$lib/notebook/compare/side-by-side.svelte';
import { tapped } from '../../support/stage-run';

export const words = messages('en');
export const speaking = { words, language: 'en' } as const;

/** Lanes as a link says, all calculated. */
export function board(fragment = ''): SideBySide {
	const made = new SideBySide([], () => true);
	made.restore(readCompare(fragment, ['cat']), undefined);
	calculate(made);
	return made;
}

/** Calculates what the lanes ask for, as the page does. */
export function calculate({ lanes }: { readonly lanes: readonly Lane[] }): void {
	for (const lane of lanes) {
		if (!lane.isShown(lane.calculation)) lane.complete(tapped(lane.calculation));
	}
}
