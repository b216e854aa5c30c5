import { describe, expect, test } from 'vitest';
import { arrival, followed, isRising, isWhole, passed, player, shown } from './fixtures/players.svelte';

describe('a step forward', () => {
	test('is shown on its way, and arrives', async () => {
		const one = player();
		const positions = shown(one);
		one.move(1);
		await arrival(one, 1);
		expect(positions.filter((position) => position > 0 && position < 1).length).toBeGreaterThan(2);
		expect(isRising(positions)).toBe(true);
		expect(Math.max(...positions)).toBe(1);
	});

	test('is the next step as soon as it moves, with its progress', async () => {
		const one = player();
		expect([one.step, one.progress]).toEqual([0, 1]);
		one.move(1);
		await passed(one, 0);
		expect(one.step).toBe(1);
		await arrival(one, 1);
		expect(one.progress).toBe(1);
	});

	test('pressed twice in a hurry arrives two further', async () => {
		const one = player();
		one.move(1);
		one.move(1);
		await arrival(one, 2);
		one.move(1);
		await passed(one, 2);
		one.move(1);
		await arrival(one, 4);
	});

	test('goes no further than the last', async () => {
		const one = player();
		one.seek(39);
		one.move(1);
		await arrival(one, 39);
	});
});

describe('a step back', () => {
	test('is there at once', () => {
		const one = player();
		one.seek(5);
		one.move(-1);
		expect([one.position, one.isPlaying]).toEqual([4, false]);
	});

	test('out of a step forward returns to where that began', async () => {
		const one = player();
		one.seek(5);
		one.move(1);
		await passed(one, 5);
		one.move(-1);
		expect(one.position).toBe(5);
		one.move(1);
		await arrival(one, 6);
	});

	test('goes no further than the first', () => {
		const one = player();
		one.move(-1);
		expect(one.position).toBe(0);
	});
});

describe('reduced motion', () => {
	test('takes a step at once', () => {
		const one = player(followed, true);
		one.move(1);
		expect(one.position).toBe(1);
	});

	test('plays in whole steps, one after the other', async () => {
		const one = player(followed, true);
		const positions = shown(one);
		one.seek(6);
		one.play();
		await arrival(one, 9);
		expect(positions.filter((position) => !isWhole(position))).toEqual([]);
		expect(positions).toEqual(expect.arrayContaining([6, 7, 8, 9]));
	});
});

describe('seek', () => {
	test.each([
		[12, 12],
		[-5, 0],
		[40, 39],
		[Infinity, 39],
		[2.6, 3],
	])('to %d goes to %d at once', (asked, given) => {
		const one = player();
		one.seek(asked);
		expect([one.position, one.step, one.progress]).toEqual([given, given, 1]);
	});

	test('ends play', async () => {
		const one = player();
		one.play();
		await passed(one, 0);
		one.seek(30);
		expect([one.position, one.isPlaying]).toEqual([30, false]);
		one.move(1);
		await arrival(one, 31);
	});
});
