import { createSubscriber } from 'svelte/reactivity';

export type Theme = 'light' | 'dark';

const wish = '(prefers-color-scheme: dark)';

/** The theme that the page wears: what `data-theme` says, else what the reader's system wishes. */
export class PageTheme {
	readonly #subscribe = createSubscriber((update) => {
		const query = matchMedia(wish);
		const observer = new MutationObserver(update);
		query.addEventListener('change', update);
		observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
		return () => {
			query.removeEventListener('change', update);
			observer.disconnect();
		};
	});

	get current(): Theme {
		this.#subscribe();
		if (typeof document === 'undefined') return 'light';
		const chosen = document.documentElement.dataset.theme;
		if (chosen === 'light' || chosen === 'dark') return chosen;
		return matchMedia(wish).matches ? 'dark' : 'light';
	}

	get other(): Theme {
		return this.current === 'dark' ? 'light' : 'dark';
	}
}
