import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { labelPlaces, type LabelledDot } from '$lib/viz/label-places';

const room = { width: 600, height: 400, line: 500, strokes: [] };

function dot(key: string, left: number, top: number): LabelledDot {
	return { key, left, top, text: key, isStrong: false, isAbove: true, ringPx: 0 };
}

describe('a label', () => {
	test('that has room stands in its usual place: above its dot to the left, or below it to the right', () => {
		const places = labelPlaces([dot('a', 200, 200), { ...dot('b', 300, 200), isAbove: false }], room);
		expect(places.a).toMatchObject({ anchor: 'end', isFar: false });
		expect(Math.sign(places.a?.y ?? 0)).toBe(-1);
		expect(places.b).toMatchObject({ anchor: 'start', isFar: false });
		expect(Math.sign(places.b?.y ?? 0)).toBe(1);
	});

	test('moves aside where another one stands, the strong one keeping its place', () => {
		const dots = [dot('first', 200, 200), { ...dot('second', 240, 194), isStrong: true }];
		const { first, second } = labelPlaces(dots, room);
		expect(second).toMatchObject({ anchor: 'end', y: -11 });
		expect(first).not.toMatchObject({ anchor: 'end', y: -11 });
	});

	test('keeps clear of the line and of the edges', () => {
		expect(labelPlaces([dot('long label', 510, 200)], room)['long label']?.anchor).toBe('start');
		expect(labelPlaces([dot('long label', 490, 200)], room)['long label']?.anchor).toBe('end');
		expect(labelPlaces([dot('long label', 10, 200)], room)['long label']?.anchor).toBe('start');
		expect(labelPlaces([dot('long label', 300, 4)], room)['long label']?.y).toBeGreaterThanOrEqual(0);
	});

	test('keeps clear of drawn lines, unless there is no other place', () => {
		const above = { left: 0, right: 600, top: 189, bottom: 189 };
		const { a } = labelPlaces([dot('a', 200, 200)], { ...room, strokes: [above] });
		expect(a).toMatchObject({ anchor: 'end', x: -12, y: 0 });
		const everywhere = { left: 0, right: 600, top: 0, bottom: 400 };
		expect(labelPlaces([dot('a', 200, 200)], { ...room, strokes: [everywhere] })).toEqual(
			labelPlaces([dot('a', 200, 200)], room),
		);
	});

	test('of a dot in a crowd moves out, with a line to it', () => {
		const crowd = Array.from({ length: 25 }, (_, index) =>
			dot(`n${index}`, 240 + (index % 5) * 22, 160 + Math.floor(index / 5) * 18),
		);
		const [middle] = crowd.slice(12);
		const bare = crowd.map((each) => ({ ...each, text: each === middle ? each.text : '' }));
		const places = labelPlaces(bare, room);
		expect(Object.values(places)).toHaveLength(1);
		expect(Object.values(places)[0]?.isFar).toBe(true);
	});
});

test('two labels, and a label and another dot, do not cover each other while there is room', () => {
	const place = fc.tuple(fc.integer({ min: 60, max: 440 }), fc.integer({ min: 60, max: 340 }));
	fc.assert(
		fc.property(fc.array(place, { minLength: 2, maxLength: 6 }), (list) => {
			const dots = list.map(([left, top], index) => dot(`d${index}`, left, top));
			const places = labelPlaces(dots, room);
			const boxes = dots.map(({ key, left, top }) => {
				const { anchor, x, y } = places[key] ?? { anchor: 'start', x: NaN, y: NaN };
				// Half a label of two letters.
				const half = 6.4;
				const middle = left + x + { start: half, middle: 0, end: -half }[anchor];
				return { middle, top: top + y, half };
			});
			boxes.forEach((one, index) => {
				for (const other of boxes.slice(index + 1)) {
					const isAside = Math.abs(one.middle - other.middle) >= one.half + other.half;
					expect(isAside || Math.abs(one.top - other.top) >= 14).toBe(true);
				}
			});
		}),
	);
});
