import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/** Calls `commit` when Enter is pressed in one of the fields within, as a form would. */
export function onEnter(commit: () => void): Attachment<HTMLElement> {
	return (group) =>
		on(group, 'keydown', ({ key, target }) => {
			if (key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
			// What was typed counts; the browser would only say so after this.
			if (target.type === 'number') target.dispatchEvent(new Event('change', { bubbles: true }));
			commit();
		});
}
