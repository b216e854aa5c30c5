import { describe, expect, test } from 'vitest';
import { conv, depthwise, pointwise, type Layer } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { channelLinks, spaceLinks } from '$lib/viz/links';

const inChannels = 4;
const outChannels = 8;

function stagesOf(...layers: readonly Layer[]) {
	return stages(layers, shape(6, 6, inChannels));
}

describe('links between channels', () => {
	test('are there for every pair, and cut between groups', () => {
		const [view] = channelLinks(stagesOf(conv({ inChannels, outChannels, kernel: 3, groups: 2 })), 0);
		expect(view).toMatchObject({ inputs: 4, outputs: 8 });
		expect(view?.links).toHaveLength(32);
		const kept = view?.links.filter(({ isCut }) => !isCut) ?? [];
		expect(kept).toHaveLength(16);
		for (const { from, to } of kept) expect(Math.floor(from / 2)).toBe(Math.floor(to / 4));
	});

	test('are followed from one channel of the last layer back to the input', () => {
		const list = stagesOf(depthwise({ inChannels, kernel: 3 }), pointwise({ inChannels, outChannels }));
		const followed = channelLinks(list, 5).map(({ links }) =>
			links.filter(({ isFollowed }) => isFollowed).map(({ from, to }) => [from, to]),
		);
		expect(followed).toEqual([
			[0, 1, 2, 3].map((channel) => [channel, channel]),
			[0, 1, 2, 3].map((channel) => [channel, 5]),
		]);
	});

	test('that are cut are never followed', () => {
		const [view] = channelLinks(stagesOf(depthwise({ inChannels, kernel: 3 })), 2);
		expect(view?.links.filter(({ isFollowed }) => isFollowed)).toEqual([
			{ from: 2, to: 2, isCut: false, isFollowed: true },
		]);
	});
});

describe('links in space', () => {
	const window = { height: 3, width: 3 };

	test.each([
		['all of the window', 3, 9],
		['the place itself', 1, 1],
		['a row', [1, 3] as const, 3],
		['a column', [3, 1] as const, 3],
	])('keep %s', (_, kernel, kept) => {
		const [stage] = stagesOf(conv({ inChannels, outChannels, kernel }));
		if (stage === undefined) throw new RangeError('a layer makes a stage');
		const { links, at } = spaceLinks(stage, { y: 2, x: 3 }, window);
		expect(links).toHaveLength(9);
		expect(links.filter(({ isCut }) => !isCut)).toHaveLength(kept);
		expect(links.find(({ y, x }) => y === at.y && x === at.x)?.isCut).toBe(false);
	});
});
