import { describe, expect, test } from 'vitest';
import { Player } from '$lib/viz/player.svelte';
import { arrival, fast, isRising, isWhole, passed, player, shown, tens } from './fixtures/players.svelte';

describe('play', () => {
	test('halts at the end of its segment, and goes on from there', async () => {
		const one = player(fast);
		one.play();
		expect(one.isPlaying).toBe(true);
		await arrival(one, 9);
		one.play();
		await arrival(one, 19);
	});

	test('passes each step on its way while they can be followed', async () => {
		const one = player();
		const positions = shown(one);
		one.seek(7);
		one.play();
		await arrival(one, 9);
		expect(positions.some((position) => position > 7 && position < 8)).toBe(true);
		expect(positions.some((position) => position > 8 && position < 9)).toBe(true);
	});

	test('shows whole steps only where they are too fast to be followed', async () => {
		const one = player(tens(60));
		const positions = shown(one);
		one.play();
		await arrival(one, 9);
		expect(positions.filter((position) => !isWhole(position))).toEqual([]);
		expect(isRising(positions)).toBe(true);
		expect(positions.length).toBeGreaterThan(2);
	});

	test('starts over from the last step', async () => {
		const one = player(fast);
		one.seek(39);
		one.play();
		await arrival(one, 9);
	});

	test('keeps to a run that has become shorter', () => {
		let length = 40;
		const one = new Player(
			() => ({ ...fast, length }),
			() => true,
		);
		one.seek(30);
		length = 12;
		expect([one.step, one.progress]).toEqual([11, 1]);
		one.move(1);
		expect(one.position).toBe(11);
	});

	test('takes its pace times its speed', async () => {
		const [slow, quick] = [player(), player()];
		quick.speed = 4;
		slow.play();
		quick.play();
		await arrival(quick, 9);
		expect(slow.isPlaying).toBe(true);
		expect(slow.position).toBeGreaterThan(0);
		expect(slow.position).toBeLessThan(4);
	});
});

describe('pause', () => {
	test('keeps a whole step, and nothing moves after it', async () => {
		const one = player();
		one.play();
		await passed(one, 1);
		one.pause();
		const kept = one.position;
		expect(isWhole(kept)).toBe(true);
		expect(one.isPlaying).toBe(false);
		const clock = player();
		clock.move(1);
		await arrival(clock, 1);
		expect(one.position).toBe(kept);
	});

	test('leaves the next step to be one step', async () => {
		const one = player();
		one.play();
		await passed(one, 1);
		one.pause();
		const kept = one.position;
		one.move(1);
		await arrival(one, kept + 1);
	});

	test('comes with a step in the middle of play', async () => {
		const one = player();
		one.play();
		await passed(one, 1);
		const before = one.step;
		one.move(1);
		expect(one.isPlaying).toBe(false);
		await arrival(one, before + 1);
	});

	test('and play take turns', async () => {
		const one = player();
		one.toggle();
		expect(one.isPlaying).toBe(true);
		await passed(one, 0);
		one.toggle();
		expect(one.isPlaying).toBe(false);
	});
});
