import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { flag, whole, wholes } from '$lib/notebook/page/fields';
import { NotebookLink } from '$lib/notebook/page/link';

let link: NotebookLink;
let step: number;
let isFlipped: boolean;
let filters: number;

beforeEach(() => {
	link = new NotebookLink();
	[step, isFlipped, filters] = [1, false, 8];
	link.keep('2.1.step', {
		field: whole(1, { min: 1, max: 36 }),
		get: () => step,
		set: (value) => (step = value),
	});
	link.keep('2.1.flipped', { field: flag(false), get: () => isFlipped, set: (value) => (isFlipped = value) });
	link.keep('2.5.N', {
		field: whole(8, { min: 1, max: 64 }),
		get: () => filters,
		set: (value) => (filters = value),
	});
});

test('what is set is in the fragment, what is as usual is not', () => {
	expect(link.fragment('')).toBe('');
	[step, filters] = [5, 12];
	expect(link.fragment('')).toBe('#2.1.step=5&2.5.N=12');
});

test('a fragment brings back everything, and what it leaves out goes back to the usual', () => {
	filters = 20;
	expect(link.restore('#2.1.step=7&2.1.flipped=on')).toEqual([]);
	expect([step, isFlipped, filters]).toEqual([7, true, 8]);
});

test('any setting comes back from its own fragment', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 36 }), fc.boolean(), fc.integer({ min: 1, max: 64 }), (...set) => {
			[step, isFlipped, filters] = set;
			const fragment = link.fragment('');
			[step, isFlipped, filters] = [1, false, 8];
			expect(link.restore(fragment)).toEqual([]);
			expect([step, isFlipped, filters]).toEqual(set);
		}),
	);
});

test.each([
	['#2.1.step=1', 0],
	['', 0],
	['#2.1.step=2', 1],
])('%s sets a place anew only if it is another value', (fragment, times) => {
	const set = vi.fn();
	link.keep('2.1.step', { field: whole(1, { min: 1, max: 36 }), get: () => 1, set });
	link.restore(fragment);
	expect(set).toHaveBeenCalledTimes(times);
});

test('a list of the same numbers is the same value', () => {
	const set = vi.fn();
	link.keep('2.1.edges', { field: wholes([1, 2], { min: 0, max: 9 }), get: () => [3, 4], set });
	link.restore('#2.1.edges=3,4');
	expect(set).not.toHaveBeenCalled();
});

test('where more can stand than a link may hold, the link drives it out', () => {
	const set = vi.fn();
	link.keep('2.1.step', { field: whole(1, { min: 1, max: 36 }), get: () => 1, set, hidesMore: true });
	link.restore('');
	expect(set).toHaveBeenCalledExactlyOnceWith(1);
});

test('keys of others stay in the fragment', () => {
	step = 3;
	expect(link.fragment('#theme=dark&2.1.step=9')).toBe('#theme=dark&2.1.step=3');
});

test('what cannot be given is told with its key, and no more than a line of it', () => {
	expect(link.restore(`#2.1.step=99&2.5.N=${'9'.repeat(1000)}`)).toEqual([
		{ key: '2.1.step', asked: '99', given: '36' },
		{ key: '2.5.N', asked: '9'.repeat(40), given: '64' },
	]);
});

test('a cell that comes to life later takes its own keys, and leaves the others', () => {
	[step, filters] = [5, 20];
	expect(link.restore('#2.1.step=7&2.5.N=99', '2.5')).toEqual([{ key: '2.5.N', asked: '99', given: '64' }]);
	expect([step, filters]).toEqual([5, 64]);
});

test.each([
	['#2.5.N=9', ['2.5']],
	['#2.5.N=9&2.1.step=4&2.5.D_k=3', ['2.1', '2.5']],
	['#at=2.5', []],
	['#2.51.N=9', []],
])('%s sets something of the cells %j', (fragment, cells) => {
	expect(link.asked(fragment, ['2.1', '2.5'])).toEqual(cells);
});

describe('the cell that a fragment asks for', () => {
	test.each([
		['#2.3', '2.3'],
		['#at=2.3&2.3.step=4', '2.3'],
		['#theme=dark', undefined],
		['', undefined],
		['#2.1.step=4', undefined],
	])('in “%s” is %s', (fragment, cell) => {
		expect(link.cellOf(fragment)).toBe(cell);
	});
});

test('a link to one cell holds that cell alone', () => {
	[step, isFlipped, filters] = [5, true, 12];
	expect(link.fragmentOf('2.1')).toBe('#at=2.1&2.1.step=5&2.1.flipped=on');
	expect(link.fragmentOf('2.5')).toBe('#at=2.5&2.5.N=12');
});

test('a plain anchor gives way to what is set', () => {
	step = 2;
	expect(link.fragment('#2.5')).toBe('#2.1.step=2');
});

test('no fragment breaks it', () => {
	fc.assert(
		fc.property(fc.string(), (fragment) => {
			link.restore(`#${fragment}`);
			expect(step).toBeGreaterThanOrEqual(1);
			link.fragment(`#${fragment}`);
			link.cellOf(`#${fragment}`);
		}),
	);
});
