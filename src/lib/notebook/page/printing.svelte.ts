import { flushSync } from 'svelte';
import { on } from 'svelte/events';
import { MediaQuery } from 'svelte/reactivity';

/** Whether a component is being put on paper. Made while the component is. */
export class Printing {
	readonly #paper = new MediaQuery('print');
	/** Said before the pages are counted, which the query is not. */
	#isAboutToPrint = $state(false);

	constructor() {
		$effect(() => {
			const stops = [
				on(window, 'beforeprint', () => {
					flushSync(() => (this.#isAboutToPrint = true));
				}),
				on(window, 'afterprint', () => (this.#isAboutToPrint = false)),
			];
			return () => {
				for (const stop of stops) stop();
			};
		});
	}

	get isPrinting(): boolean {
		return this.#paper.current || this.#isAboutToPrint;
	}
}
