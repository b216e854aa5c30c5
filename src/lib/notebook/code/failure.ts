import { closedRule } from './lockdown';
import { quoted } from './printed';
import type { ClosedSentences, CodeFailure } from './protocol';

/** The lines that a function made of text has before its own. */
const linesBefore = 4;

/** What the reader is told of something that code has thrown. */
export function failureOf(thrown: unknown, closed: ClosedSentences): CodeFailure {
	try {
		if (!(thrown instanceof Error)) return { kind: 'thrown', text: quoted(thrown) };
		const text = [`${thrown.name}: ${thrown.message}`, absence(thrown, closed)].filter(Boolean).join('. ');
		return { kind: 'error', text, line: lineOf(thrown.stack) };
	} catch {
		// An error can throw at whoever reads it.
		return { kind: 'error', text: '' };
	}
}

/** Why a name is missing: that of the page, say. */
function absence(error: Error, closed: ClosedSentences): string {
	const missing = /^(?:Can't find variable: )?(\w+)(?: is not defined)?$/.exec(error.message)?.[1];
	const rule = missing !== undefined && error.name === 'ReferenceError' ? closedRule(missing) : undefined;
	return rule === undefined ? '' : closed[rule];
}

/** The line of the code that a stack names first, as Chromium and Firefox write it. */
function lineOf(stack: unknown): number | undefined {
	const found =
		typeof stack === 'string' ? /(?:<anonymous>|> \w*Function):(\d+):\d+/.exec(stack)?.[1] : undefined;
	const line = Number(found) - linesBefore;
	return line >= 1 ? line : undefined;
}
