import { expect, test } from 'vitest';
import { mixing } from '$lib/ops/mixing';
import { pointwise, shuffle } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { nudgeChain } from '$lib/viz/nudge-chain';
import { upTo } from '../support/cells';

function chain(groups: number, perGroup: number, nudged: number) {
	const channels = groups * perGroup;
	const grouped = pointwise({ inChannels: channels, outChannels: channels, groups });
	const list = stages([grouped, shuffle({ groups }), grouped], shape(1, 1, channels));
	return nudgeChain(
		list,
		nudged,
		list.map((_, index) => mixing(list.slice(0, index + 1))),
	);
}

function reachedIn(view: ReturnType<typeof chain>): number[] {
	return upTo(4).map(
		(column) => view.nodes.filter(({ key, isReached }) => isReached && key.startsWith(`${column} `)).length,
	);
}

test('a nudge spreads to its group, is dealt out, and spreads to the groups that it has come to', () => {
	expect(reachedIn(chain(3, 4, 5))).toEqual([1, 4, 4, 12]);
	expect(reachedIn(chain(4, 2, 0))).toEqual([1, 2, 2, 4]);
	expect(reachedIn(chain(3, 1, 2))).toEqual([1, 1, 1, 1]);
});

test('every link is drawn once: those that the nudge takes, and the others', () => {
	const view = chain(3, 4, 5);
	const lines = (path: string) => path.split('M').length - 1;
	// Two grouped layers of 12 × 4 links, and a shuffle of 12.
	expect(lines(view.idle) + lines(view.taken)).toBe(2 * 48 + 12);
	expect(lines(view.taken)).toBe(4 + 4 + 16);
});

test('only grouped layers have frames, one for each group, and each stage has a name', () => {
	const view = chain(3, 4, 0);
	expect(view.groups).toHaveLength(6);
	expect(new Set(view.groups.map(({ key }) => key)).size).toBe(6);
	expect(view.names).toHaveLength(3);
});

test('as many channels as there can be stay within its height', () => {
	const { height, nodes } = chain(6, 6, 0);
	expect(Math.max(...nodes.map(({ y }) => y))).toBeLessThan(height);
	expect(height).toBeLessThan(300);
});
