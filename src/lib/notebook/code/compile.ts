import { isImport, sealed } from './lockdown';
import type { CodeFailure, CodeRequest } from './protocol';

/** Code that runs when it is called with the values of its names. */
type Compiled = (...values: readonly unknown[]) => Promise<unknown>;
type FunctionMaker = new (...namesAndText: readonly string[]) => Compiled;

/** Code that is no JavaScript. */
export class SyntaxFailure extends Error {
	constructor(readonly failure: CodeFailure) {
		super(failure.text);
	}
}

/** Makes code of text, and knows the line of what it cannot read. */
export class Compiler {
	readonly #make = (async () => {}).constructor as FunctionMaker;
	// Bound now, because both are about to be closed.
	readonly #later: (text: string, ms: number) => unknown = self.setTimeout.bind(self);
	readonly #listen: typeof self.addEventListener = self.addEventListener.bind(self);
	#onerror: ((event: ErrorEvent) => void) | undefined;

	constructor() {
		this.#listen('error', (event) => {
			if (this.#onerror === undefined) return;
			event.stopImmediatePropagation();
			event.preventDefault();
			this.#onerror(event);
		});
	}

	/**
	 * The code as a function of these names, in a block of its own so that it may use them for something else.
	 * @throws SyntaxFailure
	 */
	async compile({ source, closed }: CodeRequest, names: readonly string[]): Promise<Compiled> {
		const text = sealed(source);
		try {
			// By itself first: within the block, a brace too many would only end the block.
			new this.#make(strict(text));
			return new this.#make(...names, strict(`{\n${text}\n}`));
		} catch (error) {
			const { message, line } = await this.#place(text);
			const said = message || (error instanceof Error ? error.message : String(error));
			throw new SyntaxFailure({ kind: 'syntax', text: isImport(source, said) ? closed.imports : said, line });
		}
	}

	/**
	 * What a syntax error is, and where. The error itself does not know its line in Chromium, but the event does
	 * that reports the same text as a script; should that be readable, its first statement ends it.
	 */
	async #place(text: string): Promise<{ readonly message: string; readonly line: number | undefined }> {
		const { message, lineno } = await new Promise<ErrorEvent>((resolve) => {
			this.#onerror = resolve;
			this.#later(`throw 0; async function cell() { ${strict(text)}\n}`, 0);
		});
		this.#onerror = undefined;
		const [, said = ''] = /SyntaxError: (.*)/.exec(message) ?? [];
		const line = Math.min(lineno - 1, text.split('\n').length);
		return { message: said, line: said === '' || line < 1 ? undefined : line };
	}
}

/** The text as a body that is strict, from its second line on. */
function strict(text: string): string {
	return `"use strict";\n${text}`;
}
