/** How the channels of a tensor are set out as small maps, in cells from the corner of the first. */
export interface TileGrid {
	readonly columns: number;
	readonly rows: number;
	/** From one map to the next, in cells. */
	readonly stepX: number;
	readonly stepY: number;
	/** The whole, in cells. */
	readonly width: number;
	readonly height: number;
	/** How large a cell is. */
	readonly cellPx: number;
	/** Whether it is drawn as shapes; above so many values, as a bitmap. */
	readonly isBitmap: boolean;
}

/** A rectangle of cells of a grid. */
export interface TileRegion {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Up to this many values a tensor is drawn as shapes. */
const mostShapes = 1200;

/** The longer side of a small map, by how many there are. */
const sizes = [
	{ upTo: 4, sidePx: 34, rows: 2 },
	{ upTo: 16, sidePx: 26, rows: 2 },
	{ upTo: 32, sidePx: 20, rows: 3 },
	{ upTo: 64, sidePx: 15, rows: 4 },
	{ upTo: 128, sidePx: 11, rows: 6 },
	{ upTo: Infinity, sidePx: 6, rows: 16 },
] as const;

/** Share of a map's side that parts it from the next. */
const gapShare = 0.14;

/** The grid of a tensor `[height, width, channels]`. */
export function tileGrid([height = 1, width = 1, channels = 1]: readonly number[]): TileGrid {
	const { sidePx, rows: most } = sizes.find(({ upTo }) => channels <= upTo) ?? sizes[0];
	const side = Math.max(height, width);
	const isBitmap = height * width * channels > mostShapes;
	// The pixels of a bitmap are whole cells.
	const gap = isBitmap || side > 2 ? Math.max(Math.round(side * gapShare), 1) : side / 4;
	const columns = Math.ceil(channels / most);
	const rows = Math.ceil(channels / columns);
	const [stepX, stepY] = [width + gap, height + gap];
	return {
		columns,
		rows,
		stepX,
		stepY,
		width: columns * stepX - gap,
		height: rows * stepY - gap,
		cellPx: sidePx / side,
		isBitmap,
	};
}

/** The corner of a channel's map. */
export function tileCorner({ columns, stepX, stepY }: TileGrid, channel: number): { x: number; y: number } {
	return { x: (channel % columns) * stepX, y: Math.floor(channel / columns) * stepY };
}

/** What of the whole is done, as at most four rectangles: rows of maps, maps, rows of cells, cells. */
export function doneRegions(
	grid: TileGrid,
	[height = 1, width = 1]: readonly number[],
	done: number,
): TileRegion[] {
	const { columns, stepX, stepY } = grid;
	const maps = Math.floor(done / (height * width));
	const inMap = done % (height * width);
	const mapRows = Math.floor(maps / columns);
	const corner = tileCorner(grid, maps);
	const cellRows = Math.floor(inMap / width);
	return [
		{ x: 0, y: 0, width: grid.width, height: mapRows * stepY },
		{ x: 0, y: corner.y, width: (maps % columns) * stepX, height },
		{ ...corner, width, height: cellRows },
		{ x: corner.x, y: corner.y + cellRows, width: inMap % width, height: 1 },
	].filter((region) => region.width > 0 && region.height > 0);
}
