import { describe, expect, test } from 'vitest';
import { raceScore } from '$lib/notebook/compare/race-score';

/** Seconds that a race takes to play, and the seconds until so many ticks. */
function seconds(most: number, until = most): number {
	const { pace } = raceScore(most);
	let [tick, time] = [0, 0];
	while (tick < until) {
		// As long as a frame, or as a tick where those are slower.
		const step = Math.max(1 / 60, Math.min(1 / pace(tick), 1));
		tick += pace(tick) * step;
		time += step;
	}
	return time;
}

describe('a race', () => {
	test('has a step before the first tick, and runs through to the end', () => {
		const { length, segmentEnd } = raceScore(2448);
		expect(length).toBe(2449);
		expect(segmentEnd(17)).toBe(2448);
	});

	test('starts slowly enough to follow each tick', () => {
		expect(raceScore(1e6).pace(0)).toBeLessThanOrEqual(5);
		expect(seconds(1e6, 9)).toBeGreaterThan(1.5);
	});

	test.each([100, 10_368, 1_000_000, 800_000_000])('of %i ticks takes less than a minute', (most) => {
		expect(seconds(most)).toBeGreaterThan(8);
		expect(seconds(most)).toBeLessThan(50);
	});
});
