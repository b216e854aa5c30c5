import type { NdArray } from '../../ops/array';

/** The code of a cell: TensorFlow.js text, and the tensors that its names stand for, besides `tf`. */
export interface CellCode {
	/** It shows tensors by `show(name, tensor)` or returns one; `await` is allowed. */
	readonly source: string;
	/** By name, each a JavaScript identifier. */
	readonly scope: Readonly<Record<string, NdArray>>;
}

/** Why something is closed to the code of a cell. */
export type ClosedRule =
	'network' | 'page' | 'storage' | 'workers' | 'messages' | 'text' | 'imports' | 'closed' | 'memory';

/** The sentence for each rule, in the reader's language: thrown in the worker, it can be caught and printed. */
export type ClosedSentences = Readonly<Record<ClosedRule, string>>;

/** What a worker is asked for; a port of its own for the answers comes with it. */
export interface CodeRequest extends CellCode {
	readonly closed: ClosedSentences;
}

/** How loud a printed line is. */
export const levels = ['log', 'warn', 'error'] as const;

/** How loud a printed line is. */
export type Level = (typeof levels)[number];

/** What went wrong in the code of a cell. */
export interface CodeFailure {
	/** A syntax error, an error, or something thrown that is none. */
	readonly kind: 'syntax' | 'error' | 'thrown';
	/** What the error says, or what was thrown, printed; empty if even that cannot be read. */
	readonly text: string;
	/** The line of the code, counted from 1, if it is known. */
	readonly line?: number | undefined;
}

/** What a worker says: the start, lines, tensors, and how it ended. */
export type CodeMessage =
	| { readonly kind: 'started' }
	| { readonly kind: 'line'; readonly level: Level; readonly text: string }
	| { readonly kind: 'lines-cut' }
	| {
			readonly kind: 'tensor';
			readonly name: string;
			readonly shape: readonly number[];
			readonly type: string;
			/** Left out if they are too many to show. */
			readonly data?: Float32Array | undefined;
	  }
	| { readonly kind: 'tensors-cut' }
	| { readonly kind: 'failed'; readonly failure: CodeFailure }
	| { readonly kind: 'done'; readonly ms: number };

/** Says something to the page. */
export type Post = (message: CodeMessage) => void;

/** How much of what code says is taken: beyond, it is cut and that is said. */
export const most = {
	lines: 200,
	/** Characters of one printed line. */
	characters: 4_000,
	tensors: 16,
	/** Values of one tensor. */
	values: 1_000_000,
	/** Bytes that code may ask for in all. */
	bytes: 2 ** 30,
} as const;
