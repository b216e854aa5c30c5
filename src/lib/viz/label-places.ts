/** A dot in pixels of its diagram, and what is to stand beside it. */
export interface LabelledDot {
	readonly key: string;
	readonly left: number;
	readonly top: number;
	/** Nothing where none is to stand there; others keep clear of the dot all the same. */
	readonly text: string;
	/** Strong ones choose their place first. */
	readonly isStrong: boolean;
	/** Whether it would rather stand above its dot, to the left, than below it to the right. */
	readonly isAbove: boolean;
	/** How much further off it stands, and others, because of a ring around the dot. */
	readonly ringPx: number;
}

/** A diagram in pixels, and the upright line that labels keep clear of. */
export interface LabelRoom {
	readonly width: number;
	readonly height: number;
	readonly line: number;
	/** Drawn lines between dots, upright or level: labels keep clear of them where they can. */
	readonly strokes: readonly Box[];
}

/** Where a label stands, in pixels from the middle of its dot. */
export interface LabelPlace {
	/** Which part of it `x` says: its left end, its middle, its right end. */
	readonly anchor: 'start' | 'middle' | 'end';
	readonly x: number;
	/** Where its middle is. */
	readonly y: number;
	/** Whether it takes a line to say which dot it belongs to. */
	readonly isFar: boolean;
}

/** In pixels of the diagram. */
export interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** Of a label and of a dot. */
const geometry = { letterPx: 6.4, strongLetterPx: 7, halfLinePx: 7, halfDotPx: 8, gapPx: 2 } as const;

const near = {
	aboveLeft: { anchor: 'end', x: -3, y: -11 },
	left: { anchor: 'end', x: -12, y: 0 },
	above: { anchor: 'middle', x: 0, y: -19 },
	aboveRight: { anchor: 'start', x: 3, y: -11 },
	right: { anchor: 'start', x: 12, y: 0 },
	belowRight: { anchor: 'start', x: 3, y: 11 },
	below: { anchor: 'middle', x: 0, y: 19 },
	belowLeft: { anchor: 'end', x: -3, y: 11 },
} as const;

type Direction = keyof typeof near;

const fromAbove: readonly Direction[] = [
	...(['aboveLeft', 'left', 'above', 'aboveRight'] as const),
	...(['right', 'belowRight', 'below', 'belowLeft'] as const),
];
const fromBelow: readonly Direction[] = [
	...(['belowRight', 'right', 'below', 'belowLeft'] as const),
	...(['aboveRight', 'left', 'aboveLeft', 'above'] as const),
];

/** How far labels move away that find no place beside their dot. */
const farther = [16, 32, 48] as const;

/** A place for each label on its side of the line where it covers no dot and no other label; its usual one where there is none. */
export function labelPlaces(
	dots: readonly LabelledDot[],
	room: LabelRoom,
): Readonly<Record<string, LabelPlace>> {
	const labels: Box[] = [];
	const inOrder = [...dots.filter(({ isStrong }) => isStrong), ...dots.filter(({ isStrong }) => !isStrong)];
	const places = inOrder.flatMap((dot) => {
		if (dot.text === '') return [];
		const all = candidates(dot);
		const others = dots.filter((other) => other !== dot).map(around);
		const taken = [...others, ...labels];
		const free = all.filter((each) => isFree(boxOf(dot, each), taken, sideOf(dot, room)));
		const clear = free.find((each) => isFree(boxOf(dot, each), room.strokes, sideOf(dot, room)));
		const place = clear ?? free[0] ?? all[0];
		if (place === undefined) return [];
		labels.push(boxOf(dot, place));
		return [[dot.key, place] as const];
	});
	return Object.fromEntries(places);
}

/** The usual place first, then those around the dot, then those farther out. */
function candidates({ isAbove, ringPx }: LabelledDot): LabelPlace[] {
	const directions = isAbove ? fromAbove : fromBelow;
	return [0, ...farther].flatMap((px) =>
		directions.map((name): LabelPlace => {
			const { anchor, x, y } = near[name];
			const off = px + ringPx;
			return { anchor, x: x + Math.sign(x) * off, y: y + Math.sign(y) * off, isFar: px > 0 };
		}),
	);
}

function boxOf({ left, top, text, isStrong }: LabelledDot, { anchor, x, y }: LabelPlace): Box {
	const width = text.length * (isStrong ? geometry.strongLetterPx : geometry.letterPx);
	const start = left + x - { start: 0, middle: width / 2, end: width }[anchor];
	const { halfLinePx } = geometry;
	return { left: start, right: start + width, top: top + y - halfLinePx, bottom: top + y + halfLinePx };
}

function around({ left, top, ringPx }: LabelledDot): Box {
	const px = geometry.halfDotPx + ringPx;
	return { left: left - px, right: left + px, top: top - px, bottom: top + px };
}

/** A label stands on the side of the line on which its dot is. */
function sideOf({ left }: LabelledDot, { width, height, line }: LabelRoom): Box {
	const isBefore = left < line;
	return { left: isBefore ? 0 : line, right: isBefore ? line : width, top: 0, bottom: height };
}

function isFree(box: Box, taken: readonly Box[], side: Box): boolean {
	const isWithin = box.left >= side.left && box.right <= side.right;
	if (!isWithin || box.top < side.top || box.bottom > side.bottom) return false;
	const { gapPx } = geometry;
	return taken.every(
		(other) =>
			box.right + gapPx <= other.left ||
			other.right + gapPx <= box.left ||
			box.bottom <= other.top ||
			other.bottom <= box.top,
	);
}
