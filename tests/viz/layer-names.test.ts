import { expect, test } from 'vitest';
import { stage as words } from '$lib/messages/en/stage';
import { effnet, effnetForms } from '$lib/models/effnet';
import { depthwise, maxPool, pointwise, relu } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { layerName, layerNames, tensorName } from '$lib/viz/layer-names';
import { item } from '../support/cells';
import { plainRun } from '../support/stage-run';

test('a layer is called by its name if there is a word for it, else by what it is', () => {
	expect(layerName({ layer: depthwise({ inChannels: 1, kernel: 3, name: 'depthwise' }) }, words)).toBe(
		'depthwise',
	);
	expect(layerName({ layer: pointwise({ inChannels: 1, outChannels: 1, name: 'conv1' }) }, words)).toBe(
		'convolution',
	);
	expect(layerName({ layer: maxPool({ kernel: 2 }) }, words)).toBe('max pooling');
});

test('a tensor is called by the layer that made it, but for the first and the last', () => {
	const layers = [depthwise({ inChannels: 2, kernel: 3, name: 'depthwise' }), relu()];
	const run = plainRun({ layers, input: shape(2, 2, 2) }, 1, 1);
	expect([-1, 0, 1].map((made) => tensorName(run, made, words))).toEqual([
		'Input',
		'After depthwise',
		'Output',
	]);
});

test('layers that would be called alike are numbered, the others are not', () => {
	const { stages } = plainRun(
		{ layers: [relu(), maxPool({ kernel: 1 }), relu()], input: shape(1, 1, 1) },
		1,
		1,
	);
	expect(layerNames(stages, words)).toEqual(['ReLU 1', 'max pooling', 'ReLU 2']);
});

test.each(effnetForms)('every layer of EffNet, %s, has a name of its own in a block', (form) => {
	const block = item(effnet({ form, batchNorm: false }).layers, 0);
	const { stages } = plainRun({ layers: [block], input: shape(4, 4, 3) }, 1, 1);
	const spatial = stages.filter(({ layer }) => layer.op === 'conv');
	const ends = form === 'paperTransposed' ? '1×2 convolution' : '2×1 convolution';
	expect(layerNames(spatial, words)).toEqual(['pointwise', 'row sweep', 'column sweep', ends]);
});
