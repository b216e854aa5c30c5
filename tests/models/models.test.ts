import { describe, expect, it } from 'vitest';
import { effnet, effnetForms } from '$lib/models/effnet';
import { effnetRival, effnetRivals } from '$lib/models/effnet-rivals';
import { mobilenet } from '$lib/models/mobilenet';
import type { ModelOptions } from '$lib/models/options';
import { shufflenet, shufflenetGroups } from '$lib/models/shufflenet';
import { layerTable, type Row } from '$lib/models/table';
import { dimensions, shapeText } from '$lib/ops/shape';
import { finalShape, stages } from '$lib/ops/stages';
import type { Model } from '$lib/models/model';

function output({ layers, input }: Model): string {
	return shapeText(finalShape(stages(layers, input), input));
}

function row(model: Model, name: string): Row | undefined {
	return layerTable(model).rows.find((candidate) => candidate.name === name);
}

const builders: readonly (readonly [string, (options: ModelOptions) => Model])[] = [
	['MobileNet', mobilenet],
	['ShuffleNet', shufflenet],
	['EffNet', effnet],
	...effnetRivals.map((rival) => [rival, (options: ModelOptions) => effnetRival(rival, options)] as const),
];

describe('every model', () => {
	it.each(builders)('%s takes height, width, channels and classes', (_, build) => {
		const model = build({ resolution: [40, 24], inChannels: 1, classes: 7 });
		expect(dimensions(model.input)).toEqual([40, 24, 1]);
		expect(output(model)).toBe('1×1×7');
	});

	it('refuses a height or a width out of range', () => {
		expect(() => mobilenet({ resolution: [0, 224] })).toThrow(
			'resolution must be from 1 to 16384: got 0; try 224',
		);
		expect(() => mobilenet({ resolution: [224, 0.5] })).toThrow(
			'resolution must be a whole number: got 0.5; try 224',
		);
	});

	it('has no value that is not trained once its batch norms are left out', () => {
		const models = [
			mobilenet({ batchNorm: false }),
			shufflenet({ batchNorm: false }),
			effnet({ batchNorm: false }),
		];
		expect(models.map((model) => layerTable(model).total.paramsNonTrainable)).toEqual([0, 0, 0]);
	});
});

describe('ShuffleNet', () => {
	it('shuffles where there are groups, and with one group only if it is told to', () => {
		const shuffles = (model: Model): number =>
			layerTable(model).rows.filter(({ kind }) => kind === 'shuffle').length;
		expect(shufflenetGroups.map((groups) => shuffles(shufflenet({ groups })))).toEqual([0, 16, 16, 16, 16]);
		expect(shuffles(shufflenet({ groups: 1, withShuffle: true }))).toBe(16);
		expect(shuffles(shufflenet({ groups: 4, withShuffle: false }))).toBe(0);
	});

	it('keeps every group whole at odd scales', () => {
		expect(() => layerTable(shufflenet({ groups: 8, scale: 0.01 }))).not.toThrow();
		expect(row(shufflenet({ groups: 8, scale: 0.3 }), 'stage2.unit1.concat')?.output).toEqual([28, 28, 128]);
	});

	it('does not group the first pointwise layer', () => {
		expect(row(shufflenet(), 'stage2.unit1.gconv1')?.groups).toBe(1);
		expect(row(shufflenet(), 'stage3.unit1.gconv1')?.groups).toBe(3);
	});
});

describe('EffNet', () => {
	it('halves rows and columns in each form, at the same cost', () => {
		const tables = effnetForms.map((form) => layerTable(effnet({ form })));
		expect(new Set(tables.map(({ total }) => JSON.stringify(total))).size).toBe(1);
		expect(tables.map(({ rows }) => rows[2]?.output)).toEqual([
			[32, 16, 32],
			[16, 32, 32],
			[16, 32, 32],
		]);
		expect(tables.map(({ rows }) => rows[4]?.output)).toEqual(effnetForms.map(() => [16, 16, 64]));
	});
});

describe('MobileNet', () => {
	it('cuts scaled widths down to whole channels', () => {
		expect(row(mobilenet({ alpha: 0.7 }), 'block13.pw')?.output).toEqual([7, 7, 716]);
	});
});
