/** The words of a cell's closed code. */
export const code = {
	show: 'Show the code',
	hide: 'Hide the code',
	loading: 'The editor is loading…',
	lost: 'The editor could not be loaded.',
	retry: 'Try again',
	/** The words of the open code, which few readers load. */
	panel: () => import('./code-panel').then(({ codePanel }) => codePanel),
};

/** The words of a cell's closed code. */
export type CodeWords = typeof code;
