/** How a group of channels is told from others: by colour and by shape, so that neither carries it alone. */
export interface Identity {
	/** A CSS colour that follows the theme of the page; none of them is a colour of values. */
	readonly colour: string;
	/** Path data about the origin, in a square of side 1. */
	readonly shape: string;
	/** After all colours and shapes have been used, the same come again otherwise filled. */
	readonly look: 'solid' | 'open' | 'dotted';
}

const colours = ['var(--group-a)', 'var(--group-b)', 'var(--group-c)', 'var(--group-d)'] as const;

const shapes = [
	'M-0.5 0a0.5 0.5 0 1 0 1 0a0.5 0.5 0 1 0 -1 0z',
	'M-0.45 -0.45h0.9v0.9h-0.9z',
	'M0 -0.5L0.54 0.42H-0.54z',
	'M0 -0.58L0.58 0L0 0.58L-0.58 0z',
] as const;

const looks = ['solid', 'open', 'dotted'] as const;

/** The identity of a group, counted from 0; of more than twelve, those begin anew. */
export function identity(group: number): Identity {
	return {
		colour: colours[group % colours.length] ?? colours[0],
		shape: shapes[group % shapes.length] ?? shapes[0],
		look: looks[Math.floor(group / shapes.length) % looks.length] ?? looks[0],
	};
}
