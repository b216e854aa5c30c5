import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inputShape, parameters, type Values } from '$lib/ops/convolution';
import { convolution, convolutions } from '$lib/ops/convolutions';
import { readFragment } from '$lib/notebook/fragment';
import {
	fewestLanes,
	mostLanes,
	readCompare,
	startSetting,
	writeCompare,
	type CompareSetting,
} from '$lib/notebook/compare/link';
import { settledLane } from '$lib/notebook/compare/settling';
import { benchFragment, compareFragment } from '$lib/notebook/compare/workbench-link';
import { forAll } from '../../support/for-all';
import { labelled } from '../../support/registry';
import { anyCompareSetting, pictures } from './settings';

function read(fragment: string): CompareSetting {
	return readCompare(fragment, pictures).setting;
}

function idsOf({ lanes }: CompareSetting): string[] {
	return lanes.map(({ kind }) => kind.id);
}

describe('a link', () => {
	test('brings back everything that can be set', () => {
		forAll(anyCompareSetting, (setting) => {
			const { setting: restored, refusals } = readCompare(writeCompare('', setting), pictures);
			expect(restored).toEqual(setting);
			expect(refusals).toEqual([]);
		});
	});

	test('is empty where nothing is set, and leaves keys of others alone', () => {
		expect(writeCompare('', startSetting)).toBe('');
		expect(writeCompare('#theme=dark', startSetting)).toBe('#theme=dark');
		expect(writeCompare('#theme=dark&3.g=4&tick=7', { ...startSetting, tick: 9 })).toBe('#theme=dark&tick=9');
	});

	test('is easy to read', () => {
		const lanes = [
			{ kind: convolution('standard'), own: {} },
			{ kind: convolution('grouped'), own: { groups: 4, outChannels: 12 } },
		];
		expect(writeCompare('', { ...startSetting, lanes, tick: 1620 })).toBe(
			'#lanes=standard,grouped&2.N=12&2.g=4&tick=1620',
		);
	});

	test('names what it could not have', () => {
		const { setting, refusals } = readCompare(
			'#lanes=standard,nothing,grouped&D_f=999&2.g=many&padding=some&seed=-1&by=7&tick=soon&speed=9&input=dog',
			pictures,
		);
		expect(idsOf(setting)).toEqual(['standard', 'grouped']);
		expect(setting.shared.mapSide).toBe(64);
		expect(refusals.map(({ key }) => key).sort()).toEqual(
			['2.g', 'D_f', 'by', 'input', 'lanes', 'padding', 'seed', 'speed', 'tick'].sort(),
		);
	});

	test('gets at least two lanes and at most four', () => {
		expect(idsOf(read('#lanes=dilated'))).toEqual(['dilated', 'standard']);
		expect(idsOf(read('#lanes=,,,'))).toHaveLength(fewestLanes);
		expect(idsOf(read(`#lanes=${Array(9).fill('grouped').join(',')}`))).toEqual(
			Array(mostLanes).fill('grouped'),
		);
	});

	test('of any text is followed as far as it can be, and shows little of it', () => {
		const hostile = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 200 }),
			fc
				.array(
					fc.tuple(
						fc.constantFrom('lanes', 'D_f', '1.g', '4.padding', 'tick', 'seed', 'by', 'speed', 'input'),
						fc.oneof(fc.string(), fc.constantFrom('NaN', '-1', '1e999', '%', '<script>', 'x'.repeat(5000))),
					),
				)
				.map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&')),
		);
		forAll(
			hostile,
			(fragment) => {
				const { setting, refusals } = readCompare(`#${fragment}`, pictures);
				expect(setting.lanes.length).toBeGreaterThanOrEqual(fewestLanes);
				expect(setting.lanes.length).toBeLessThanOrEqual(mostLanes);
				for (const { asked } of refusals) expect(asked.length).toBeLessThanOrEqual(40);
				expect(read(writeCompare('', setting))).toEqual(setting);
			},
			150,
		);
	});
});

describe('from a workbench', () => {
	test.each(labelled)('%s: its kind comes with the dials as they stand', (_, { kind, values }) => {
		const setting = read(compareFragment({ kind, values, seed: 7, input: 'cat' }));
		expect(setting).toMatchObject({ seed: 7, input: 'cat' });
		const lane = setting.lanes.find((each) => each.kind.id === kind.id);
		if (lane === undefined) throw new Error('the kind is not among the lanes');
		expect(settledLane(lane, setting.shared)).toEqual({ values, changes: [] });
		expect(setting.lanes).toHaveLength(2);
	});

	test('a picture of the person’s own stays behind', () => {
		const kind = convolution('grouped');
		expect(compareFragment({ kind, values: kind.defaults, seed: 1, input: 'own' })).not.toContain('own');
	});

	test.each(labelled)('%s: and back', (_, { kind, values }) => {
		const link = benchFragment({ kind, values, seed: 3, input: 'boot' });
		const { setting } = readFragment(link, { kind, pictures });
		expect(setting).toMatchObject({ values, seed: 3, input: 'boot' });
	});
});

test('every kind of the registry can be a lane', () => {
	for (const kind of convolutions) {
		const setting = read(`#lanes=${kind.id},${kind.id}`);
		expect(idsOf(setting)).toEqual([kind.id, kind.id]);
		for (const lane of setting.lanes) {
			const values: Values = settledLane(lane, setting.shared).values;
			const given = parameters(kind, values);
			expect(inputShape(given).channels.value).toBe(values.inChannels);
		}
	}
});
