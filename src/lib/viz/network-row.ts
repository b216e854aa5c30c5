/** A part of a network: what it makes, and its work. */
export interface RowPart {
	readonly name: string;
	/** Side of the maps that it makes, and how many they are. */
	readonly side: number;
	readonly channels: number;
	readonly macs: number;
}

/** A part as it is drawn: shares of its slot, which it fills unless the network that it is held against is larger. */
export interface PlacedPart {
	readonly name: string;
	/** What it is called among those that belong together, and what they are called; that only at the first of them. */
	readonly label: string;
	readonly family: string;
	/** How wide its slot is beside the others. */
	readonly slot: number;
	/** Height of the slot as a share of the row. */
	readonly slotHeight: number;
	/** Width and height as shares of the slot. */
	readonly width: number;
	readonly height: number;
	/** The same of its outline: the part as the other network has it. */
	readonly outline: { readonly width: number; readonly height: number };
	/** Work as a share of the largest part's, 0 to 1. */
	readonly shade: number;
}

/**
 * The parts of a network in a row: as wide as they have channels, as high as their maps have rows, as dark as
 * they work, on one scale with another network of the same parts, whose outlines are drawn.
 * @throws RangeError if the two networks have not the same parts
 */
export function placedParts(parts: readonly RowPart[], outlined: readonly RowPart[]): PlacedPart[] {
	if (parts.length !== outlined.length) {
		throw new RangeError(`${parts.length} parts cannot be drawn on the scale of ${outlined.length}`);
	}
	const both = [...parts, ...outlined];
	const side = Math.max(...both.map((part) => part.side));
	const macs = Math.max(...both.map((part) => part.macs));
	return parts.map((part, index) => {
		const other = outlined[index] ?? part;
		const slot = Math.max(part.channels, other.channels);
		const slotSide = Math.max(part.side, other.side);
		const { family, label } = familyOf(part.name);
		return {
			name: part.name,
			label,
			family: familyOf(parts[index - 1]?.name ?? '').family === family ? '' : family,
			slot,
			slotHeight: slotSide / side,
			width: part.channels / slot,
			height: part.side / slotSide,
			outline: { width: other.channels / slot, height: other.side / slotSide },
			shade: part.macs / macs,
		};
	});
}

/** `stage2` and `unit1` of `stage2.unit1`; a name without a dot has no family. */
function familyOf(name: string): { readonly family: string; readonly label: string } {
	const dot = name.lastIndexOf('.');
	return { family: name.slice(0, Math.max(dot, 0)), label: name.slice(dot + 1) };
}
