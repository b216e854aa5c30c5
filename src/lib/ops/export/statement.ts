import { lineWidth } from './literal';
import type { Node, Operand, Target } from './plan';

/** A call that can be broken over lines: what is before its arguments, they, and what is behind. */
export interface Call {
	readonly head: string;
	readonly args: readonly string[];
	readonly tail?: string;
	/** A remark for the line above. */
	readonly why?: string;
}

/** What a statement computes from the values it reads, given as the text of each. */
export type Step = (...inputs: readonly string[]) => Call | string;

/** How a language lays out a forward pass. */
export interface Language {
	/** The spaces before a statement and those of one level. */
	readonly indent: string;
	readonly unit: string;
	readonly comment: string;
	/** What stands before the first assignment to a name, and at the end of a statement. */
	readonly declare: string;
	readonly end: string;
	/** A vector as a 1×1 map, and the other way round. */
	readonly asMap: (operand: Operand) => string;
	readonly asVector: (operand: Operand) => string;
}

/** The lines that compute a stage, step by step: each step reads what the one before has made. */
export function statements(node: Node, steps: readonly Step[], language: Language): string[] {
	const { indent, declare, end } = language;
	const written = ({ name, isFirst }: Target): string => `${isFirst ? declare : ''}${name}`;
	const lines = heading(node, language);
	if (node.keeps !== undefined) lines.push(`${indent}${written(node.keeps)} = x${end}`);
	let inputs = node.operands.map((operand) => converted(operand, language));
	steps.forEach((step, place) => {
		const target = place === steps.length - 1 ? node.result : { name: 'x', isFirst: false };
		const made = step(...inputs);
		const call = typeof made === 'string' ? { head: made, args: [] } : made;
		if (call.why !== undefined) lines.push(...commentLines(call.why, `${indent}${language.comment}`));
		const head = `${written(target)} = ${call.head}`;
		lines.push(...callLines({ ...call, head, tail: `${call.tail ?? ''}${end}` }, language));
		inputs = [target.name];
	});
	return lines;
}

/** A line that parts a block from what was before, and its name, if it has one. */
function heading({ heading, index }: Node, { indent, comment }: Language): string[] {
	if (heading === undefined) return [];
	return [...(index === 0 ? [] : ['']), ...(heading === '' ? [] : [`${indent}${comment} ${heading}`])];
}

/** A call on one line if it fits, else with its arguments on a line of their own, else one on each. */
export function callLines(
	{ head, args, tail = '' }: Call,
	{ indent, unit }: Pick<Language, 'indent' | 'unit'>,
): string[] {
	const inline = `${indent}${head}${args.join(', ')}${tail}`;
	if (args.length === 0 || inline.length <= lineWidth) return [inline];
	const inner = indent + unit;
	const together = `${inner}${args.join(', ')}`;
	const middle = together.length <= lineWidth ? [together] : args.map((arg) => `${inner}${arg},`);
	return [`${indent}${head}`, ...middle, `${indent}${tail}`];
}

/** A remark as lines of at most the full width, each with this before it. */
export function commentLines(text: string, before: string): string[] {
	const lines: string[] = [];
	let line = before;
	for (const word of text.split(/\s+/)) {
		if (line.length + 1 + word.length > lineWidth) {
			lines.push(line);
			line = before;
		}
		line += ` ${word}`;
	}
	return [...lines, line];
}

function converted(operand: Operand, { asMap, asVector }: Language): string {
	if (operand.form === operand.wanted) return operand.variable;
	return operand.wanted === 'map' ? asMap(operand) : asVector(operand);
}
