import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { Player } from '$lib/viz/player.svelte';
import { haltsUnseen, stageKeys } from '$lib/viz/stage-attachments';

const length = 20;

afterEach(() => {
	document.body.replaceChildren();
});

/** A stage with this in it, at step 5; its first element gets the keys. */
function stage(markup: string) {
	const player = new Player(
		() => ({ length, segmentEnd: () => length - 1, pace: () => 1 }),
		() => true,
	);
	player.seek(5);
	document.body.innerHTML = `<div>${markup}</div>`;
	const place = document.body.firstElementChild as HTMLElement;
	stageKeys(player, () => length)(place);
	function press(key: string, options: KeyboardEventInit = {}): KeyboardEvent {
		const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options });
		(place.querySelector('.focus') ?? place).dispatchEvent(event);
		return event;
	}
	return { place, player, press };
}

describe('on the stage', () => {
	test.each([
		['ArrowRight', 6],
		['ArrowLeft', 4],
		['Home', 0],
		['End', 19],
	])('%s goes to step %d, and the page does not scroll', (key, step) => {
		const { player, press } = stage('');
		expect(press(key).defaultPrevented).toBe(true);
		expect(player.position).toBe(step);
	});

	test('Space plays and pauses', () => {
		const { player, press } = stage('');
		expect(press(' ').defaultPrevented).toBe(true);
		expect(player.isPlaying).toBe(true);
		press(' ');
		expect(player.isPlaying).toBe(false);
	});

	test.each(['ArrowUp', 'ArrowDown', 'PageDown', 'a', 'Tab'])('%s is left to the page', (key) => {
		const { player, press } = stage('');
		expect(press(key).defaultPrevented).toBe(false);
		expect(player.position).toBe(5);
	});

	test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
		'keys with %o are left to the browser',
		(modifier) => {
			const { player, press } = stage('');
			expect(press('ArrowLeft', modifier).defaultPrevented).toBe(false);
			expect(player.position).toBe(5);
		},
	);
});

describe('inside the stage', () => {
	test.each([
		'<input type="range" class="focus">',
		'<input type="radio" class="focus">',
		'<select class="focus"></select>',
		'<textarea class="focus"></textarea>',
		'<p contenteditable class="focus"></p>',
		'<table role="grid"><tbody><tr><td role="gridcell" class="focus"></td></tr></tbody></table>',
	])('%s keeps its keys', (markup) => {
		const { player, press } = stage(markup);
		for (const key of ['ArrowRight', 'Home', 'End', ' ']) {
			expect(press(key).defaultPrevented).toBe(false);
		}
		expect([player.position, player.isPlaying]).toEqual([5, false]);
	});

	test.each(['<button class="focus"></button>', '<details><summary class="focus"></summary></details>'])(
		'Space on %s is a press of it, arrows step',
		(markup) => {
			const { player, press } = stage(markup);
			expect(press(' ').defaultPrevented).toBe(false);
			expect(player.isPlaying).toBe(false);
			press('ArrowRight');
			expect(player.position).toBe(6);
		},
	);

	test('a key that something inside has used is not used again', () => {
		const { place, player, press } = stage('<button class="focus"></button>');
		place.querySelector('button')?.addEventListener('keydown', (event) => {
			event.preventDefault();
		});
		press('ArrowRight');
		expect(player.position).toBe(5);
	});
});

describe('play halts', () => {
	function playing(top: string) {
		const { place, player } = stage('');
		place.style.cssText = `position: absolute; top: ${top}; width: 100px; height: 100px`;
		player.play();
		const stop = haltsUnseen(player)(place);
		onTestFinished(() => {
			stop?.();
			player.pause();
		});
		return { place, player };
	}

	test('when the stage leaves the screen', async () => {
		const { place, player } = playing('0');
		expect(player.isPlaying).toBe(true);
		place.style.top = '300vh';
		await expect.poll(() => player.isPlaying).toBe(false);
	});

	test('when the page is hidden', () => {
		const { player } = playing('0');
		document.dispatchEvent(new Event('visibilitychange'));
		expect(player.isPlaying).toBe(true);
		const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
		onTestFinished(() => {
			hidden.mockRestore();
		});
		document.dispatchEvent(new Event('visibilitychange'));
		expect(player.isPlaying).toBe(false);
	});
});
