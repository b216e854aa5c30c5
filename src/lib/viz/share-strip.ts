/** One value on a strip of shares. */
export interface ShareMark {
	readonly value: number;
	/** Which part of the whole it leaves, 1 for all of it. */
	readonly share: number;
	readonly isNow: boolean;
	/** Whether it is exactly what is asked for. */
	readonly isHit: boolean;
}

/** Marks on the axis from nothing to all; those that leave more than all lie beyond its end and are left out. */
export function marksOnAxis(marks: readonly ShareMark[], most: number): ShareMark[] {
	return marks.filter(({ share }) => share <= most);
}
