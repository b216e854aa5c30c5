/** A part of a network: what it makes, and its work. */
export interface RowPart {
	readonly name: string;
	/** Side of the maps that it makes, and how many they are. */
	readonly side: number;
	readonly channels: number;
	readonly macs: number;
}

/** A part as it is drawn: shares of its slot, which the largest network fills. */
export interface PlacedPart {
	readonly name: string;
	/** How wide its slot is beside the others. */
	readonly slot: number;
	/** Height of the slot as a share of the row. */
	readonly slotHeight: number;
	/** Width and height as shares of the slot. */
	readonly width: number;
	readonly height: number;
	/** Work as a share of the largest part's, 0 to 1. */
	readonly shade: number;
}

/**
 * The parts of a network in a row: as wide as they have channels, as high as their maps have rows, as dark as
 * they work, on the scale of a larger network with the same parts.
 * @throws RangeError if the two networks have not the same parts
 */
export function placedParts(parts: readonly RowPart[], largest: readonly RowPart[]): PlacedPart[] {
	if (parts.length !== largest.length) {
		throw new RangeError(`${parts.length} parts cannot be drawn on the scale of ${largest.length}`);
	}
	const side = Math.max(...largest.map((part) => part.side));
	const macs = Math.max(...largest.map((part) => part.macs));
	return parts.map((part, index) => {
		const whole = largest[index] ?? part;
		return {
			name: part.name,
			slot: whole.channels,
			slotHeight: whole.side / side,
			width: part.channels / whole.channels,
			height: part.side / whole.side,
			shade: part.macs / macs,
		};
	});
}
