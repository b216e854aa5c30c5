import type { MarkShape, ScatterPoint } from './scatter';

/** What is drawn of one network that learns. */
export interface LearningCurve {
	readonly key: string;
	/** Which identity it has, from 0; the shape says it too. */
	readonly identity: number;
	readonly shape: MarkShape;
	readonly line: readonly ScatterPoint[];
	/** Marks of the same network that lie beside its line. */
	readonly marks: readonly ScatterPoint[];
}
