import { expect, test } from 'vitest';
import { conv } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { houseLayer, layerNumbers, reach } from '$lib/notebook/page/layer-numbers';
import { asSlots } from '$lib/messages/numbers';
import { leadSlots } from '$lib/notebook/pages/standard/lead';
import { item } from '../../support/cells';

test('the house example comes to the numbers of the course', () => {
	expect(layerNumbers(houseLayer())).toEqual({
		...{ D_F: 6, M: 4, N: 8, D_K: 3, window: 9, taps: 36, places: 36 },
		...{ macs: 10368, weights: 288 },
	});
});

test('with a stride the places are those of the output', () => {
	const [layer] = stages([conv({ inChannels: 4, outChannels: 8, kernel: 3, stride: 2 })], shape(6, 6, 4));
	expect(layerNumbers(item([layer ?? houseLayer()], 0))).toMatchObject({ D_F: 6, places: 9, macs: 2592 });
});

test('numbers are written as words take them', () => {
	expect(asSlots({ macs: 10368, M: 4 })).toEqual({ macs: '10,368', M: '4' });
	expect(leadSlots()).toEqual({ taps: '36', places: '36', filters: '8', macs: '10,368' });
});

test('a window reaches as far up as it is padded there', () => {
	expect(reach(houseLayer())).toEqual({ low: -1, high: 1 });
	const [layer] = stages(
		[conv({ inChannels: 1, outChannels: 1, kernel: 5, padding: 'valid' })],
		shape(6, 6, 1),
	);
	expect(reach(layer ?? houseLayer())).toEqual({ low: 0, high: 4 });
});
