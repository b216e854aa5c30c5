/** A part of a network in a chain, and the join that leads to it. */
export interface ChainPart {
	readonly name: string;
	readonly detail: string;
	/** Whether data reach it and it can take them, or it cannot, or nothing reaches it. */
	readonly state: 'fits' | 'broken' | 'unreached';
	/** What is handed to it by the part before; nothing for the first. */
	readonly join: string | undefined;
}
