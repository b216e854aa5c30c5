import type { PrintedTable } from './mobilenet-printed';
import printed from './speed-printed.json';

/** A network whose time on a phone is printed. */
export type PhoneModel = 'shufflenetHalf' | 'shufflenet' | 'mobilenet' | 'alexnet';

/** Milliseconds of one picture in one thread of a phone's processor. */
export const printedOnPhone = printed.phone as PrintedTable<{
	readonly model: PhoneModel;
	/** What the source calls FLOPs: multiply–accumulates, in millions. */
	readonly millions: number;
	readonly ms: number;
}> & {
	readonly processor: string;
	/** The side of the picture. */
	readonly side: number;
};

/** How many times less work its source finds, and how many times less time that was. */
export const printedRules = printed.rules as PrintedTable<{
	readonly rule: 'general' | 'alexnet';
	readonly fewer: number;
	readonly faster: number;
}>;

/** The network whose authors printed the measurements below. */
export const successor: string = printed.successor;

/** Channels on both sides of the first layer of that experiment; the others do about its work. */
const equalWidth = 128;

/**
 * Batches a second of 1×1 layers of about the same work whose widths are more and more unequal, on maps of 56×56. Printed
 * are the ratios of the widths; the widths follow from the work of the first layer.
 */
export const printedByWidths: PrintedTable<{
	readonly inChannels: number;
	readonly outChannels: number;
	readonly speed: number;
}> = {
	source: printed.widths.source,
	rows: printed.widths.rows.map(({ ratio, speed }) => {
		const inChannels = Math.floor(equalWidth / Math.sqrt(ratio));
		return { inChannels, outChannels: ratio * inChannels, speed };
	}),
};

/** Batches a second of 1×1 layers of about the same work with more and more groups, on maps of 56×56. */
export const printedSpeedsByGroups: PrintedTable<{
	readonly groups: number;
	readonly channels: number;
	readonly speed: number;
}> = printed.groups;

/** Batches a second of blocks that are one layer, or several smaller ones. */
export const printedByPieces = printed.pieces as PrintedTable<{
	readonly pieces: number;
	readonly order: 'whole' | 'series' | 'parallel';
	readonly speed: number;
}>;

/** Batches a second of a bottleneck with and without what costs next to no multiply–accumulates. */
export const printedByExtras: PrintedTable<{
	readonly relu: boolean;
	readonly shortcut: boolean;
	readonly speed: number;
}> = printed.extras;
