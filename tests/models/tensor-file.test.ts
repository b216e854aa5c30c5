import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { smallNetwork } from '$lib/models/small-networks';
import { readTensorFile, tensorFile, type NamedArray } from '$lib/models/tensor-file';
import { readWeights, weightFile } from '$lib/models/trained-weights';
import { initialWeights } from '$lib/ops/initial-weights';
import { stages } from '$lib/ops/stages';
import { item } from '../support/cells';
import { forAll } from '../support/for-all';

const { layers, input } = smallNetwork({ kind: 'mobilenet', alpha: 0.25 });
const list = stages(layers, input);
const weights = initialWeights(list, 1);
const right = weightFile('mobilenet-alpha-0.25', weights);

/** A file with any header in front of any numbers. */
function fileOf(header: unknown, numbers = new Uint8Array(0)): Uint8Array {
	const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
	const bytes = new Uint8Array(8 + text.length + numbers.length);
	bytes.set(new TextEncoder().encode('FWT1'));
	new DataView(bytes.buffer).setUint32(4, text.length, true);
	bytes.set(text, 8);
	bytes.set(numbers, 8 + text.length);
	return bytes;
}

function changed(bytes: Uint8Array, place: number, value: number): Uint8Array {
	const copy = bytes.slice();
	copy[place] = value;
	return copy;
}

const anyArray: fc.Arbitrary<NamedArray> = fc
	.record({
		name: fc.string(),
		type: fc.constantFrom('float32' as const, 'uint8' as const),
		shape: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
		seed: fc.integer({ min: 0, max: 255 }),
	})
	.map(({ seed, ...rest }) => {
		const length = rest.shape.reduce((product, side) => product * side, 1);
		const values = Array.from({ length }, (_, index) => (seed + index * 37) % 256);
		return {
			...rest,
			data: rest.type === 'uint8' ? Uint8Array.from(values) : Float32Array.from(values, Math.sqrt),
		};
	});

test('what is written is read again, wherever in memory the file lies', () => {
	forAll(
		fc.tuple(fc.array(anyArray, { maxLength: 4 }), fc.integer({ min: 0, max: 5 })),
		([arrays, before]) => {
			const bytes = tensorFile({ seed: 1 }, arrays);
			const shifted = new Uint8Array(before + bytes.length);
			shifted.set(bytes, before);
			const file = readTensorFile(shifted.subarray(before));
			expect(file.arrays).toEqual(arrays);
			expect(file.about.value).toEqual({ seed: 1 });
		},
	);
});

test('weights come back as the nearest float16', () => {
	const read = readWeights(right, list);
	read.forEach((entry, index) => {
		for (const [role, array] of Object.entries(entry)) {
			const whole = item(weights, index)[role as keyof typeof entry];
			expect(array.shape).toEqual(whole?.shape);
			array.data.forEach((value, place) => {
				const exact = whole?.data[place] ?? NaN;
				expect(Math.abs(value - exact)).toBeLessThanOrEqual(Math.max(Math.abs(exact) * 2 ** -11, 2 ** -25));
			});
		}
	});
});

describe('a file that is not whole, or not ours, gets a sentence', () => {
	const refusal = (bytes: Uint8Array): string => {
		try {
			readWeights(bytes, list);
		} catch (error) {
			if (error instanceof RangeError) return error.message;
			throw error;
		}
		return 'was read';
	};
	const array = { name: '0.kernel', type: 'float16', shape: [3, 3, 1, 4] };

	it.each([
		[
			'empty',
			new Uint8Array(0),
			'a file of tensors must begin with FWT1: got ""; take a file that the training wrote',
		],
		['a picture', Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0), 'must begin with FWT1: got "\u0089PNG"'],
		['only the letters', right.subarray(0, 6), 'must begin with FWT1'],
		['cut in its header', right.subarray(0, 40), 'the header must have at most 32 bytes here: got'],
		['cut in its numbers', right.subarray(0, -1), 'the file must have as many bytes as its header says'],
		['too long', Uint8Array.of(...right, 0), 'the file must have as many bytes as its header says'],
		['huge by its header', changed(right, 7, 255), 'the header must have at most'],
		['no JSON', fileOf('{"arrays": ['), 'the text must be JSON'],
		['without arrays', fileOf({ about: {} }), 'the field "arrays" is missing; add "arrays"'],
		['with more than that', fileOf({ about: {}, arrays: [], code: '' }), 'the field "code" is unknown here'],
		[
			'of an unknown type',
			fileOf({ arrays: [{ ...array, type: 'int8' }] }),
			'arrays[0].type: must be a known word',
		],
		[
			'with a negative size',
			fileOf({ arrays: [{ ...array, shape: [-1] }] }),
			'arrays[0].shape[0]: must be a whole number',
		],
		[
			'that claims too much',
			fileOf({ arrays: [{ ...array, shape: [9999, 9999] }] }),
			'arrays[0] must have at most 16777216 numbers: got 9999×9999; write less into one file',
		],
		[
			'without weights',
			fileOf({ arrays: [] }),
			'the array 0.kernel is missing; take the file of this very network',
		],
		[
			'of another network',
			weightFile('x', initialWeights(stages(...other('standard')), 1)),
			'the array 0.kernel must be 3×3×1×4: got 3×3×1×16; take the file of this very network',
		],
		['with more arrays', tensorFile({}, [...readTensorFile(right).arrays, spare()]), 'the network has'],
		[
			'that is no number',
			withFirst(NaN),
			'the array 0.kernel must hold finite numbers: got NaN; write the file anew',
		],
		['that is infinite', withFirst(Infinity), 'the array 0.kernel must hold finite numbers: got Infinity'],
		['with a negative variance', withVariance(-1), 'the array 1.variance must not go below 0: got -1'],
	])('%s', (_, bytes, sentence) => {
		expect(refusal(bytes)).toContain(sentence);
	});

	it('wherever a byte is wrong, it is read or refused in a sentence', () => {
		forAll(
			fc.tuple(fc.integer({ min: 0, max: right.length - 1 }), fc.integer({ min: 0, max: 255 })),
			([place, value]) => {
				expect(refusal(changed(right, place, value))).toMatch(/^was read$|; /);
			},
			500,
		);
	});
});

function other(kind: 'standard'): Parameters<typeof stages> {
	const model = smallNetwork({ kind });
	return [model.layers, model.input];
}

function spare(): NamedArray {
	return { name: 'spare', type: 'uint8', shape: [1], data: Uint8Array.of(1) };
}

function withFirst(value: number): Uint8Array {
	return withArray('0.kernel', value);
}

function withVariance(value: number): Uint8Array {
	return withArray('1.variance', value);
}

function withArray(name: string, value: number): Uint8Array {
	const { arrays } = readTensorFile(right);
	return tensorFile(
		{},
		arrays.map((each) =>
			each.name === name
				? { ...each, data: each.data.map((old, place) => (place === 0 ? value : old)) }
				: each,
		),
	);
}
