import { expect, test } from 'vitest';
import { inputShape, parameters, type Values } from '$lib/ops/convolution';
import { convolution } from '$lib/ops/convolutions';
import { notation } from '$lib/ops/size';
import { stages, type Stage } from '$lib/ops/stages';
import { shapeText } from '$lib/ops/shape';
import { item, upTo } from '../support/cells';
import { receptiveField } from '../support/field';
import type { Sample } from '../support/sample';

/** The layers and the input of a kind where its dials start, but for these. */
function sampleOf(id: string, turned: Partial<Values> = {}): Sample {
	const kind = convolution(id);
	const given = parameters(kind, { ...kind.defaults, ...turned });
	return { layers: kind.layers(given), input: inputShape(given) };
}

function stagesOf(id: string, turned: Partial<Values> = {}): readonly Stage[] {
	const { layers, input } = sampleOf(id, turned);
	return stages(layers, input);
}

/** How many rows, columns and channels of the input one value in the middle of the output depends on. */
function sees(list: readonly Stage[], channel = 0): string {
	const field = receptiveField(list, { y: 1, x: 1, channel });
	const [rows, columns, channels] = (['y', 'x', 'channel'] as const).map(
		(axis) => new Set(field.map((cell) => cell[axis])).size,
	);
	expect(field).toHaveLength(Number(rows) * Number(columns) * Number(channels));
	return `${rows}×${columns}×${channels}`;
}

test.each([
	['standard', '3×3×4'],
	['pointwise', '1×1×4'],
	['depthwise', '3×3×1'],
	['depthwise-separable', '3×3×4'],
	['grouped', '3×3×2'],
	['grouped-shuffle', '1×1×9'],
	['spatially-separable', '3×3×4'],
	['effnet-block', '4×4×4'],
])('in a %s one output value sees %s of the input', (id, seen) => {
	expect(sees(stagesOf(id))).toBe(seen);
});

test.each([
	['standard', '6×6×8'],
	['pointwise', '6×6×8'],
	['depthwise', '6×6×4'],
	['depthwise-separable', '6×6×8'],
	['grouped', '6×6×8'],
	['grouped-shuffle', '6×6×9'],
	['spatially-separable', '6×6×8'],
	['effnet-block', '3×3×16'],
])('a %s makes an output of %s from its house example', (id, made) => {
	expect(shapeText(item(stagesOf(id), -1).output)).toBe(made);
});

test('a depthwise filter sees the one channel that it belongs to', () => {
	const list = stagesOf('depthwise', { multiplier: 2 });
	const channels = upTo(8).map((channel) => receptiveField(list, { y: 1, x: 1, channel })[0]?.channel);
	expect(channels).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
});

test('without the shuffle a grouped pair would see only its own group', () => {
	const { layers, input } = sampleOf('grouped-shuffle');
	const unshuffled = layers.filter(({ op }) => op !== 'shuffle');
	expect(unshuffled).toHaveLength(2);
	expect(sees(stages(unshuffled, input))).toBe('1×1×3');
});

test('the strips of a spatially separable convolution run along the rows first, then along the columns', () => {
	const names = stagesOf('spatially-separable', { kernel: 5, mapSide: 9 }).map(({ loops, name }) =>
		[name, loops.kernelHeight.value, loops.kernelWidth.value].join(' '),
	);
	expect(names).toEqual(['row 1 5', 'column 5 1', 'pointwise 1 1']);
});

test('a stride is taken by the filtering stage, never by the mixing one', () => {
	const made = stagesOf('depthwise-separable', { stride: 2 }).map(({ output }) => shapeText(output));
	expect(made).toEqual(['3×3×4', '3×3×8']);
});

test.each([
	[4, '6'],
	[11, '6'],
	[12, 'N/2'],
	[13, '⌊N/2⌋'],
	[16, 'N/2'],
])('the bottleneck of an EffNet block for %d channels is %s: half, but at least six', (outChannels, name) => {
	const [bottleneck] = stagesOf('effnet-block', { outChannels });
	expect(bottleneck?.output.channels.value).toBe(Math.max(6, Math.floor(outChannels / 2)));
	expect(bottleneck && notation(bottleneck.output.channels)).toBe(name);
});

test('an EffNet block halves the columns in the middle and the rows at the end', () => {
	const made = stagesOf('effnet-block', { mapSide: 8 }).map(({ output }) => shapeText(output));
	expect(made).toEqual(['8×8×8', '8×8×8', '8×4×8', '8×4×8', '4×4×16']);
});
