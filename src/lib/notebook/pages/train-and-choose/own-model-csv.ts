import { shapeText } from '../../../ops/shape';
import { csv } from '../../compare/csv';
import type { ModelSheet } from './own-model';

const header = [
	'layer',
	'type',
	'input',
	'output',
	'state',
	'macs',
	'weights',
	'params',
	'bytes',
	'macs_after',
	'weights_after',
	'params_after',
	'bytes_after',
];

/** All layers as a table for a spreadsheet; what is not counted has empty fields. */
export function modelCsv({ rows }: ModelSheet): string {
	return csv(
		header,
		rows.map(({ layer, swap }) => {
			const { name, type, input, output, state, costs } = layer;
			const isCounted = state === 'counted' || state === 'shaped';
			const after = swap?.after ?? costs;
			const numbers = [costs, after].flatMap(({ macs, weights, params, bytes }) => [
				macs,
				weights,
				params,
				bytes,
			]);
			return [
				...[name, type, input ? shapeText(input) : '', output ? shapeText(output) : '', state],
				...numbers.map((value) => (isCounted ? value : '')),
			];
		}),
	);
}
