import { describe, expect, test } from 'vitest';
import { readMessage } from '$lib/notebook/code/message';
import { most } from '$lib/notebook/code/protocol';

describe('a message of the worker', () => {
	test('is read as what it is', () => {
		const data = new Float32Array([1, 2]);
		for (const message of [
			{ kind: 'started' },
			{ kind: 'line', level: 'warn', text: 'careful' },
			{ kind: 'tensor', name: 'y', shape: [1, 2], type: 'float32', data },
			{ kind: 'failed', failure: { kind: 'thrown', text: '"x"', line: 3 } },
			{ kind: 'done', ms: 2 },
		]) {
			expect(readMessage(message)).toEqual(message);
		}
	});

	test.each([
		undefined,
		'done',
		{ kind: 'close' },
		{ kind: 'line', level: 'loud', text: '' },
		{ kind: 'tensor', name: 'y', shape: [2.5], type: 'float32' },
		{ kind: 'tensor', name: 'y', shape: [3], type: 'float32', data: new Float32Array(2) },
		{ kind: 'tensor', name: 'y', shape: [1], type: 'float32', data: [1] },
	])('is left out if it is none: %j', (data) => {
		expect(readMessage(data)).toBeUndefined();
	});

	test('is cut to what the page can take', () => {
		const text = 'x'.repeat(1e6);
		expect(readMessage({ kind: 'line', level: 'log', text })).toHaveProperty(
			'text.length',
			most.characters + 2,
		);
	});
});
