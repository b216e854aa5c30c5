import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Segments from '$lib/viz/Segments.svelte';

test('one of several, with what was chosen, and says what is chosen', async () => {
	const onchoose = vi.fn();
	const screen = await render(Segments<number>, {
		legend: 'Speed',
		options: [0.5, 1, 2],
		chosen: 1,
		nameOf: (speed: number) => `${speed}×`,
		onchoose,
	});
	const group = screen.getByRole('group', { name: 'Speed' });
	const radios = group.getByRole('radio').elements();
	expect(radios.map((radio) => (radio as HTMLInputElement).checked)).toEqual([false, true, false]);
	await group.getByRole('radio', { name: '2×' }).click();
	expect(onchoose).toHaveBeenCalledExactlyOnceWith(2);
});
