/**
 * Text fields of a page that nobody has touched. As soon as a page is read, Chromium's autofill asks where each
 * form, list and text field is, and lays out for it all that is off the screen. Of buttons it wants nothing.
 */

/** The markup with a button in the place of each text field, which keeps its look, its name and its value. */
export function withStillFields(markup: string): string {
	return markup.replace(/(<input\b[^>]*?)\btype="(number|text)"/g, '$1type="button" data-type="$2"');
}

/**
 * Puts the text fields in the place of the buttons; one that has the focus keeps it and can be typed into.
 * They are new elements: one whose type changes while it is off the screen may never be drawn again.
 */
export function enliven(cell: Element): void {
	for (const button of cell.querySelectorAll<HTMLInputElement>('input[data-type]')) {
		const field = button.cloneNode();
		if (!(field instanceof HTMLInputElement)) continue;
		field.type = button.dataset['type'] ?? field.type;
		delete field.dataset['type'];
		const hasFocus = button === document.activeElement;
		button.replaceWith(field);
		if (!hasFocus) continue;
		field.focus();
		field.select();
	}
}
