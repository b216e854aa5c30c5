/** What the reader does next; from then on the window is where the reader wants it. */
const acts = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/**
 * Brings a cell to the top of the window, and back there when the cells above turn out taller or shorter
 * than they were, until the reader does something.
 * @returns the cell; nothing if the page has none of this number
 */
export function goToCell(number: string): HTMLElement | undefined {
	const target = document.getElementById(number);
	if (target === null) return undefined;
	const settling = new ResizeObserver(() => {
		target.scrollIntoView();
	});
	for (const cell of document.querySelectorAll<HTMLElement>('[data-cell]')) {
		// The sizes of cells off the screen are guesses, and so would be the place to scroll to.
		cell.style.setProperty('content-visibility', 'visible');
		settling.observe(cell);
	}
	for (const act of acts) {
		addEventListener(
			act,
			() => {
				settling.disconnect();
			},
			{ once: true, capture: true, passive: true },
		);
	}
	target.scrollIntoView();
	return target;
}
