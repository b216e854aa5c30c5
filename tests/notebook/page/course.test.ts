import { expect, test } from 'vitest';
import { messages } from '$lib/messages/messages';
import { cellNumber, course, coursePage, taughtIn } from '$lib/notebook/page/course';
import { convolutions } from '$lib/ops/convolutions';

test('the course has nine pages, numbered from 1, each with words', () => {
	expect(course.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
	expect(course.map(({ id }) => id).sort()).toEqual(Object.keys(messages('en').course.pages).sort());
});

test('every kind of the registry is taught in just one page, and no other', () => {
	const taught = course.flatMap(({ teaches }) => teaches);
	expect([...taught].sort()).toEqual(convolutions.map(({ id }) => id).sort());
	for (const { id } of convolutions) expect(taughtIn(id)?.teaches).toContain(id);
	expect(taughtIn('deformable')).toBeUndefined();
});

test('cells are numbered in their order', () => {
	for (const { id, number, cells } of course) {
		expect(cells.map((cell) => cellNumber(id, cell))).toEqual(
			cells.map((_, index) => `${number}.${index + 1}`),
		);
	}
});

test('a page or a cell that is not there is an error that says so', () => {
	expect(() => cellNumber('standard', 'moon')).toThrow(/no cell moon/);
	expect(() => coursePage('moon' as 'bet')).toThrow(/moon/);
});
