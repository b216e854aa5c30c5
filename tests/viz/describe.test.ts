import { describe as group, expect, test } from 'vitest';
import { avgPool, conv, depthwise, maxPool, pointwise, relu, shuffle } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import type { Grain } from '$lib/ops/grain';
import { sentence } from './fixtures/sentence';

group('the house example', () => {
	const layers = [conv({ inChannels: 4, outChannels: 8, kernel: 3 })];
	const at = (position: number, grain: Grain) => sentence(layers, shape(6, 6, 4), [position, grain]);

	test('says of a product where it is, what it reads and what it has made', () => {
		expect(at(1778, 'product')).toBe(
			'Step 1,778 of 10,368. Output channel 2, row 3, column 2. Window rows 2 to 4, columns 1 to 3, all 4 input channels. Input channel 2, tap row 2, column 2: 2 × −1 = −2. Sum so far −28. 1,778 of 10,368 multiplications done.',
		);
	});

	test('says that a window and a tap lie on the padding', () => {
		expect(at(1, 'product')).toBe(
			'Step 1 of 10,368. Output channel 1, row 1, column 1. Window rows 1 to 2, columns 1 to 2 and padding, all 4 input channels. Input channel 1, tap row 1, column 1 lies on the padding: 0 × −1 = 0. Sum so far 0. 1 of 10,368 multiplications done.',
		);
		expect(at(10368, 'product')).toBe(
			'Step 10,368 of 10,368. Output channel 8, row 6, column 6. Window rows 5 to 6, columns 5 to 6 and padding, all 4 input channels. Input channel 4, tap row 3, column 3 lies on the padding: 0 × −1 = 0. Sum so far −32. 10,368 of 10,368 multiplications done.',
		);
	});

	test.each([
		['left', 13, 'rows 2 to 4, columns 1 to 2 and padding'],
		['right', 18, 'rows 2 to 4, columns 5 to 6 and padding'],
		['top', 3, 'rows 1 to 2, columns 2 to 4 and padding'],
		['bottom', 33, 'rows 5 to 6, columns 2 to 4 and padding'],
		['middle', 15, 'rows 2 to 4, columns 2 to 4'],
	] as const)('says of a window at the %s what it covers', (_, position, covered) => {
		expect(at(position, 'cell')).toContain(`Window ${covered}, all 4 input channels.`);
	});

	test('says of a cell where it is and what it holds', () => {
		expect(at(50, 'cell')).toBe(
			'Step 50 of 288. Output channel 2, row 3, column 2. Window rows 2 to 4, columns 1 to 3, all 4 input channels. Sum so far −72. 1,800 of 10,368 multiplications done.',
		);
	});

	test('says of a channel and of a layer that they are complete', () => {
		expect(at(2, 'channel')).toBe(
			'Step 2 of 8. Output channel 2 is complete. 2,592 of 10,368 multiplications done.',
		);
		expect(at(1, 'layer')).toBe(
			'Step 1 of 1. All 8 output channels are complete. 10,368 of 10,368 multiplications done.',
		);
	});
});

group('the channels that take part', () => {
	test('are named where they are not all', () => {
		const layers = [conv({ inChannels: 4, outChannels: 4, kernel: 3, groups: 2, padding: 'valid' })];
		expect(sentence(layers, shape(4, 4, 4), [9, 'cell'])).toBe(
			'Step 9 of 16. Output channel 3, row 1, column 1. Window rows 1 to 3, columns 1 to 3, input channels 3 to 4. Sum so far −36. 162 of 288 multiplications done.',
		);
	});

	test('is one in a depthwise layer, which is named among others', () => {
		const layers = [
			depthwise({ inChannels: 4, kernel: [1, 3], name: 'row' }),
			pointwise({ inChannels: 4, outChannels: 2 }),
		];
		expect(sentence(layers, shape(2, 4, 4), [11, 'cell'])).toBe(
			'Step 11 of 48, row sweep. Output channel 2, row 1, column 3. Window row 1, columns 2 to 4, input channel 2. Sum so far −6. 33 of 160 multiplications done.',
		);
		expect(sentence(layers, shape(2, 4, 4), [98, 'product'])).toBe(
			'Step 98 of 160, convolution. Output channel 1, row 1, column 1. Window row 1, column 1, all 4 input channels. Input channel 2, tap row 1, column 1: −4 × −1 = 4. Sum so far 8. 98 of 160 multiplications done.',
		);
	});

	test('is the only one of a single channel', () => {
		const layers = [conv({ inChannels: 1, outChannels: 1, kernel: 2, padding: 'valid' })];
		expect(sentence(layers, shape(2, 2, 1), [1, 'cell'])).toBe(
			'Step 1 of 1. Output channel 1, row 1, column 1. Window rows 1 to 2, columns 1 to 2, the one input channel. Sum so far −8. 4 of 4 multiplications done.',
		);
		expect(sentence(layers, shape(2, 2, 1), [1, 'layer'])).toBe(
			'Step 1 of 1. The one output channel is complete. 4 of 4 multiplications done.',
		);
	});
});

group('a pool', () => {
	test('says the largest so far, and at its last tap the value', () => {
		const layers = [maxPool({ kernel: [1, 2], name: 'pool' }), relu()];
		const first =
			'Step 3 of 16, pooling. Output channel 1, row 1, column 2. Window row 1, columns 3 to 4, input channel 1. Reads channel 1, row 1, column 3: 2. Largest so far 2. 0 of 0 multiplications done.';
		expect(sentence(layers, shape(1, 4, 2), [3, 'product'])).toBe(first.replace('16', '12'));
		expect(sentence(layers, shape(1, 4, 2), [4, 'product'])).toMatch(
			/Reads channel 1, row 1, column 4: 2\. Value 2\. /,
		);
	});

	test('says nothing of a largest before it has read one', () => {
		const layers = [maxPool({ kernel: 2, stride: 1, padding: { top: 1, bottom: 0, left: 1, right: 0 } })];
		expect(sentence(layers, shape(2, 2, 1), [1, 'product'])).toBe(
			'Step 1 of 16. Output channel 1, row 1, column 1. Window row 1, column 1 and padding, the one input channel. Reads the padding, which takes no part. 0 of 0 multiplications done.',
		);
		expect(sentence(layers, shape(2, 2, 1), [4, 'product'])).toMatch(/Value 2\./);
	});

	test('of means says the mean', () => {
		expect(sentence([avgPool({ kernel: 2 })], shape(2, 2, 1), [2, 'product'])).toMatch(
			/Reads channel 1, row 1, column 2: 2\. Value 2\. /,
		);
	});
});

test('a shuffle says which channel comes to its place, and has no window', () => {
	expect(sentence([shuffle({ groups: 3 })], shape(2, 2, 9), [5, 'product'])).toBe(
		'Step 5 of 36. Output channel 2, row 1, column 1. Reads channel 4, row 1, column 1: 2. Value 2. 0 of 0 multiplications done.',
	);
	expect(sentence([shuffle({ groups: 3 })], shape(2, 2, 9), [9, 'channel'])).toBe(
		'Step 9 of 9. Output channel 9 is complete. 0 of 0 multiplications done.',
	);
});
