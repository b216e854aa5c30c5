import { held } from './missed';
import type { Wake } from './sleepers';
import { enliven } from './still-fields';

/** What says that somebody is about to do something. */
const stirring = ['pointerover', 'touchstart', 'focusin'];
/** What somebody does. */
const acting = ['click', 'keydown', 'input', 'change'];

/**
 * Leaves markup alone until somebody stirs in it; what was done to it before it came to life is done again.
 * @param wake brings it to life and says whether it could; if not, the next stir tries again
 */
export function sleep(
	element: Element,
	wake: () => Promise<boolean>,
): { readonly stir: Wake; readonly stop: () => void } {
	const missed: (() => void)[] = [];
	const listening = new AbortController();
	const options = { capture: true, signal: listening.signal };
	let waking: Promise<void> | undefined;

	const rise = async () => {
		if (await wake()) {
			listening.abort();
			for (const again of missed) again();
		} else {
			waking = undefined;
			missed.length = 0;
		}
	};
	const stir = () => {
		const isFirst = waking === undefined;
		waking ??= rise();
		// Only now: a field that gets the focus stirs too.
		if (isFirst) enliven(element);
		return waking;
	};

	const act = (event: Event) => {
		const again = held(event);
		if (again) missed.push(again);
		void stir();
	};
	for (const type of stirring) {
		element.addEventListener(type, () => void stir(), { ...options, passive: true });
	}
	for (const type of acting) element.addEventListener(type, act, options);
	const stop = () => {
		listening.abort();
	};
	return { stir, stop };
}
