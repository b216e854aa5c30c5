import type { Pads } from '../ops/description';

/** Sizes of the stage, in pixels at full width. */
export const geometry = {
	/** The least a cell with a figure in it measures. */
	cellPx: 24,
	/** One figure's width and the room on both sides of a number. */
	digitPx: 6.6,
	roomPx: 7,
	/** The widest map at work. */
	focusPx: 252,
	/** Where figures do not fit, the map still fills this much. */
	rasterPx: 216,
	tilePx: 46,
	smallTilePx: 25,
	/** From this many channels on tiles are small. */
	manyChannels: 17,
} as const;

/** Up to this many cells a map at work is drawn as shapes, and all tiles of a tensor together; above, as bitmaps. */
const mostShapes = 256;
const mostTileShapes = 400;

/** Up to this many channels, all of a small input are shown with their figures. */
const allLargeUpTo = 4;
const smallSide = 8;

/** How one map of a tensor is laid out. */
export interface MapLayout {
	/** Rows and columns, padding included. */
	readonly rows: number;
	readonly columns: number;
	/** The side of a cell, and the size of the whole map. */
	readonly cellPx: number;
	readonly widthPx: number;
	readonly heightPx: number;
	readonly showsValues: boolean;
	readonly isBitmap: boolean;
}

/** What a layout depends on. */
export interface MapSize {
	readonly height: number;
	readonly width: number;
	readonly pads: Pads;
	/** The most characters that a value takes. */
	readonly longest: number;
}

/** The layout of the map at work: as large as its figures need, or as large as it may be without. */
export function focusLayout({ height, width, pads, longest }: MapSize): MapLayout {
	const rows = height + pads.top + pads.bottom;
	const columns = width + pads.left + pads.right;
	const needed = Math.max(geometry.cellPx, Math.ceil(longest * geometry.digitPx + geometry.roomPx));
	const showsValues = needed * Math.max(rows, columns) <= geometry.focusPx;
	const cellPx = showsValues ? needed : geometry.rasterPx / Math.max(rows, columns);
	return sized({ rows, columns, cellPx, showsValues, isBitmap: height * width > mostShapes });
}

/** Whether figures can fit into a map of this side at all, however short they are. */
export function hasRoomForFigures(side: number): boolean {
	return geometry.cellPx * side <= geometry.focusPx;
}

/** How large a figure in a cell is, as a share of the cell. */
export function figureShare({ cellPx }: Pick<MapLayout, 'cellPx'>): number {
	return Math.min(12, cellPx * 0.5) / cellPx;
}

/** The layout of each small map, without figures, of a tensor `[height, width, channels]`. */
export function tileLayout(
	[rows = 1, columns = 1, channels = 1]: readonly number[],
	widthPx: number,
): MapLayout {
	const cellPx = widthPx / Math.max(rows, columns);
	const isBitmap = rows * columns * channels > mostTileShapes;
	return sized({ rows, columns, cellPx, showsValues: false, isBitmap });
}

/** How wide the tiles of a tensor with this many channels are. */
export function tileWidth(channels: number): number {
	return channels >= geometry.manyChannels ? geometry.smallTilePx : geometry.tilePx;
}

/** Whether all channels of an input are shown with figures, not only the one at work. */
export function showsAllLarge(
	channels: number,
	{ rows, columns }: Pick<MapLayout, 'rows' | 'columns'>,
): boolean {
	return channels <= allLargeUpTo && Math.max(rows, columns) <= smallSide;
}

/** How wide the tiles of a filter's slices are. */
export const filterTilePx = 26;

const smallKernel = 3;

/** Whether all slices of a filter are shown with figures, not only the one at work. */
export function showsAllSlices(
	slices: number,
	{ height, width }: Pick<MapSize, 'height' | 'width'>,
): boolean {
	return slices <= allLargeUpTo && Math.max(height, width) <= smallKernel;
}

/** The part of a map whose first cells are done, as a CSS polygon over the whole of it. */
export function doneClip(done: number, { height, width }: Pick<MapSize, 'height' | 'width'>): string {
	const percent = (share: number): string => `${Math.min(share, 1) * 100}%`;
	const fullRows = Math.floor(done / width);
	const above = percent(fullRows / height);
	const below = percent((fullRows + 1) / height);
	const along = percent((done % width) / width);
	return `polygon(0 0, 100% 0, 100% ${above}, ${along} ${above}, ${along} ${below}, 0 ${below})`;
}

function sized(layout: Omit<MapLayout, 'widthPx' | 'heightPx'>): MapLayout {
	const { rows, columns, cellPx } = layout;
	return { ...layout, widthPx: columns * cellPx, heightPx: rows * cellPx };
}
