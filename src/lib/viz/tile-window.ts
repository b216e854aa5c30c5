/** Tiles from one to before another, counted from 0. */
export interface TileWindow {
	readonly from: number;
	readonly to: number;
}

/**
 * Which tiles are shown where there are more than a few: those around the one at work, page by page. The last page is
 * filled up with some of the page before, so that all are of one height.
 */
export function tileWindow(maps: readonly { readonly isFocus: boolean }[], most: number): TileWindow {
	const focus = Math.max(
		maps.findIndex(({ isFocus }) => isFocus),
		0,
	);
	const last = Math.max(maps.length - most, 0);
	const from = Math.min(Math.floor(focus / most) * most, last);
	return { from, to: Math.min(from + most, maps.length) };
}
