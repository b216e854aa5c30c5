import { afterEach, beforeEach, expect, test } from 'vitest';
import { TimingCalculator } from '$lib/notebook/timing/timing-calculator';
import { conv } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';

let calculator = new TimingCalculator();

beforeEach(() => {
	calculator = new TimingCalculator();
});

afterEach(() => {
	calculator.stop();
});

function subject(outChannels: number) {
	return { stages: stages([conv({ inChannels: 4, outChannels, kernel: 3 })], shape(6, 6, 4)), seed: 1 };
}

test('the worker takes the times of all subjects, and names what it computes with', async () => {
	const { timings, backend } = await calculator.take({
		subjects: [subject(4), subject(8)],
		samples: 5,
		leastMs: 1,
	});
	expect(['simd', 'plain']).toContain(backend);
	expect(timings.map(({ samples }) => samples.length)).toEqual([5, 5]);
	for (const { samples, passes } of timings) {
		expect(passes).toBeGreaterThanOrEqual(1);
		for (const ms of samples) expect(ms).toBeGreaterThan(0);
	}
});

test('what cannot be run is refused, and the next measurement goes on', async () => {
	const nothing = { stages: [], seed: 1 };
	await expect(calculator.take({ subjects: [nothing], samples: 1, leastMs: 1 })).rejects.toThrow('got none');
	const { timings } = await calculator.take({ subjects: [subject(4)], samples: 1, leastMs: 1 });
	expect(timings).toHaveLength(1);
});
