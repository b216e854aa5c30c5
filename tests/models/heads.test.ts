import { expect, test } from 'vitest';
import { headedNet, type heads } from '$lib/models/heads';
import { mobilenet } from '$lib/models/mobilenet';
import { layerTable } from '$lib/models/table';
import { shapeText } from '$lib/ops/shape';

const net = (head: (typeof heads)[number], resolution: number, alpha = 1) =>
	headedNet({ head, alpha, madeFor: 224, resolution });

test.each([
	['flatten', 50_176, 50_176_000],
	['pool', 1024, 1_024_000],
	['global', 1024, 1_024_000],
] as const)('at the size that it was made for, %s fits', (head, expected, weights) => {
	const made = net(head, 224);
	expect(made).toMatchObject({ expected, weights, classes: 1000, brokenAt: undefined, broken: undefined });
	expect(shapeText(made.body)).toBe('7×7×1024');
	expect(made.handedOver?.channels.value).toBe(expected);
	expect(made.stages.at(-1)?.layer.op).toBe('softmax');
});

test('at 128 flatten hands over too few numbers, and the classifier says so', () => {
	const { body, brokenAt, broken, handedOver, stages } = net('flatten', 128);
	expect(shapeText(body)).toBe('4×4×1024');
	expect(handedOver?.channels.value).toBe(16_384);
	expect(brokenAt).toBe('classifier');
	expect(broken?.error.message).toContain('50176 is not 16384');
	expect(stages.at(-1)?.name).toBe('flatten');
});

test('at 128 the fixed pool itself does not fit', () => {
	const { brokenAt, broken, handedOver } = net('pool', 128);
	expect(brokenAt).toBe('head');
	expect(broken?.error.message).toContain('7 does not fit 4');
	expect(handedOver).toBeUndefined();
});

test('global pooling hands over as many numbers as there are maps, at every size', () => {
	for (const resolution of [32, 96, 128, 192, 320]) {
		expect(net('global', resolution)).toMatchObject({ brokenAt: undefined, expected: 1024 });
	}
});

test('with global pooling the classifier holds the weights that MobileNet’s own has', () => {
	const dense = layerTable(mobilenet()).rows.find(({ kind }) => kind === 'dense');
	expect(net('global', 224).weights).toBe(dense?.weights);
});
