import type { Component } from 'svelte';

interface Given {
	readonly context: Map<unknown, unknown>;
	/** Begins the ids of its elements, so that no two cells share one. */
	readonly idPrefix: string;
}

// The condition is known when the code for the browser is made, which then has nothing of the server's.
const server = import.meta.env.SSR ? await import('svelte/server') : undefined;

/**
 * The markup of a component, as the page is built with it.
 * @throws RangeError in a browser, which has what was built
 */
export function built(component: Component | undefined, { context, idPrefix }: Given): string {
	if (server === undefined || component === undefined) throw new RangeError('a page is built elsewhere');
	return server.render(component, { context, idPrefix }).body;
}
