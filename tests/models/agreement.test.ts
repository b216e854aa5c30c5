import { expect, test } from 'vitest';
import { agreement } from '$lib/models/agreement';
import { mobilenet } from '$lib/models/mobilenet';
import type { Figure } from '$lib/models/published';
import { layerTable } from '$lib/models/table';

const source = 'nobody';
const table = layerTable(mobilenet({ resolution: 160 }));

function agrees(quantity: Figure['quantity'], printed: number) {
	return agreement({ quantity, printed, source }, table);
}

test('a printed count is rounded, or cut, or another number', () => {
	expect(agrees('macs', 291)).toEqual({ counted: 290_675_200, how: 'rounded' });
	expect(agrees('macs', 290)).toEqual({ counted: 290_675_200, how: 'cut' });
	expect(agrees('macs', 289)).toEqual({ counted: 290_675_200, how: 'other' });
	expect(agrees('flops', 581.4)).toEqual({ counted: 581_350_400, how: 'rounded' });
});

test('it has the digits that are printed', () => {
	expect(agrees('macs', 290.7)?.how).toBe('rounded');
	expect(agrees('macs', 290.6)?.how).toBe('cut');
	expect(agrees('macs', 290.5)?.how).toBe('other');
});

test('parameters are counted with or without those of batch norms', () => {
	expect(agrees('params', 4.2)?.counted).toBe(table.total.weights);
	expect(agrees('params', 4.23)?.counted).toBe(table.total.params);
	expect(agrees('allParams', 4.253864)?.how).toBe('rounded');
});

test('an accuracy cannot be counted', () => {
	expect(agrees('top1Accuracy', 67.2)).toBeUndefined();
});
