import { beforeAll, expect, test } from 'vitest';
import { takenTimings } from '$lib/notebook/timing/timing-runner';
import { tensorCount, useBackend } from '$lib/ops/backend';
import { conv, relu } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';

beforeAll(async () => {
	await useBackend('wasm');
});

const input = shape(6, 6, 4);
const wide = { stages: stages([conv({ inChannels: 4, outChannels: 8, kernel: 3 }), relu()], input), seed: 1 };
const narrow = { stages: stages([relu()], input), seed: 1 };

/** A clock that goes on by so much each time that it is read. */
function steadyClock(step: number): () => number {
	let time = 0;
	return () => (time += step);
}

test('each subject gets as many samples as are asked for, and nothing is left of any', () => {
	const before = tensorCount();
	const timings = takenTimings({ subjects: [wide, narrow], samples: 5, leastMs: 1 }, steadyClock(2));
	expect(timings).toEqual([
		{ samples: [2, 2, 2, 2, 2], passes: 1 },
		{ samples: [2, 2, 2, 2, 2], passes: 1 },
	]);
	expect(tensorCount()).toBe(before);
});

test('a clock that stands still does not keep it for ever', () => {
	const [timing] = takenTimings({ subjects: [narrow], samples: 1, leastMs: 1 }, () => 0);
	expect(timing).toEqual({ samples: [0], passes: 4096 });
});

test('a pass that is too short for the clock is run several times for a sample, which is their mean', () => {
	let reading = 0;
	// Samples of 1 pass are too short, though one of them was held up; of 2 passes they are long enough.
	const readings = [0, 1, 1, 50, 50, 60, 60, 70, 70, 90];
	const [timing] = takenTimings(
		{ subjects: [narrow], samples: 1, leastMs: 10 },
		() => readings[reading++] ?? NaN,
	);
	expect(timing).toEqual({ samples: [10], passes: 2 });
});

test('a sample that is too short, since only the passes before were held up, goes on until it is long enough', () => {
	let reading = 0;
	// Two passes of 20 ms; then one of 4, one of 5 and one of 6 make a sample, and one of 12 the next.
	const readings = [0, 20, 20, 40, 40, 44, 44, 49, 49, 55, 55, 67];
	const [timing] = takenTimings(
		{ subjects: [narrow], samples: 2, leastMs: 10 },
		() => readings[reading++] ?? NaN,
	);
	expect(timing).toEqual({ samples: [5, 12], passes: 1 });
});

test('however often a device is held up, no sample is thrown away', () => {
	let time = 0;
	let looks = 0;
	// Every other run is held up, so that a sample takes two runs at most, and each a look before and one behind.
	const clock = () => (time += (looks += 1) % 4 === 0 ? 1 : 40);
	const [timing] = takenTimings({ subjects: [narrow], samples: 50, leastMs: 10 }, clock);
	expect(timing?.samples).toHaveLength(50);
	expect(looks).toBeLessThanOrEqual((50 + 1) * 4);
});

test('without a layer there is nothing to be timed', () => {
	const before = tensorCount();
	const nothing = { stages: [], seed: 1 };
	expect(() => takenTimings({ subjects: [narrow, nothing], samples: 1, leastMs: 1 }, () => 0)).toThrow(
		'there must be a layer to be timed: got none',
	);
	expect(tensorCount()).toBe(before);
});
