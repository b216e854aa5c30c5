import { expect, test } from 'vitest';
import { mobilenet } from '$lib/models/mobilenet';
import { networkParts } from '$lib/models/network-parts';
import { layerTable } from '$lib/models/table';

const table = layerTable(mobilenet({ alpha: 0.5, resolution: 128 }));
const parts = networkParts(table);

test('the layers of a block are one part, with what the last of them makes', () => {
	expect(parts.map(({ name }) => name)).toEqual([
		'conv1',
		...Array.from({ length: 13 }, (_, index) => `block${index + 1}`),
		'fc',
	]);
	expect(parts[2]).toMatchObject({ name: 'block2', side: 32, channels: 64 });
	expect(parts.at(-1)).toMatchObject({ name: 'fc', side: 1, channels: 1000 });
});

test('together they have all work and all weights', () => {
	const sum = (field: 'macs' | 'weights') => parts.reduce((before, part) => before + part[field], 0);
	expect(sum('macs')).toBe(table.total.macs);
	expect(sum('weights')).toBe(table.total.weights);
});
