/**
 * Brings a cell to the top of the window.
 * @returns the cell; nothing if the page has none of this number
 */
export function goToCell(number: string): HTMLElement | undefined {
	const cell = document.getElementById(number);
	if (cell === null) return undefined;
	// The sizes of cells off the screen are guesses, and so would be the place to scroll to.
	for (const each of document.querySelectorAll<HTMLElement>('[data-cell]')) {
		each.style.setProperty('content-visibility', 'visible');
	}
	cell.scrollIntoView();
	return cell;
}
