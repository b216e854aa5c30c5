/** A number in a sentence that can be changed. */
export interface Live {
	/** What it is, for a screen reader: "Output channels N". */
	readonly name: string;
	readonly value: number;
	readonly min: number;
	readonly max: number;
	/** The allowed values; all of them where it is absent. */
	readonly valid?: readonly number[] | undefined;
	/** Whatever was dragged to, typed or stepped to: the owner settles it. */
	readonly onchange: (value: number) => void;
}
