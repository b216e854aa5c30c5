import type { Component, MountOptions } from 'svelte';

/** A cell of a page with all that it is given, loaded when the cell is needed. */
export interface LazyCell {
	/** It is at hand while the page is built, and when the reader comes from another page of the tab. */
	readonly component: Component | undefined;
	readonly load: () => Promise<Component>;
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
 * @param given what the component is given
 */
export async function lazyCell<Props extends NonNullable<MountOptions['props']>>(
	imported: () => Promise<{ readonly default: Component<Props> }>,
	given: Props,
): Promise<LazyCell> {
	const load = async (): Promise<Component> => {
		const { default: component } = await imported();
		return (internals) => component(internals, given);
	};
	const isNeeded = import.meta.env.SSR || isStarted;
	return { component: isNeeded ? await load() : undefined, load };
}

/** The cells of a page by their names, in their order. */
export async function allCells(
	cells: Readonly<Record<string, Promise<LazyCell>>>,
): Promise<readonly (readonly [name: string, cell: LazyCell])[]> {
	return Promise.all(Object.entries(cells).map(async ([name, cell]) => [name, await cell] as const));
}
