import { describe as group, expect, test } from 'vitest';
import { add, avgPool, concat, depthwise, relu } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import type { Grain } from '$lib/ops/grain';
import { sentence } from './fixtures/sentence';

test('a sum with the shortcut takes one value after the other', () => {
	const layers = [relu(), add()];
	expect(sentence(layers, shape(1, 1, 1), [2, 'product'])).toBe(
		'Step 2 of 3, sum with the shortcut. Output channel 1, row 1, column 1. Reads channel 1, row 1, column 1 of the main path: 2. Sum so far 2. 0 of 0 multiplications done.',
	);
	expect(sentence(layers, shape(1, 1, 1), [3, 'product'])).toMatch(/ of the shortcut: 2\. Value 4\. /);
	expect(sentence(layers, shape(1, 1, 1), [2, 'cell'])).toContain(
		'column 1. 2 from the main path plus 2 from the shortcut. Value 4.',
	);
	expect(sentence(layers, shape(1, 1, 1), [2, 'channel'])).toContain(
		'is complete. It is channel 1 of the main path plus that of the shortcut. 0 of 0',
	);
	expect(sentence(layers, shape(1, 1, 1), [2, 'layer'])).toContain(
		'is complete. Each is the sum of both paths. 0 of 0',
	);
});

group('joined channels', () => {
	const pool = avgPool({ kernel: 2 });
	const layers = [
		depthwise({ inChannels: 2, multiplier: 2, kernel: 2, stride: 2, padding: 'valid' }),
		concat({ branch: [pool] }),
	];
	const at = (position: number, grain: Grain) => sentence(layers, shape(2, 2, 2), [position, grain]);

	test('are made on a path that is named', () => {
		expect(at(2, 'layer')).toMatch(/^Step 2 of 3, average pooling on the shortcut\. /);
	});

	test('say by which path each of them came', () => {
		expect(at(12, 'cell')).toContain('column 1. It is channel 4 of the main path. Value −8. ');
		expect(at(7, 'cell')).toContain('column 1. It is channel 1 of the shortcut. Value 2. ');
		expect(at(8, 'channel')).toContain('channel 2 is complete. It is channel 2 of the shortcut. ');
		expect(at(9, 'channel')).toContain('channel 3 is complete. It is channel 1 of the main path. ');
		expect(at(3, 'layer')).toContain(
			'complete. They are channels 1 to 2 from the shortcut and channels 3 to 6 from the main path. ',
		);
	});
});
