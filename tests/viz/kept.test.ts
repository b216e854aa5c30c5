import { expect, test } from 'vitest';
import { keeping } from '$lib/viz/kept';

test('what says the same stays the same object; what says something else is the new one', () => {
	const keep = keeping<{ place: number; done: number }>();
	const first = keep([
		{ place: 0, done: 5 },
		{ place: 1, done: NaN },
	]);
	const second = keep([
		{ place: 0, done: 6 },
		{ place: 1, done: NaN },
		{ place: 2, done: 0 },
	]);
	expect(second).toEqual([
		{ place: 0, done: 6 },
		{ place: 1, done: NaN },
		{ place: 2, done: 0 },
	]);
	expect(second[0]).not.toBe(first[0]);
	expect(second[1]).toBe(first[1]);
});

test('an object that says more than the one before is new', () => {
	const keep = keeping<{ place: number; more?: number }>();
	const [before] = keep([{ place: 0 }]);
	expect(keep([{ place: 0, more: 1 }])[0]).not.toBe(before);
	expect(keep([{ place: 0 }])[0]).toEqual({ place: 0 });
});
