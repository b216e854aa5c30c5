import { count, signed } from '../numbers';

function atLine(line: number | undefined, sentence: string): string {
	return line === undefined ? sentence : `Line ${count(line)}: ${sentence}`;
}

function seconds(ms: number): string {
	return `${signed(ms / 1000, 1)} s`;
}

function shapeText(shape: readonly number[]): string {
	const [length] = shape;
	if (length === undefined) return 'one number';
	return shape.length === 1 ? `${count(length)} numbers` : shape.map((side) => count(side)).join(' × ');
}

/** The words of a cell's open code. */
export const codePanel = {
	editor: 'Code of this cell',
	hint: 'Ctrl+Enter runs it. Tab leaves the editor; Ctrl+] and Ctrl+[ indent.',
	scope: (names: readonly string[]) =>
		`TensorFlow.js is here as tf${names.length === 0 ? '' : `, and as tensors ${names.join(', ')}, with the values on screen`}. show(name, tensor) shows a tensor, console.log prints, await waits.`,
	fromLink: 'This code came with the link. Read it before you run it.',
	run: 'Run',
	stop: 'Stop',
	reset: 'Back to the cell’s own code',
	copy: 'Copy',
	copied: 'Copied.',
	copyFailed: 'The browser did not allow copying. The text is selected: press Ctrl+C.',
	loading: 'Loading TensorFlow.js…',
	running: 'Running…',
	done: (ms: number) => `Done in ${ms < 1000 ? `${signed(ms, 1)} ms` : seconds(ms)}.`,
	ended: 'Ended by an error.',
	stopped: 'Stopped. What had been printed and shown until then stays.',
	late: (ms: number) =>
		`Stopped after ${seconds(ms)}: the code had not come to its end. Does a loop, or something that it awaits, never end?`,
	notLoaded: 'TensorFlow.js could not be loaded. Run tries again.',
	failure: {
		syntax: (text: string, line: number | undefined) => atLine(line, `JavaScript cannot read this. ${text}`),
		error: (text: string, line: number | undefined) => atLine(line, text),
		thrown: (text: string) => `The code threw ${text}, which is not an error.`,
		unreadable: 'The code failed, and what it says about it cannot be read.',
	},
	closed: {
		network: 'the code of a cell has no network; nothing leaves the page.',
		page: 'The code runs in a worker, apart from the page: there is no document and no window here.',
		storage: 'The code of a cell stores nothing.',
		workers: 'the code of a cell starts no workers.',
		messages: 'the code of a cell has no messages; show(name, tensor) and console.log are its ways out.',
		text: 'the code of a cell does not run text as code.',
		imports: 'Nothing can be imported here: tf and the tensors of the cell are there without.',
		closed: 'this is closed to the code of a cell.',
		memory: 'The code asked for more than 1 GB of memory in all.',
	},
	printed: 'Printed',
	levels: { log: '', warn: 'Warning: ', error: 'Error: ' },
	linesCut: (most: number) => `More was printed; only the first ${count(most)} lines are kept.`,
	shown: 'Results',
	past: 'The picture has changed since these were made. Run again to compare.',
	tensorsCut: (most: number) => `More tensors were shown; only the first ${count(most)} are kept.`,
	returned: 'returned',
	shape: (shape: readonly number[], type: string) =>
		type === 'float32' ? shapeText(shape) : `${shapeText(shape)}, ${type}`,
	tooLarge: (values: number, most: number) =>
		`${count(values)} values are too many to show; up to ${count(most)} are. A part of it can be taken by tf.slice.`,
	notDrawn: 'It has no picture; its numbers can be printed by tensor.print().',
	empty: 'It holds no values.',
	numbersCut: (most: number, all: number) => `The first ${count(most)} of ${count(all)} numbers.`,
	mapsCut: (most: number, all: number) => `The first ${count(most)} of ${count(all)} maps.`,
	unreal: (values: number) =>
		values === 1 ? '1 value is not a finite number.' : `${count(values)} values are not finite numbers.`,
	number: (value: number) =>
		Number.isFinite(value) ? signed(value, 4) : String(value).replace('-', '−').replace('Infinity', '∞'),
	map: (channel: number, of: number) => `channel ${count(channel)} of ${count(of)}`,
	slice: (slice: number, filter: number) => `slice ${count(slice)} of filter ${count(filter)}`,
	labelOf: (name: string, map: string) => `${name}, ${map}`,
	table: 'Numbers as a table',
	tableCut: (rows: number, columns: number) =>
		`The first ${count(rows)} rows and ${count(columns)} columns of it.`,
	verdict: {
		equal: (values: number) =>
			values === 1 ? 'Equal to the picture.' : `Equal to the picture, all ${count(values)} values.`,
		close: (values: number, difference: number) =>
			`Equal to the picture up to rounding: ${values === 1 ? 'the' : `${count(values)} values, the largest`} difference is ${difference.toExponential(1).replace('-', '−')}.`,
		different: (equal: number, values: number, difference: number) =>
			`Not the picture: ${values === 1 ? 'the' : `${count(equal)} of ${count(values)} values are equal, the largest`} difference is ${signed(difference, 4)}.`,
		otherShape: (shape: readonly number[]) => `Not the picture, whose shape is ${shapeText(shape)}.`,
	},
};

/** The words of a cell's open code. */
export type CodePanelWords = typeof codePanel;
