/** A place in pasted or typed cells, counted from 0, with what stands there. */
interface Place {
	readonly row: number;
	readonly column: number;
	readonly text: string;
}

/** The words of controls that know nothing of convolutions. */
export const ui = {
	slider: {
		number: (name: string) => `${name}, as a number`,
		unreadable: 'That is not a number. Escape brings the former one back.',
	},
	code: {
		copy: 'Copy',
		copied: 'Copied.',
		failed: 'The browser did not allow copying. The text is selected: press Ctrl+C.',
	},
	grid: {
		instructions:
			'Arrow keys move. Enter, F2 or a digit edits, Enter keeps it, Escape takes it back. A table copied from a spreadsheet can be pasted.',
		cell: ({ text }: Place) =>
			text.trim() === '' ? 'The cell needs a number.' : `“${text}” is not a number. Write it like 1.5 or −2.`,
		paste: ({ row, column, text }: Place) =>
			text.trim() === ''
				? `Nothing was pasted: row ${row + 1}, column ${column + 1} of the copied table is empty.`
				: `Nothing was pasted: row ${row + 1}, column ${column + 1} of the copied table is “${text}”, which is not a number.`,
	},
	failure: {
		message: 'This part could not be shown.',
		retry: 'Try again',
	},
};
