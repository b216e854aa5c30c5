import type { MeasuringWords } from '../../messages/en/pages/counting-and-timing/measuring';
import { count, signed } from '../../messages/numbers';
import { CalculationError } from '../calculation-error';
import { filled } from '../page/prose';
import { sampling, type Measured, type Stopwatch } from './stopwatch.svelte';

/** What is said beside a button that measures. */
export function statusText({ stopwatch, asker, result }: Asked, words: MeasuringWords): string {
	const standing = stopwatch.standing(asker);
	if (standing === 'running') {
		return filled(words.running, { done: count(stopwatch.done), total: count(stopwatch.total) });
	}
	if (standing === 'stopped') return words.stopped;
	return result === undefined ? words.empty : doneText(result, words);
}

/** All that may be said while nothing is measured. */
export function endTexts(words: MeasuringWords): string[] {
	const backends = ['simd', 'plain'] as const;
	const done = backends.map((backend) => doneText({ backend, samples: sampling.samples }, words));
	return [words.empty, words.stopped, ...done];
}

function doneText(
	{ backend, samples }: Pick<Measured, 'backend' | 'samples'>,
	words: MeasuringWords,
): string {
	return filled(words.done, {
		backend: words.backends[backend],
		samples: count(samples),
		leastMs: count(sampling.leastMs),
	});
}

/** Why nothing was measured, if so. */
export function failureText({ stopwatch, asker }: Omit<Asked, 'result'>, words: MeasuringWords): string {
	const standing = stopwatch.standing(asker);
	if (!(standing instanceof CalculationError)) return '';
	return standing.rule === 'not-loaded'
		? words.notLoaded
		: filled(words.failed, { reason: standing.message });
}

interface Asked {
	readonly stopwatch: Pick<Stopwatch, 'done' | 'total' | 'standing'>;
	/** The button. */
	readonly asker: string;
	/** One of the results that it asks for, once it is there. */
	readonly result: Measured | undefined;
}

/** Milliseconds, with as many decimals as say something. */
export function inMs(ms: number): string {
	return signed(ms, ms < 1 ? 3 : ms < 10 ? 2 : 1);
}

/** A median and where half of the samples lie. */
export function spreadText({ median, lower, upper }: Measured, words: MeasuringWords): string {
	return filled(words.spread, { median: inMs(median), lower: inMs(lower), upper: inMs(upper) });
}
