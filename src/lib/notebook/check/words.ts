/** The words of a check; `answer` stands with the answer and says why it is so. */
export interface CheckWords {
	readonly question: string;
	readonly answer: string;
	/** A reply to each wrong answer, by the names in the check. */
	readonly wrong: Readonly<Record<string, string>>;
	/** What the options, items or parts are called. */
	readonly names?: Readonly<Record<string, string>>;
}
