import { numbersAsTensor, tensorForm, tensorNumbers } from '../../ops/backend-code';
import { printed } from './printed';
import { most, type Level, type Post } from './protocol';

/** What the code of a cell says, as messages to the page: not more than the page can take. */
export class Report {
	readonly #post: Post;
	#lines = 0;
	#tensors = 0;

	constructor(post: Post) {
		this.#post = post;
	}

	/** Prints a line. */
	line(level: Level, values: readonly unknown[]): void {
		this.#lines += 1;
		if (this.#lines === most.lines + 1) this.#post({ kind: 'lines-cut' });
		if (this.#lines <= most.lines) this.#post({ kind: 'line', level, text: printed(values) });
	}

	/**
	 * Shows a tensor, or numbers as one; what is neither is printed.
	 * @throws if the tensor has been disposed of, or holds something that is not a number
	 */
	show(name: string, value: unknown): void {
		const tensor = numbersAsTensor(value);
		const form = tensorForm(tensor);
		const isNumbers = form && form.type !== 'string' && form.type !== 'complex64';
		if (!isNumbers) {
			this.line('log', [name, value]);
			return;
		}
		this.#tensors += 1;
		if (this.#tensors === most.tensors + 1) this.#post({ kind: 'tensors-cut' });
		if (this.#tensors > most.tensors) return;
		const data = form.size > most.values ? undefined : tensorNumbers(tensor);
		this.#post({ kind: 'tensor', name, shape: form.shape, type: form.type, data });
	}

	/** The console that code finds in place of the browser's. */
	console(): Readonly<Record<string, (...values: unknown[]) => void>> {
		const at =
			(level: Level) =>
			(...values: unknown[]): void => {
				this.line(level, values);
			};
		const [log, warn, error] = [at('log'), at('warn'), at('error')];
		const assert = (holds: unknown, ...values: unknown[]): void => {
			if (!holds) error('assert', ...values);
		};
		return { log, info: log, debug: log, dir: log, table: log, trace: log, warn, error, assert };
	}
}
