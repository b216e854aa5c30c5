import { describe, expect, it } from 'vitest';
import { JsonError } from '$lib/models/json';
import { parseLayerList } from '$lib/models/layer-list';

function parse(layers: unknown, input: unknown = [8, 8, 4]): ReturnType<typeof parseLayerList> {
	return parseLayerList(JSON.stringify({ input, layers }));
}

describe('a list that makes no sense is told where, which rule, what arrived and what would do', () => {
	it.each([
		['no layers', [], 'layers: there must be at least one layer: got none; add one'],
		['no list', 'conv', 'layers: must be a list: got "conv"; write [ … ]'],
		['a layer that is none', [3], 'layers[0]: must be an object: got 3; write { … }'],
		['no operation', [{}], 'layers[0]: the field "op" is missing; add "op"'],
		[
			'an unknown field',
			[{ op: 'relu', slope: 1 }],
			'layers[0]: the field "slope" is unknown here; try op or name',
		],
		[
			'inChannels written out',
			[{ op: 'conv', inChannels: 4, outChannels: 2, kernel: 1 }],
			'layers[0]: the field "inChannels" is unknown here; try op, name, kernel, stride, padding, dilation, outChannels, groups or bias',
		],
		[
			'a missing size',
			[{ op: 'conv', kernel: 3 }],
			'layers[0]: the field "outChannels" is missing; add "outChannels"',
		],
		[
			'a size of 0',
			[{ op: 'conv', outChannels: 0, kernel: 3 }],
			'layers[0].outChannels: must be a whole number from 1 to 1000000: got 0; try 1 or more',
		],
		[
			'a size beyond belief',
			[{ op: 'dense', units: 1_000_001 }],
			'layers[0].units: must be a whole number from 1 to 1000000: got 1000001; try 1 or more',
		],
		[
			'a size as text',
			[{ op: 'dense', units: '10' }],
			'layers[0].units: must be a whole number from 1 to 1000000: got "10"; try 1 or more',
		],
		[
			'three sides',
			[{ op: 'maxPool', kernel: [1, 2, 3] }],
			'layers[0].kernel: must be two whole numbers: got [1,2,3]; try [3, 3]',
		],
		[
			'a padding of one number',
			[{ op: 'maxPool', kernel: 3, padding: 1 }],
			'layers[0].padding: must be same, valid or four sides: got 1; try "same", "valid" or [[1, 1], [1, 1]]',
		],
		[
			'sides in another order',
			[{ op: 'maxPool', kernel: 3, padding: [1, 1, 1, 1] }],
			'layers[0].padding[0]: must be a list: got 1; write [ … ]',
		],
		[
			'three pairs of sides',
			[
				{
					op: 'maxPool',
					kernel: 3,
					padding: [
						[1, 1],
						[1, 1],
						[0, 0],
					],
				},
			],
			'layers[0].padding: must be four sides: got [[1,1],[1,1],[0,0]]; try [[1, 1], [1, 1]]',
		],
		[
			'padding as wide as the window',
			[
				{
					op: 'maxPool',
					kernel: 2,
					padding: [
						[2, 0],
						[0, 0],
					],
				},
			],
			'layers[0]: padding must be a whole number smaller than the window: got 2 at the top; try 0 to 1',
		],
		[
			'a bias that is no truth',
			[{ op: 'dense', units: 1, bias: 1 }],
			'layers[0].bias: must be true or false: got 1; try true or false',
		],
		[
			'a name that is no text',
			[{ op: 'relu', name: 1 }],
			'layers[0].name: must be a text: got 1; put it in quotation marks',
		],
		[
			'a slope that is no number',
			[{ op: 'leakyRelu', slope: null }],
			'layers[0].slope: must be a finite number: got null; write it in digits, without quotation marks',
		],
		[
			'groups that do not divide',
			[{ op: 'relu' }, { op: 'shuffle', groups: 3 }],
			'layers[1]: groups must divide in and out channels: 3 does not divide 4; try 1, 2 or 4',
		],
		[
			'dense on a map',
			[{ op: 'dense', units: 1 }],
			'layers[0]: dense needs a 1×1 map: got 8×8×4; put flatten or a global average pool before it',
		],
		[
			'a join of unequal shapes',
			[{ op: 'pointwise', outChannels: 5 }, { op: 'add' }],
			'layers[1]: add needs equal shapes: 8×8×5 and 8×8×4 differ; try a branch that makes 8×8×5',
		],
		[
			'a mistake in a branch of a block',
			[{ op: 'block', layers: [{ op: 'add', branch: [{ op: 'maxPool', kernel: 9 }] }] }],
			'layers[0].layers[0].branch[0]: the window must fit the padded input: 9 does not fit 8; try a window of 8 or less, or same padding',
		],
	])('%s', (_, layers, sentence) => {
		expect(complaint(() => parse(layers))).toBe(sentence);
	});

	it('an unknown operation', () => {
		expect(complaint(() => parse([{ op: 'conv2d' }]))).toMatch(
			/^layers\[0\]\.op: must be a known word: got "conv2d"; try conv, .* or block$/,
		);
	});

	it('nesting without end', () => {
		const nested = (depth: number): object =>
			depth === 0 ? { op: 'relu' } : { op: 'block', layers: [nested(depth - 1)] };
		expect(() => parse([nested(16)])).not.toThrow();
		expect(complaint(() => parse([nested(17)]))).toMatch(
			/: must be nested at most 16 deep: got more; try flatter blocks$/,
		);
	});

	it('sizes whose product cannot be counted exactly', () => {
		const large = [1e6, 1e6, 1e6];
		expect(complaint(() => parse([{ op: 'flatten' }], large))).toMatch(
			/^layers\[0\]: sizes and costs must be .* below 2\^53/,
		);
		const wide = { op: 'conv', outChannels: 1e6, kernel: 3 };
		expect(complaint(() => parse([wide], large))).toMatch(
			/^layers: sizes and costs must be .*; try smaller sizes$/,
		);
	});

	it.each([
		['', /^the text must be JSON: Unexpected end of JSON input; correct it at that place$/],
		['{"input": [8, 8, 4], "layers": [}', /^the text must be JSON: /],
		['[]', /^must be an object: got \[\]; write \{ … \}$/],
		['{"layers": []}', /^the field "input" is missing; add "input"$/],
		['{"input": [8, 8, 4]}', /^the field "layers" is missing; add "layers"$/],
		[
			'{"input": [8, 8], "layers": []}',
			/^input: must be \[height, width, channels\]: got \[8,8\]; try \[224, 224, 3\]$/,
		],
		[
			'{"input": [8, 8, 0.5], "layers": []}',
			/^input\[2\]: must be a whole number from 1 to 1000000: got 0.5; /,
		],
		[
			'{"input": [8, 8, 4], "layers": [], "name": "a"}',
			/^the field "name" is unknown here; try input or layers$/,
		],
	])('the text %s', (source, sentence) => {
		expect(complaint(() => parseLayerList(source))).toMatch(sentence);
	});
});

/** What the reader says of its input. */
function complaint(read: () => unknown): string {
	try {
		read();
	} catch (error) {
		if (error instanceof JsonError) return error.message;
		throw error;
	}
	throw new Error('the reader found nothing wrong');
}
