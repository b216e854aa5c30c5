/** One landing of a window as a bar of a ruler, in pixels along it and away from the map. */
export interface RulerBar {
	readonly index: number;
	readonly from: number;
	readonly length: number;
	readonly away: number;
}

/** How thick a bar is with the gap beside it. */
const lanePx = 7;

/** A ruler of landings. */
export interface Ruler {
	readonly bars: readonly RulerBar[];
	readonly thicknessPx: number;
}

interface Span {
	readonly first: number;
	readonly last: number;
}

/** Bars for windows that overlap, in as many lanes as keep them apart. */
export function ruler(windows: readonly Span[], cellPx: number): Ruler {
	const [one, two] = windows;
	const covered = one === undefined ? 1 : one.last - one.first + 1;
	const stride = one === undefined || two === undefined ? covered : two.first - one.first;
	const lanes = Math.max(1, Math.min(Math.ceil(covered / stride), windows.length));
	return {
		bars: windows.map(({ first, last }, index) => ({
			index,
			from: first * cellPx,
			length: (last - first + 1) * cellPx,
			away: (index % lanes) * lanePx,
		})),
		thicknessPx: lanes * lanePx + 4,
	};
}
