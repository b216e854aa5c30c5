import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import type { Player } from './player.svelte';

/** Controls that have a use of their own for these keys. */
const takesKeys = 'input, select, textarea, [role=grid] *, [contenteditable]';

/** The stage takes the focus, and arrow keys, Home, End and Space wherever the focus is inside it. */
export function stageKeys(player: Player, length: () => number): Attachment<HTMLElement> {
	return (element) => {
		element.tabIndex = 0;
		return on(element, 'keydown', (event) => {
			if (isForStage(event)) actions[event.key]?.(player, length());
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

/** Whether a key means the stage; if so, it does nothing else. */
function isForStage(event: KeyboardEvent): boolean {
	const target = event.target instanceof Element ? event.target : null;
	if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
	if (!(event.key in actions) || target?.matches(takesKeys)) return false;
	if (event.key === ' ' && target?.matches('button, summary')) return false;
	event.preventDefault();
	return true;
}

const actions: Readonly<Record<string, (player: Player, length: number) => void>> = {
	ArrowRight: (player) => {
		player.move(1);
	},
	ArrowLeft: (player) => {
		player.move(-1);
	},
	Home: (player) => {
		player.seek(0);
	},
	End: (player, length) => {
		player.seek(length - 1);
	},
	' ': (player) => {
		player.toggle();
	},
};
