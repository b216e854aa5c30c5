import type { Model } from '$lib/models/model';
import type { Figure } from '$lib/models/published';
import type { Row, Table } from '$lib/models/table';
import { shapeText } from '$lib/ops/shape';

const headings = ['name', 'kind', 'kernel', 'stride', 'input', 'output', 'MACs', 'weights', 'params'];

/** The columns from this one on are numbers, aligned at the right. */
const firstNumber = 6;

/** The table for reading: aligned, with separators between thousands, and the printed figures below. */
export function tableText({ title, input, published }: Model, { rows, total }: Table): string {
	const sums = [
		'total',
		'',
		'',
		'',
		'',
		'',
		grouped(total.macs),
		grouped(total.weights),
		grouped(total.params),
	];
	const lines = aligned([headings, ...rows.map(cells), sums]);
	lines.splice(1, 0, '');
	lines.splice(-1, 0, '');
	return [
		`${title}, ${shapeText(input)}`,
		'',
		...lines,
		'',
		`MACs without dense layers: ${grouped(total.macsWithoutDense)}`,
		`means and variances of batch norms, not trained: ${grouped(total.paramsNonTrainable)}`,
		...published.map(figureLine),
		'',
	].join('\n');
}

function cells({ name, kind, kernel, stride, padding, ...row }: Row): string[] {
	const window = [kernel, stride].map((sides) => (padding === 'none' ? '–' : sides.join('×')));
	const shapes = [row.input, row.output].map((sides) => sides.join('×'));
	return [name, kind, ...window, ...shapes, grouped(row.macs), grouped(row.weights), grouped(row.params)];
}

function aligned(table: readonly (readonly string[])[]): string[] {
	const widths = headings.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
	return table.map((line) =>
		line
			.map((cell, column) => {
				const width = widths[column] ?? 0;
				return column < firstNumber ? cell.padEnd(width) : cell.padStart(width);
			})
			.join('  ')
			.trimEnd(),
	);
}

function grouped(value: number): string {
	return value.toLocaleString('en');
}

const meanings: Readonly<Record<Figure['quantity'], string>> = {
	macs: 'million MACs',
	macsWithoutDense: 'million MACs, dense layer left out',
	flops: 'million FLOPs, two per MAC',
	params: 'million parameters',
	allParams: 'million parameters, those not trained included',
	top1Accuracy: '% right at the first guess',
	top1Error: '% wrong at the first guess',
};

function figureLine({ quantity, printed, source }: Figure): string {
	return `printed: ${printed} ${meanings[quantity]} (${source})`;
}
