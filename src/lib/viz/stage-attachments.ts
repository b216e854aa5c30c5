import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import type { Player } from './player.svelte';

/** Controls that have a use of their own for these keys. */
const takesKeys = 'input, select, textarea, [role=grid] *, [contenteditable]';

/**
 * The stage takes arrow keys, Home, End and Space wherever the focus is inside it.
 * @param by how many steps an arrow key goes
 */
export function stageKeys(player: Player, length: () => number, by = () => 1): Attachment<HTMLElement> {
	return clockKeys({
		ArrowRight: () => {
			player.move(by());
		},
		ArrowLeft: () => {
			player.move(-by());
		},
		Home: () => {
			player.seek(0);
		},
		End: () => {
			player.seek(length() - 1);
		},
		' ': () => {
			player.toggle();
		},
	});
}

/** An element that can have the focus takes these keys, wherever in it the focus is. */
export function clockKeys(actions: Readonly<Record<string, () => void>>): Attachment<HTMLElement> {
	return (element) => {
		return on(element, 'keydown', (event) => {
			if (!(event.key in actions) || !isFree(event)) return;
			event.preventDefault();
			actions[event.key]?.();
		});
	};
}

/** Play halts where nobody looks: off screen, or in a hidden tab. */
export function haltsUnseen(player: Player): Attachment<HTMLElement> {
	return (element) => {
		const observer = new IntersectionObserver(([entry]) => {
			if (entry && !entry.isIntersecting) player.pause();
		});
		observer.observe(element);
		const stopListening = on(document, 'visibilitychange', () => {
			if (document.hidden) player.pause();
		});
		return () => {
			observer.disconnect();
			stopListening();
		};
	};
}

/** Whether nothing else has a use for a key. */
function isFree(event: KeyboardEvent): boolean {
	const target = event.target instanceof Element ? event.target : null;
	if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
	if (target?.matches(takesKeys)) return false;
	return event.key !== ' ' || !target?.matches('button, summary');
}
