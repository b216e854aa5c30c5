import { expect, test } from 'vitest';
import { StopClock } from '$lib/viz/stop-clock.svelte';

test('runs from stop to stop where motion is left out, and over again from the end', () => {
	const clock = new StopClock(
		() => [8, 4, 4],
		() => true,
	);
	expect(clock.longest).toBe(8);
	const seen = [1, 2, 3].map(() => {
		clock.run();
		return clock.ticks;
	});
	expect(seen).toEqual([4, 8, 4]);
});
