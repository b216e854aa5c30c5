/** A number to be guessed: the answer and the wrong answers that have a reply of their own. */
export interface NumberPart {
	readonly name: string;
	readonly answer: number;
	/** Other numbers that are right as well: what cutting gives where the answer is rounded. */
	readonly alike?: readonly number[];
	readonly wrong: Readonly<Record<string, number>>;
}

/** One or more whole numbers. */
export interface NumberCheck {
	readonly kind: 'numbers';
	readonly parts: readonly NumberPart[];
}

/** One of some options; every other one has a reply of its own. */
export interface ChoiceCheck {
	readonly kind: 'choice';
	readonly options: readonly string[];
	readonly answer: string;
}

/** Items to be put in order. */
export interface OrderCheck {
	readonly kind: 'order';
	/** As they stand at first. */
	readonly items: readonly string[];
	readonly answer: readonly string[];
	/** Other orders that are right as well: where some items are level. */
	readonly alike?: readonly (readonly string[])[];
	readonly wrong: Readonly<Record<string, readonly string[]>>;
}

/** A mark on an axis. */
export interface MarkCheck {
	readonly kind: 'mark';
	readonly min: number;
	readonly max: number;
	readonly step: number;
	readonly answer: number;
	/** A guess within this distance is right. */
	readonly tolerance: number;
	readonly wrong: Readonly<Record<string, number>>;
}

/** A question with an answer that can be told right or wrong. */
export type Check = NumberCheck | ChoiceCheck | OrderCheck | MarkCheck;

/** A guess, one text per part. */
export type Guess = readonly string[];

/** What is said of a guess: whether it is right, and which replies it gets, by their names in the words. */
export interface Verdict {
	readonly isRight: boolean;
	readonly replies: readonly string[];
}

/** The reply to a wrong answer that nobody foresaw. */
const otherReply = 'other';

/** Judges a guess. */
export function verdict(check: Check, guess: Guess): Verdict {
	const replies = wrongReplies(check, guess);
	return { isRight: replies.length === 0, replies: [...new Set(replies)] };
}

/** The answer, as a guess would say it. */
export function answerOf(check: Check): Guess {
	switch (check.kind) {
		case 'numbers':
			return check.parts.map(({ answer }) => String(answer));
		case 'choice':
			return [check.answer];
		case 'order':
			return check.answer;
		case 'mark':
			return [String(check.answer)];
	}
}

function wrongReplies(check: Check, guess: Guess): string[] {
	switch (check.kind) {
		case 'numbers':
			return check.parts.flatMap(({ answer, alike = [], wrong }, index) => {
				const given = Number(guess[index]);
				if (given === answer || alike.includes(given)) return [];
				return nameOf(wrong, (value) => value === given) ?? otherReply;
			});
		case 'choice':
			return guess[0] === check.answer ? [] : [guess[0] ?? otherReply];
		case 'order': {
			const given = guess.join();
			const right = [check.answer, ...(check.alike ?? [])];
			if (right.some((items) => items.join() === given)) return [];
			return [nameOf(check.wrong, (items) => items.join() === given) ?? otherReply];
		}
		case 'mark': {
			const distance = Math.abs(Number(guess[0]) - check.answer);
			if (distance <= check.tolerance) return [];
			return [nameOf(check.wrong, (value) => isNear(value, Number(guess[0]), check)) ?? otherReply];
		}
	}
}

function isNear(value: number, guess: number, { tolerance }: MarkCheck): boolean {
	return Math.abs(value - guess) <= tolerance;
}

function nameOf<Value>(
	named: Readonly<Record<string, Value>>,
	is: (value: Value) => boolean,
): string | undefined {
	return Object.entries(named).find(([, value]) => is(value))?.[0];
}

/** The names of all replies that the words of a check have to have. */
export function replyNames(check: Check): string[] {
	switch (check.kind) {
		case 'numbers':
			return [...check.parts.flatMap(({ wrong }) => Object.keys(wrong)), otherReply];
		case 'choice':
			return check.options.filter((option) => option !== check.answer);
		case 'order':
		case 'mark':
			return [...Object.keys(check.wrong), otherReply];
	}
}
