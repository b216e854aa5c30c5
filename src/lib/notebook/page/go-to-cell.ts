/** What the reader does next; from then on the window is where the reader wants it. */
const acts = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/** Holds the cell that was gone to last. */
let holding = new AbortController();

/**
 * Brings a cell to the top of the window, and back there when the cells above turn out taller or shorter
 * than they were, until the reader does something.
 * @returns the cell; nothing if the page has none of this number
 */
export function goToCell(number: string): HTMLElement | undefined {
	const target = document.getElementById(number);
	if (target === null) return undefined;
	for (const cell of document.querySelectorAll<HTMLElement>('[data-cell]')) {
		// The sizes of cells off the screen are guesses, and so would be the place to scroll to.
		cell.style.setProperty('content-visibility', 'visible');
	}
	target.scrollIntoView();
	hold(target);
	return target;
}

function hold(target: HTMLElement): void {
	holding.abort();
	holding = new AbortController();
	const { signal } = holding;
	const settling = new ResizeObserver(() => {
		target.scrollIntoView();
	});
	for (const cell of document.querySelectorAll('[data-cell]')) settling.observe(cell);
	signal.addEventListener('abort', () => {
		settling.disconnect();
	});
	const letGo = () => {
		holding.abort();
	};
	for (const act of acts) addEventListener(act, letGo, { signal, capture: true, passive: true });
}
