import type { PrintedTable } from './mobilenet-printed';
import printed from './shufflenet-printed.json';

/** Errors on ImageNet in per cent, first guess, for networks of about the same work and different groups. */
export const printedByGroups: PrintedTable<{
	/** `s` of "ShuffleNet s×". */
	readonly scale: number;
	/** Multiply-accumulates of each network of the row, in millions and about. */
	readonly millions: number;
	readonly groups: readonly number[];
	/** One for each of the groups. */
	readonly errors: readonly number[];
}> = printed.groups;

/** Errors without and with the shuffle. */
export const printedByShuffle: PrintedTable<{
	readonly scale: number;
	readonly groups: number;
	readonly without: number;
	readonly with: number;
}> = printed.shuffle;

/** Errors of wider networks that the authors trained and published later. */
export const printedRetrained: PrintedTable<{
	readonly scale: number;
	readonly groups: number;
	readonly error: number;
}> = printed.retrained;

/** The groups that the authors choose where a phone has to run the network. */
export const printedForPhone: PrintedTable<{ readonly groups: number }> = printed.phone;
