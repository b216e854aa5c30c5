/** A table as text that any spreadsheet reads (RFC 4180): lines end in CR LF, a field is quoted where it must be. */
export function csv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
	return [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** Numbers stand as a program writes them, whatever the reader's language. */
function field(value: string | number): string {
	const text = String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as plain text, its columns under one another; numbers to the right. */
export function aligned(header: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = header.map((name, column) =>
		Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
	);
	const isNumber = header.map((_, column) => rows.every((row) => /^[\d.,–]/.test(row[column] ?? '')));
	return [header, ...rows]
		.map((row) =>
			row
				.map((cell, column) => {
					const width = widths[column] ?? 0;
					return isNumber[column] ? cell.padStart(width) : cell.padEnd(width);
				})
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}
