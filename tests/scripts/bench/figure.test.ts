import { expect, test } from 'vitest';
import { figure, unmeasured } from '../../../scripts/bench/figure.mjs';

test('a figure without a bar is only written', () => {
	expect(figure('requests', [42])).toEqual({ what: 'requests', measured: '42' });
});

test('the last of several values is held to the bar, which is met when it is just reached', () => {
	const made = figure('longest task', [12.345, 100], { unit: 'ms', atMost: 100, at: '4×' });
	expect(made).toMatchObject({ measured: '12.3 / 100 ms', bar: '≤ 100 ms (4×)', isMet: true });
	expect(figure('longest task', [12.345, 100.4], { unit: 'ms', atMost: 100 })).toMatchObject({
		isMet: false,
	});
});

test('another value is held to the bar where that is asked for', () => {
	const bar = { unit: '%', atLeast: 99, judged: 0 };
	expect(figure('frames', [99.5, 80], bar)).toMatchObject({ bar: '≥ 99 %', isMet: true });
	expect(figure('frames', [98.9, 100], bar)).toMatchObject({ isMet: false });
});

test('a bar of nothing at all is written as 0, and a trace of something misses it visibly', () => {
	expect(figure('shift', [0.00188], { atMost: 0 })).toMatchObject({
		measured: '0.00188',
		bar: '0',
		isMet: false,
	});
});

test('large values are written whole, with separators', () => {
	expect(figure('time', [14_400.6], { unit: 'ms' }).measured).toBe('14,401 ms');
});

test('a value that is missing is a dash and meets nothing', () => {
	expect(figure('time', [NaN], { unit: 'ms', atMost: 10 })).toMatchObject({ measured: '– ms', isMet: false });
});

test('what could not be measured says why, in one line', () => {
	const made = unmeasured('play', new Error('it does not play\n    at frames'));
	expect(made).toEqual({ what: 'play', measured: 'not measured: it does not play' });
});
