import { describe, expect, test } from 'vitest';
import { ran, x } from './fixtures/run';

describe('the code of a cell', () => {
	test('has TensorFlow.js and the tensors of the cell, and shows what it makes', async () => {
		const { shown, state, failure } = await ran("show('double', tf.mul(x, 2));");
		expect(shown).toEqual([['double', [...x.data].map((value) => value * 2)]]);
		expect(failure).toBe('');
		expect(state).toMatch(/^Done in [\d.]+ ms\.$/);
	});

	test('has chained methods and gradients, too', async () => {
		const { shown } = await ran("show('slope', tf.grad((t) => t.square().sum())(x));");
		expect(shown).toEqual([['slope', [...x.data].map((value) => value * 2)]]);
	});

	test('shows what it returns: a tensor, a number, a record of either', async () => {
		expect((await ran('return tf.sum(x);')).shown).toEqual([['', [78]]]);
		expect((await ran('return 7;')).shown).toEqual([['', [7]]]);
		const { shown, lines } = await ran("return { low: tf.min(x), list: [1, 2], word: 'hello' };");
		expect(shown).toEqual([
			['low', [1]],
			['list', [1, 2]],
		]);
		expect(lines).toEqual(['word hello']);
	});

	test('may use the names of the cell for something else', async () => {
		expect((await ran("const x = tf.scalar(3); show('x', x);")).shown).toEqual([['x', [3]]]);
	});

	test('may wait', async () => {
		const { lines } = await ran(
			'await new Promise((resolve) => setTimeout(resolve, 20)); console.log(await tf.sum(x).data());',
		);
		expect(lines).toEqual(['[78]']);
	});

	test('prints in order, each line as loud as it was said', async () => {
		const { lines } = await ran(
			"console.log('shape', x.shape, x); console.warn({ a: 1, b: [true, null] }); console.error(new Error('no')); console.log(-0, 2n, new Map([[1, 'one']]));",
		);
		expect(lines).toEqual([
			'shape [2, 3, 2] Tensor [2, 3, 2] float32',
			'Warning: {a: 1, b: [true, null]}',
			'Error: Error: no',
			'-0 2n Map {1 => "one"}',
		]);
	});

	test('prints a tensor with its numbers by its own method', async () => {
		const { lines } = await ran('tf.tensor2d([[1, 2], [3, 4]]).print();');
		expect(lines.join()).toContain('[[1, 2],');
	});

	test('starts anew each time', async () => {
		await ran('globalThis.left = 1; Array.prototype.left = 1;');
		const { lines } = await ran('console.log(typeof left, [].left);');
		expect(lines).toEqual(['undefined undefined']);
	});
});

describe('what goes wrong is said with its line', () => {
	test('if it is no JavaScript', async () => {
		const { failure, lines } = await ran("console.log('never');\nconst y = ;\n");
		expect(failure).toMatch(/^Line 2: JavaScript cannot read this\. Unexpected token ';'$/);
		expect(lines).toEqual([]);
	});

	test.each([
		[
			'const a = 1;\nconst b = 2;\nconst a = 3;',
			"Line 3: JavaScript cannot read this. Identifier 'a' has already been declared",
		],
		[
			'for (const a of [1]) {\nconsole.log(a);',
			'Line 2: JavaScript cannot read this. Unexpected end of input',
		],
		['1;\n}', "Line 2: JavaScript cannot read this. Unexpected token '}'"],
		// As the body of a script it could be read, so no line is known.
		['1;\n}\n{', "JavaScript cannot read this. Unexpected token '{'"],
	])('wherever it ceases to be: %j', async (source, sentence) => {
		expect((await ran(source)).failure).toBe(sentence);
	});

	test('if it throws an error', async () => {
		const { failure, state } = await ran("\nconst f = () => {\n  throw new RangeError('too far');\n};\nf();");
		expect(failure).toBe('Line 3: RangeError: too far');
		expect(state).toBe('Ended by an error.');
	});

	test('if TensorFlow.js refuses', async () => {
		const { failure } = await ran('\ntf.conv2d(x, tf.zeros([3, 3, 5, 1]), 1, "same");');
		expect(failure).toMatch(/^Line 2: Error: Error in conv2d: depth of input \(2\) must match/);
	});

	test.each([
		["throw 'x'", 'The code threw "x", which is not an error.'],
		['throw null', 'The code threw null, which is not an error.'],
		['throw { get a() { throw 1; } }', 'The code threw …, which is not an error.'],
	])('if it throws what is none: %s', async (source, sentence) => {
		expect((await ran(source)).failure).toBe(sentence);
	});

	test('if an error cannot be read', async () => {
		const { failure } = await ran(
			"const error = new Error('x'); Object.defineProperty(error, 'message', { get() { throw 1; } }); throw error;",
		);
		expect(failure).toBe('The code failed, and what it says about it cannot be read.');
	});

	test('if a promise that nothing waits for fails, or a timer', async () => {
		expect((await ran("Promise.reject(new Error('alone')); await 0;")).failure).toBe('Line 1: Error: alone');
		expect((await ran("(async () => { throw 'gone'; })();")).failure).toMatch(/threw "gone"/);
		const timer = await ran(
			"setTimeout(() => { throw new Error('late'); }, 5); await new Promise(() => {});",
		);
		expect(timer.failure).toMatch(/Error: late$/);
	});
});
