import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import SortableTable from '$lib/ui/SortableTable.svelte';

const columns = [
	{ key: 'name', label: 'layer', isNumber: false },
	{ key: 'work', label: 'MACs', isNumber: true },
];
const rows = [
	{ key: 'a', cells: [{ text: 'first' }, { text: '20', bar: 1 }] },
	{ key: 'b', cells: [{ text: 'second' }, { text: '5', bar: 0.25 }] },
];

test('heads say by which column the rows are in order, and ask for another', async () => {
	const onsort = vi.fn();
	const screen = await render(SortableTable<string>, {
		...{ caption: 'Layers', columns, rows, onsort },
		sorted: { key: 'work', isDescending: true },
		total: ['together', '25'],
	});
	const heads = screen.getByRole('columnheader').elements();
	expect(heads.map((head) => head.getAttribute('aria-sort'))).toEqual([null, 'descending']);
	await screen.getByRole('button', { name: 'layer' }).click();
	expect(onsort).toHaveBeenCalledExactlyOnceWith('name');
	await expect.element(screen.getByRole('row', { name: 'together 25' })).toBeVisible();
});

test('bars are as long as their share', async () => {
	const screen = await render(SortableTable<string>, {
		...{ caption: 'Layers', columns, rows, onsort: vi.fn() },
		sorted: { key: 'name', isDescending: false },
	});
	const widths = [...screen.container.querySelectorAll('.bar > span')].map(
		(bar) => bar.getBoundingClientRect().width,
	);
	expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(0.25, 2);
	await expect
		.element(screen.getByRole('columnheader', { name: 'layer' }))
		.toHaveAttribute('aria-sort', 'ascending');
});
