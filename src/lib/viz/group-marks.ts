/** How a group of channels is told from the others: a colour of the page and a shape. */
export interface GroupMark {
	/** A CSS colour that follows the theme. */
	readonly colour: string;
	/** Path data around 0, within a square of side 1; all of about the same area. */
	readonly shape: string;
}

const shapes = [
	'M-.42 0A.42 .42 0 1 1 .42 0A.42 .42 0 1 1 -.42 0Z',
	'M-.37 -.37H.37V.37H-.37Z',
	'M0 -.46L.5 .4H-.5Z',
	'M0 -.52L.52 0L0 .52L-.52 0Z',
	'M-.16 -.48H.16V-.16H.48V.16H.16V.48H-.16V.16H-.48V-.16H-.16Z',
	'M0 -.48L.48 -.12L.3 .42H-.3L-.48 -.12Z',
] as const;

/** The mark of a group, counted from 0; after the last one they begin anew. */
export function groupMark(group: number): GroupMark {
	const index = group % shapes.length;
	return { colour: `var(--group-${index + 1})`, shape: shapes[index] ?? shapes[0] };
}
