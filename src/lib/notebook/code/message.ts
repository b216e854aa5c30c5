import { levels, most, type CodeFailure, type CodeMessage } from './protocol';

/** What the values of a record may be, until they are looked at. */
type Unread = Readonly<Record<string, unknown>>;

/** A message of the worker, read as one from a stranger; `undefined` if it is none. */
export function readMessage(data: unknown): CodeMessage | undefined {
	if (!isRecord(data)) return undefined;
	switch (data.kind) {
		case 'started':
		case 'lines-cut':
		case 'tensors-cut':
			return { kind: data.kind };
		case 'line': {
			const level = levels.find((known) => known === data.level);
			return level && { kind: 'line', level, text: textOf(data.text) };
		}
		case 'tensor':
			return tensor(data);
		case 'failed':
			return { kind: 'failed', failure: failure(data.failure) };
		case 'done':
			return { kind: 'done', ms: Number(data.ms) };
		default:
			return undefined;
	}
}

function tensor({ name, shape, type, data }: Unread): CodeMessage | undefined {
	if (!Array.isArray(shape) || !shape.every(isSide)) return undefined;
	const form = { kind: 'tensor', name: textOf(name), shape, type: textOf(type) } as const;
	if (data === undefined) return form;
	const size = shape.reduce((product, side) => product * side, 1);
	const fits = data instanceof Float32Array && data.length === size && size <= most.values;
	return fits ? { ...form, data } : undefined;
}

function failure(data: unknown): CodeFailure {
	const { kind, text, line }: Unread = isRecord(data) ? data : {};
	return {
		kind: kind === 'syntax' || kind === 'thrown' ? kind : 'error',
		text: textOf(text),
		line: typeof line === 'number' ? line : undefined,
	};
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value.slice(0, most.characters + 2) : '';
}

function isSide(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Unread {
	return typeof value === 'object' && value !== null;
}
