import { expect, test } from 'vitest';
import { CalculationError } from '$lib/notebook/calculation-error';
import { endTexts, failureText, inMs, statusText } from '$lib/notebook/timing/measuring-text';
import { sampling, Stopwatch, type TimedJob } from '$lib/notebook/timing/stopwatch.svelte';
import type { Timings, TimingCalculation } from '$lib/notebook/timing/timing';
import { measuring as words } from '$lib/messages/en/pages/counting-and-timing/measuring';

const subject = { stages: [], seed: 1 };
const job = (...keys: string[]): TimedJob => Object.fromEntries(keys.map((key) => [key, subject]));

/** Takes times when the test says so. */
class HandTaker {
	asked: TimingCalculation[] = [];
	stops = 0;
	#answer: ((timings: Timings) => void) | undefined;
	#fail: ((error: Error) => void) | undefined;

	take(asked: TimingCalculation): Promise<Timings> {
		this.asked.push(asked);
		return new Promise((resolve, reject) => {
			[this.#answer, this.#fail] = [resolve, reject];
		});
	}

	stop(): void {
		this.stops += 1;
	}

	/** Answers with these milliseconds for each subject. */
	async answer(...ms: number[]): Promise<void> {
		this.#answer?.({ timings: ms.map((each) => ({ samples: [each, each], passes: 3 })), backend: 'plain' });
		await Promise.resolve();
		await Promise.resolve();
	}

	fail(error: Error): void {
		this.#fail?.(error);
	}
}

function started(...jobs: TimedJob[]) {
	const taker = new HandTaker();
	const stopwatch = new Stopwatch(taker);
	const end = stopwatch.measure({ asker: 'own', jobs });
	const said = (result = stopwatch.result('a')) => statusText({ stopwatch, asker: 'own', result }, words);
	return { taker, stopwatch, end, said };
}

test('jobs are measured one after the other, and each is known as soon as it is done', async () => {
	const { taker, stopwatch, end, said } = started(job('a', 'b'), job('c'));
	expect(said()).toMatch(/^Measuring, 0 of 2 done/);
	await taker.answer(4, 2);
	expect(stopwatch.result('a')).toMatchObject({ median: 4, samples: 2, passes: 3, backend: 'plain' });
	expect(stopwatch.result('b')?.median).toBe(2);
	expect(said()).toMatch(/^Measuring, 1 of 2 done/);
	expect(taker.asked).toHaveLength(2);
	await taker.answer(1);
	await end;
	expect(stopwatch.isRunning).toBe(false);
	expect(said()).toMatch(/^Measured by TensorFlow\.js, WebAssembly without SIMD in one thread: medians of 2/);
	expect(taker.stops).toBe(1);
});

test('only one measurement is under way, and another button of the stopwatch says nothing of it', async () => {
	const { taker, stopwatch, said } = started(job('a'));
	await stopwatch.measure({ asker: 'other', jobs: [job('b')] });
	expect(taker.asked).toHaveLength(1);
	expect(stopwatch.standing('other')).toBe('none');
	expect(statusText({ stopwatch, asker: 'other', result: undefined }, words)).toBe(words.empty);
	expect(said()).not.toBe(words.empty);
});

test('room can be kept for all that is said while nothing is measured', async () => {
	const { taker, stopwatch, said } = started(job('a'), job('b'));
	const texts = endTexts(words);
	expect(texts).toContain(statusText({ stopwatch, asker: 'other', result: undefined }, words));
	await taker.answer(4);
	const result = stopwatch.result('a');
	const whole = result && { ...result, samples: sampling.samples };
	expect(texts).toContain(statusText({ stopwatch, asker: 'other', result: whole }, words));
	stopwatch.stop();
	expect(texts).toContain(said());
});

test('stopped, it keeps what was measured and can be started anew', async () => {
	const { taker, stopwatch, said } = started(job('a'), job('b'));
	await taker.answer(4);
	stopwatch.stop();
	expect(said()).toBe(words.stopped);
	expect(stopwatch.isRunning).toBe(false);
	expect(stopwatch.result('a')?.median).toBe(4);
	await taker.answer(9);
	expect(stopwatch.result('b')).toBeUndefined();
	const again = stopwatch.measure({ asker: 'own', jobs: [job('a')] });
	await taker.answer(5);
	await again;
	expect(stopwatch.result('a')?.median).toBe(5);
});

test.each([
	[new CalculationError('not-loaded', ''), words.notLoaded],
	[new CalculationError('broken', 'out of memory'), 'The measurement broke off: out of memory'],
])('a failure is said: %s', async (error, sentence) => {
	const { taker, stopwatch, end } = started(job('a'));
	taker.fail(error);
	await end;
	expect(failureText({ stopwatch, asker: 'own' }, words)).toBe(sentence);
	expect(failureText({ stopwatch, asker: 'other' }, words)).toBe('');
	expect(stopwatch.isRunning).toBe(false);
});

test('milliseconds have as many decimals as say something', () => {
	expect([0.01234, 1.234, 12.34].map(inMs)).toEqual(['0.012', '1.23', '12.3']);
});
