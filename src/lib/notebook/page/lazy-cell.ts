import type { Component } from 'svelte';

type Given = Record<string, unknown>;

/** A cell of a page, whose component is loaded when the cell is needed. */
export interface LazyCell {
	/** It is at hand while the page is built, and when the reader comes from another page of the tab. */
	readonly component: Component<Given> | undefined;
	readonly load: () => Promise<Component<Given>>;
	/** What the component is given. */
	readonly given: Given;
}

/** Whether the page that the browser opened has been taken over by scripts. */
let isStarted = false;

/** Says that the first page of this visit stands: pages that follow are made whole by scripts. */
export function started(): void {
	isStarted = true;
}

/**
 * A cell of a page, from its import. The page that a browser opens has the cell as it was built, so its
 * component can wait; else there is nothing to show before it is there.
 */
export async function lazyCell<Cell extends Component<never>>(
	imported: () => Promise<{ readonly default: Cell }>,
	given: Parameters<Cell>[1],
): Promise<LazyCell> {
	// That the two fit is known here, and nowhere else needed.
	const load = async () => (await imported()).default as unknown as Component<Given>;
	const isNeeded = import.meta.env.SSR || isStarted;
	return { component: isNeeded ? await load() : undefined, load, given };
}

/** The cells of a page by their names, in their order. */
export async function allCells(
	cells: Readonly<Record<string, Promise<LazyCell>>>,
): Promise<readonly (readonly [name: string, cell: LazyCell])[]> {
	return Promise.all(Object.entries(cells).map(async ([name, cell]) => [name, await cell] as const));
}
