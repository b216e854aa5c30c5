/**
 * Text fields of a page that nobody has touched. As soon as a page is read, Chromium's autofill asks where each
 * form, list and text field is, and lays out for it all that is off the screen. Of buttons it wants nothing.
 */

/** The markup with a button in the place of each text field, which keeps its look, its name and its value. */
export function withStillFields(markup: string): string {
	return markup.replace(/(<input\b[^>]*?)\btype="(number|text)"/g, '$1type="button" data-type="$2"');
}

/** Turns the buttons into text fields again; one that has the focus can be typed into. */
export function enliven(cell: Element): void {
	for (const field of cell.querySelectorAll<HTMLInputElement>('input[data-type]')) {
		field.type = field.dataset['type'] ?? field.type;
		delete field.dataset['type'];
		if (field === document.activeElement) field.select();
	}
}
