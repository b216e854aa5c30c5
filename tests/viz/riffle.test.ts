import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shuffleOrder } from '$lib/ops/permutation';
import { riffleEnd, riffleLength, riffleParts, riffleStep, type Deck } from '$lib/viz/riffle';
import { riffleLayout, type Spot } from '$lib/viz/riffle-layout';
import { riffleScene, type RiffleScene } from '$lib/viz/riffle-scene';
import { riffleWay, type Corner } from '$lib/viz/riffle-way';
import { item, upTo } from '../support/cells';
import { forAll } from '../support/for-all';
import { count } from '../support/layers';

/** How far a point is from the middle of a card, along the axis on which it is farther. */
function distanceTo(spot: Spot, [x, y]: Corner): number {
	return Math.max(Math.abs(x - spot.x - 0.5), Math.abs(y - spot.y - 0.5));
}

/** Points along straight lines from corner to corner. */
function along(corners: readonly Corner[]): Corner[] {
	const parts = upTo(8).map((part) => part / 8);
	return corners.slice(1).flatMap(([x, y], index) => {
		const [fromX, fromY] = item(corners, index);
		return parts.map((part): Corner => [fromX + (x - fromX) * part, fromY + (y - fromY) * part]);
	});
}

/** Whether something is nearer to the middle of a card than its edge is. */
function within(offset: number): boolean {
	return Math.abs(offset) < 0.449;
}

/** All cards of a picture. */
function cardsOf({ idle, atWork }: RiffleScene) {
	return atWork === undefined ? idle : [...idle, atWork];
}

function deck(groups: number, perGroup: number): Deck {
	return { groups, perGroup, order: shuffleOrder(groups, perGroup) };
}

const paper = deck(3, 4);
const anyDeck = fc.tuple(count(1, 5), count(1, 5)).map(([groups, perGroup]) => deck(groups, perGroup));

/** Where the channels stand at a position, from left to right and from top to bottom. */
function channelsAt(of: Deck, position: number): number[] {
	return cardsOf(riffleScene(of, riffleLayout(of), position))
		.toSorted((one, other) => one.y - other.y || one.x - other.x)
		.map(({ channel }) => channel);
}

describe('the steps of a shuffle', () => {
	test('are one for the row, one for the table, one for each channel that is turned, one for the output', () => {
		expect(riffleLength(paper)).toBe(15);
		expect(riffleParts.map((part) => riffleEnd(paper, part))).toEqual([0, 1, 13, 14]);
		expect(upTo(15).map((step) => riffleStep(paper, step).part)).toEqual([
			'in',
			'reshape',
			...upTo(12).map(() => 'transpose'),
			'flatten',
		]);
	});

	test('turn the channels in the order of the output, each by the formula', () => {
		forAll(anyDeck, (any) => {
			const { groups, perGroup } = any;
			const dealt = upTo(any.order.length).map((index) => riffleStep(any, index + 2));
			expect(dealt.map(({ atWork }) => atWork?.output)).toEqual(upTo(any.order.length));
			for (const { atWork } of dealt) {
				if (atWork === undefined) throw new Error('a channel is at work');
				expect(atWork.output).toBe(atWork.j * groups + atWork.i);
				expect(atWork.input).toBe(atWork.i * perGroup + atWork.j);
			}
		});
	});
});

describe('the picture of a shuffle', () => {
	test('reads at its stills as rows of the input, of the table and of the output', () => {
		const before = upTo(12);
		const after = [0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11];
		expect(channelsAt(paper, riffleEnd(paper, 'in'))).toEqual(before);
		expect(channelsAt(paper, riffleEnd(paper, 'reshape'))).toEqual(before);
		expect(channelsAt(paper, riffleEnd(paper, 'transpose'))).toEqual(after);
		expect(channelsAt(paper, riffleEnd(paper, 'flatten'))).toEqual(after);
	});

	test('ends with every channel in its place of the output, for any groups', () => {
		forAll(anyDeck, (any) => {
			expect(channelsAt(any, riffleEnd(any, 'flatten'))).toEqual(any.order);
		});
	});

	test('shows every channel once at any position, and leaves a trace wherever it was', () => {
		forAll(fc.tuple(anyDeck, fc.double({ min: 0, max: 1, noNaN: true })), ([any, share]) => {
			const position = share * (riffleLength(any) - 1);
			const scene = riffleScene(any, riffleLayout(any), position);
			const { slots } = scene;
			expect(
				cardsOf(scene)
					.map(({ channel }) => channel)
					.sort((one, other) => one - other),
			).toEqual(upTo(any.order.length));
			expect(slots).toHaveLength(4 * any.order.length);
			expect(new Set(slots.map(({ key }) => key)).size).toBe(slots.length);
		});
		const atEnd = riffleScene(paper, riffleLayout(paper), 14);
		expect(atEnd.slots.filter(({ left }) => left)).toHaveLength(36);
	});

	test('moves one channel at a time between the tables, half way along in the middle of its step', () => {
		const layout = riffleLayout(paper);
		const scenes = [6, 6.5, 7].map((position) => riffleScene(paper, layout, position));
		const [from, between, to] = scenes.map((scene) => cardsOf(scene).find(({ channel }) => channel === 9));
		expect(between?.x).toBeCloseTo(((from?.x ?? NaN) + (to?.x ?? NaN)) / 2, 9);
		const rest = (index: number) => cardsOf(item(scenes, index)).filter(({ channel }) => channel !== 9);
		const places = (index: number) =>
			rest(index)
				.map(({ channel, x, y }) => `${channel} ${x} ${y}`)
				.sort();
		expect(places(0)).toEqual(places(2));
		expect(item(scenes, 2).way).toEqual(layout.paths[9]);
	});

	test('shows the way of a channel from place to place, across no card', () => {
		forAll(anyDeck, (any) => {
			const { paths } = riffleLayout(any);
			const middles = paths.flat().map(({ x, y }) => [x + 0.5, y + 0.5] as const);
			for (const spots of paths) {
				const ways = riffleWay(spots);
				expect(ways).toHaveLength(3);
				ways.forEach((corners, part) => {
					expect(distanceTo(item(spots, part), item(corners, 0))).toBeCloseTo(0.45);
					expect(distanceTo(item(spots, part + 1), item(corners, corners.length - 1))).toBeCloseTo(0.45);
					const crossed = along(corners).filter(([x, y]) =>
						middles.some(([ownX, ownY]) => within(x - ownX) && within(y - ownY)),
					);
					expect(crossed).toEqual([]);
				});
			}
		});
	});

	test('has no two places on each other and none outside', () => {
		forAll(anyDeck, (any) => {
			const { columns, rows, paths, indices } = riffleLayout(any);
			const spots = paths.flat();
			expect(new Set(spots.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(spots.length);
			for (const { x, y } of spots) {
				expect(x).toBeGreaterThanOrEqual(0);
				expect(x + 1).toBeLessThanOrEqual(columns + 1e-9);
				expect(y + 1).toBeLessThanOrEqual(rows + 1e-9);
			}
			expect(new Set(indices.map(({ key }) => key)).size).toBe(indices.length);
		});
	});
});
