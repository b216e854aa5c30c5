import type { Row, Table } from '$lib/models/table';

const columns = [
	'name',
	'kind',
	'kernel',
	'stride',
	'groups',
	'input',
	'output',
	'macs',
	'weights',
	'params',
	'paramsNonTrainable',
] as const satisfies readonly (keyof Row)[];

/** The table as comma-separated values (RFC 4180), shapes as `224x224x3`; the last line holds the sums. */
export function tableCsv({ rows, total }: Table): string {
	const sums: Readonly<Partial<Record<keyof Row, string | number>>> = { ...total, name: 'total' };
	return [
		columns,
		...rows.map((row) => columns.map((column) => row[column])),
		columns.map((column) => sums[column] ?? ''),
	]
		.map((line) => line.map(cell).join(','))
		.map((line) => `${line}\r\n`)
		.join('');
}

function cell(value: string | number | readonly number[]): string {
	const written = typeof value === 'object' ? value.join('x') : String(value);
	return /[",\r\n]/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}
