import { expect, test } from 'vitest';
import { conv, depthwise, pointwise } from '$lib/ops/layer';
import type { Layer } from '$lib/ops/layer';
import { receptiveField } from '$lib/ops/receptive-field';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';

function seen(layers: readonly Layer[], y = 2, x = 2): string {
	const field = receptiveField(stages(layers, shape(6, 6, 4)), { y, x, channel: 0 });
	const places = new Set(field.map((cell) => `${cell.y},${cell.x}`)).size;
	return `${places} places, ${new Set(field.map(({ channel }) => channel)).size} channels`;
}

test('two windows one after the other see as far as both together', () => {
	const twice = [1, 2].map(() => conv({ inChannels: 4, outChannels: 4, kernel: 3 }));
	expect(seen(twice)).toBe('25 places, 4 channels');
});

test('strips see the window that they are the sides of, in their own channel only', () => {
	const strips = [1, 2].map((_, index) =>
		depthwise({ inChannels: 4, kernel: index === 0 ? [1, 3] : [3, 1] }),
	);
	expect(seen(strips)).toBe('9 places, 1 channels');
	expect(seen([...strips, pointwise({ inChannels: 4, outChannels: 8 })])).toBe('9 places, 4 channels');
});

test('the padding takes no part, and no cell is named twice', () => {
	expect(seen([depthwise({ inChannels: 4, kernel: 3 })], 0, 0)).toBe('4 places, 1 channels');
	const list = stages(
		[1, 2].map(() => depthwise({ inChannels: 4, kernel: 3 })),
		shape(6, 6, 4),
	);
	expect(receptiveField(list, { y: 2, x: 2, channel: 0 })).toHaveLength(25);
});
