import { beforeAll, describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { replyNames } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import { bothLanes, compared, kernelOrders, places, type Pushed } from '$lib/notebook/pages/shuffle/place';
import { comparedByTaps, placeCheck, usualPlace } from '$lib/notebook/pages/shuffle/place-check';
import { placeSource } from '$lib/notebook/pages/shuffle/place-source';
import {
	differenceText,
	laneStrips,
	placeCaption,
	placeRows,
	placeSlots,
	swapOrders,
	swapSlots,
} from '$lib/notebook/pages/shuffle/place-text';
import { useBackend } from '$lib/ops/backend';
import { forward } from '$lib/ops/forward';
import { pointwise, shuffle } from '$lib/ops/layer';
import { linkedPairs, mixing } from '$lib/ops/mixing';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';

import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('shuffle', 'en').cells.place;
const groupings = [
	{ groups: 1, perGroup: 3 },
	{ groups: 2, perGroup: 3 },
	{ groups: 3, perGroup: 3 },
	{ groups: 4, perGroup: 1 },
	{ groups: 4, perGroup: 3 },
];
const all: readonly Pushed[] = groupings.flatMap((grouping) =>
	places.flatMap((place) => kernelOrders.map((kernels) => ({ ...grouping, place, kernels }))),
);

beforeAll(() => useBackend('cpu'));

/** Both lanes run by TensorFlow.js. */
function ran(pushed: Pushed) {
	const calculation = bothLanes(pushed);
	const outputs = forward(calculation.stages, calculation.input, calculation.weights);
	return compared({ ...calculation, outputs }, pushed);
}

function isMoved({ groups, perGroup }: Pushed): boolean {
	return groups > 1 && perGroup > 1;
}

describe('a shuffle that is pushed past the depthwise layer', () => {
	test('gives the same, value for value, if the kernels go with their channels; so does the layer that follows', () => {
		for (const pushed of all) {
			if (pushed.place !== 'after' || pushed.kernels !== 'reordered') continue;
			const { most, mostNext, paper, pushed: second } = ran(pushed);
			expect([most, mostNext]).toEqual([0, 0]);
			expect(second.second).toEqual(paper.second);
		}
	});

	test('gives something else if nothing else is changed', () => {
		for (const pushed of all) {
			if (pushed.place !== 'after' || pushed.kernels !== 'kept') continue;
			const { most, mostNext } = ran(pushed);
			expect(most > 0, `${pushed.groups} × ${pushed.perGroup}`).toBe(isMoved(pushed));
			expect(mostNext > 0).toBe(isMoved(pushed));
		}
	});

	test('is the same as before where it stood before, unless the kernels are re-ordered in vain', () => {
		for (const pushed of all) {
			if (pushed.place !== 'before') continue;
			expect(ran(pushed).most > 0).toBe(isMoved(pushed) && pushed.kernels === 'reordered');
		}
	});

	test('is shown first as the taps have it, which is what TensorFlow.js makes', () => {
		for (const pushed of all) expect(comparedByTaps(pushed)).toEqual(ran(pushed));
	});
});

describe('the swapped shuffle', () => {
	test('links as many pairs between grouped layers, whatever the groups', () => {
		for (const { groups, perGroup } of groupings) {
			const channels = groups * perGroup;
			const grouped = pointwise({ inChannels: channels, outChannels: channels, groups });
			const [there, back] = [groups, perGroup].map((rows) =>
				linkedPairs(mixing(stages([grouped, shuffle({ groups: rows }), grouped], shape(1, 1, channels)))),
			);
			expect(back).toBe(there);
		}
	});

	test('is said to undo the other, or to be the same', () => {
		expect(swapOrders({ groups: 2, perGroup: 3 })).toEqual({
			there: [0, 3, 1, 4, 2, 5],
			back: [0, 2, 4, 1, 3, 5],
			again: [0, 1, 2, 3, 4, 5],
		});
		expect(swapSlots({ groups: 3, perGroup: 3 }, words.swap).finding).toMatch(/one and the same/);
		for (const grouping of groupings) {
			const slots = swapSlots(grouping, words.swap);
			for (const text of [words.swap.text, ...Object.values(words.swap.orders)]) filled(text, slots);
		}
	});
});

describe('the check of the place', () => {
	const check = placeCheck();

	test('is answered by the run: it is no bug', () => {
		expect(check.answer).toBe('same');
		expect(replyNames(check).sort()).toEqual(Object.keys(words.check.wrong).sort());
		expect(Object.keys(words.check.names).sort()).toEqual([...check.options].sort());
		for (const text of texts(words.check)) filled(text, placeSlots);
	});
});

describe('what is said', () => {
	test('tells each of the four settings, and a shuffle that does nothing, apart', () => {
		const { captions } = words;
		const textOf = (pushed: Pushed) => placeCaption(pushed, comparedByTaps(pushed), words).text;
		expect(textOf(usualPlace)).toBe(captions.afterKept);
		expect(textOf({ ...usualPlace, kernels: 'reordered' })).toBe(captions.afterReordered);
		expect(textOf({ ...usualPlace, place: 'before' })).toBe(captions.beforeKept);
		expect(textOf({ ...usualPlace, place: 'before', kernels: 'reordered' })).toBe(captions.beforeReordered);
		expect(textOf({ ...usualPlace, groups: 1 })).toBe(captions.idle);
		for (const pushed of all) {
			const { text, slots } = placeCaption(pushed, comparedByTaps(pushed), words);
			expect(filled(text, slots)).not.toContain('NaN');
		}
		for (const text of [words.title, ...words.prose, words.note]) filled(text, placeSlots);
		expect(differenceText(0, words)).toBe('0: the same, value for value');
		expect(differenceText(28, words)).toBe('28');
	});

	test('names above every tile the channel or the kernel that it is', () => {
		const made = comparedByTaps({ groups: 2, perGroup: 3, place: 'after', kernels: 'reordered' });
		const orders = laneStrips(made.pushed, made, words).map(({ key, order }) => [key, order.join(' ')]);
		expect(orders).toEqual([
			['kernels', '0 2 4 1 3 5'],
			['first', '0 1 2 3 4 5'],
			['second', '0 3 1 4 2 5'],
		]);
		expect(laneStrips(made.paper, made, words).map(({ title }) => title)).toEqual([
			words.strips.shuffled,
			words.strips.kernels,
			words.strips.filtered,
		]);
	});

	test('as a table is which kernel each channel has met in either lane', () => {
		const kept = placeRows(comparedByTaps({ groups: 2, perGroup: 3, place: 'after', kernels: 'kept' }));
		expect(kept.map((row) => row.slice(0, 4).join(' '))).toEqual([
			'0 0 0 0',
			'1 3 1 3',
			'2 1 2 1',
			'3 4 3 4',
			'4 2 4 2',
			'5 5 5 5',
		]);
		const moved = placeRows(comparedByTaps({ groups: 2, perGroup: 3, place: 'after', kernels: 'reordered' }));
		for (const [, , paper, pushed, apart] of moved) {
			expect(pushed).toBe(paper);
			expect(apart).toBe('0');
		}
	});
});

test('the code runs both lanes and finds the same difference', () => {
	for (const pushed of all) {
		const code = placeSource(pushed, bothLanes(pushed), { made: comparedByTaps(pushed), words: words.code });
		expect(shownByCode(code)).toEqual(code.expected);
	}
});
