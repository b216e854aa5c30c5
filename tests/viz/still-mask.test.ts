import { expect, test } from 'vitest';
import { ndArray } from '$lib/ops/array';
import { rgb, valueColours, type Theme } from '$lib/viz/palette';
import { stillMask } from '$lib/viz/still-mask';

const values = [-9, -4, -0.5, 0, 0.01, 3, 7, 12];
const limit = 8;

test.each<Theme>(['light', 'dark'])('the colours laid over one another are those of the %s map', (theme) => {
	const mask = stillMask(ndArray([2, 4, 1], values), limit);
	const { negative, zero, positive } = valueColours[theme];
	values.forEach((value, place) => {
		const [above, below] = [(mask[place] ?? NaN) / 255, (mask[place + values.length] ?? NaN) / 255];
		expect(Math.min(above, below)).toBe(0);
		const seen = zero.map((ground, channel) => {
			const first = ground + ((positive[channel] ?? NaN) - ground) * above;
			return first + ((negative[channel] ?? NaN) - first) * below;
		});
		rgb(value, limit, theme).forEach((painted, channel) => {
			expect(Math.abs((seen[channel] ?? NaN) - painted)).toBeLessThan(1);
		});
	});
});
