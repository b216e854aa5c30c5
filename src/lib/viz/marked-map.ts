/** A place of a map, counted from 0. */
export interface MapPlace {
	readonly y: number;
	readonly x: number;
}
