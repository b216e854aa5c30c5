import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberNames, type NumberName, type Values } from '$lib/ops/convolution';
import { convolution, convolutions, type RegisteredKind } from '$lib/ops/convolutions';
import { obstacle, settle } from '$lib/ops/settle';
import { grains } from '$lib/ops/grain';
import type { Edit } from '$lib/notebook/edits';
import {
	dialKeys,
	kernelChoices,
	readFragment,
	startSetting,
	writeFragment,
	type Setting,
} from '$lib/notebook/fragment';
import { upTo } from '../support/cells';
import { forAll } from '../support/for-all';
import { count } from '../support/layers';

const pictures = ['cat', 'boot'];
const kinds = convolutions.map((kind) => [kind.id, kind] as const);

function reading(fragment: string, kind: RegisteredKind) {
	return readFragment(fragment, { kind, pictures });
}

function anyValues(kind: RegisteredKind): fc.Arbitrary<Values> {
	const numbers = numberNames.map((name) => {
		const { min, max } = kind.controls[name] ?? { min: kind.defaults[name], max: kind.defaults[name] };
		return [name, count(min, max)] as const;
	});
	const padding = kind.hasPadding ? fc.constantFrom('same', 'valid') : fc.constant('same');
	const asked = fc.record({ ...Object.fromEntries(numbers), padding }) as unknown as fc.Arbitrary<Values>;
	return asked.map((values) => settle(kind, values).values);
}

const value = fc
	.oneof(count(-9999, 9999), fc.double({ min: -9999, max: 9999, noNaN: true }))
	.map((number) => number + 0);
const index = count(0, 63);
const edit: fc.Arbitrary<Edit> = fc.oneof(
	fc.record({ tensor: fc.constant('x'), place: fc.tuple(index, index, index), value }),
	fc.record({
		tensor: count(0, 4).map((stage) => `k${stage}`),
		place: fc.tuple(index, index, index, index),
		value,
	}),
);

function anySetting(kind: RegisteredKind): fc.Arbitrary<Setting> {
	return fc.record({
		values: anyValues(kind),
		seed: count(0, 9999),
		input: fc.constantFrom('integers', ...pictures),
		kernel: fc.constantFrom(...kernelChoices),
		grain: fc.constantFrom(...grains),
		step: count(1, 10_000_000),
		edits: fc.array(edit, { maxLength: 4 }),
	});
}

describe('a link', () => {
	test.each(kinds)('to %s brings back every setting as it was', (_, kind) => {
		forAll(anySetting(kind), (setting) => {
			const { setting: read, changes, refusals } = reading(writeFragment('', setting, kind), kind);
			expect(read).toEqual(setting);
			expect([changes, refusals]).toEqual([[], []]);
		});
	});

	test.each(kinds)('to the start of %s has no fragment', (_, kind) => {
		expect(writeFragment('', startSetting(kind), kind)).toBe('');
		expect(writeFragment('#M=9&grain=cell&edits=x.0.0.0%3D5', startSetting(kind), kind)).toBe('');
		expect(reading('', kind)).toEqual({ setting: startSetting(kind), changes: [], refusals: [] });
	});

	test('says only what differs from the start, by the letters of the page', () => {
		const kind = convolution('depthwise-separable');
		const values = { ...kind.defaults, mapSide: 5, inChannels: 2, outChannels: 3, kernel: 1 };
		const setting: Setting = { ...startSetting(kind), values, step: 7, grain: 'cell' };
		expect(writeFragment('', setting, kind)).toBe('#D_f=5&M=2&N=3&D_k=1&grain=cell&step=7');
	});

	test('keeps the keys of others, and passes them over when it is read', () => {
		const kind = convolution('standard');
		const setting = { ...startSetting(kind), seed: 4 };
		expect(writeFragment('#lesson=3&hide=dials&M=9', setting, kind)).toBe('#lesson=3&hide=dials&seed=4');
		const { setting: read, refusals } = reading('#lesson=3&g=2&toString=1&seed=4', kind);
		expect(read).toEqual(setting);
		expect(refusals).toEqual([]);
	});

	test('never holds a picture of the person’s own', () => {
		const kind = convolution('standard');
		const setting = { ...startSetting(kind), input: 'own' };
		expect(writeFragment('#input=cat', setting, kind)).toBe('');
	});
});

describe('what a link cannot have', () => {
	const standard = convolution('standard');

	test.each([
		['M=abc', 'inChannels', 4],
		['M=', 'inChannels', 4],
		['M=4px', 'inChannels', 4],
		['M=1000', 'inChannels', 64],
		['M=-3', 'inChannels', 1],
		['M=3.6', 'inChannels', 4],
		['D_k=Infinity', 'kernel', 7],
		['stride=0', 'stride', 1],
	] as const)('%s: the nearest that there is, and a refusal', (fragment, name, given) => {
		const { setting, changes, refusals } = reading(`#${fragment}`, standard);
		const [key = '', asked = ''] = fragment.split('=');
		expect(setting.values).toEqual({ ...standard.defaults, [name]: given });
		expect(refusals).toEqual([{ key, asked, given: String(given) }]);
		expect(changes).toEqual([]);
	});

	test.each([
		['seed=-1', { seed: 0 }],
		['seed=123456', { seed: 9999 }],
		['step=0', { step: 1 }],
		['step=two', { step: 1 }],
		['grain=letter', { grain: 'product' }],
		['kernel=emboss', { kernel: 'integers' }],
		['input=moon', { input: 'integers' }],
		['input=own', { input: 'integers' }],
	])('%s: what there is instead, and a refusal', (fragment, given) => {
		const { setting, refusals } = reading(fragment, standard);
		expect(setting).toEqual({ ...startSetting(standard), ...given });
		const [key = '', asked = ''] = fragment.split('=');
		expect(refusals).toEqual([{ key, asked, given: String(Object.values(given)[0]) }]);
	});

	test('padding=full: same padding, and a refusal', () => {
		const { setting, refusals } = reading('#padding=full', standard);
		expect(setting.values.padding).toBe('same');
		expect(refusals).toEqual([{ key: 'padding', asked: 'full', given: 'same' }]);
	});

	test('groups that do not divide the channels give way, with the rule', () => {
		const { setting, changes, refusals } = reading('#M=4&g=3', convolution('grouped'));
		expect(setting.values.inChannels).toBe(4);
		expect(4 % setting.values.groups).toBe(0);
		expect(changes).toEqual([
			expect.objectContaining({ name: 'groups', asked: 3, given: setting.values.groups }),
		]);
		expect(changes[0]?.reason?.rule).toBe('groups-divide-channels');
		expect(refusals).toEqual([]);
	});

	test('a kernel that does not fit the map gives way, with the rule', () => {
		const { setting, changes } = reading('#D_f=3&D_k=5&padding=valid', standard);
		expect(setting.values).toMatchObject({ mapSide: 3, kernel: 3, padding: 'valid' });
		expect(changes.map(({ name, reason }) => [name, reason?.rule])).toEqual([['kernel', 'kernel-fits']]);
	});

	test.each(kinds)('any text at all leads to a valid setting of %s', (_, kind) => {
		const key = fc.constantFrom(...Object.values(dialKeys), 'padding', 'seed', 'step', 'grain', 'edits', '');
		const text = fc.oneof(
			fc.string(),
			count(-99, 9999).map(String),
			fc.constantFrom('1e3', 'NaN', '%', '0x9'),
		);
		const fragment = fc
			.array(fc.tuple(key, text), { maxLength: 6 })
			.map((pairs) => `#${pairs.map(([name, written]) => `${name}=${written}`).join('&')}`);
		forAll(fragment, (written) => {
			const { setting } = reading(written, kind);
			expect(obstacle(kind, setting.values)).toBeUndefined();
			for (const name of Object.keys(kind.controls) as NumberName[]) {
				const { min = NaN, max = NaN } = kind.controls[name] ?? {};
				expect(setting.values[name] >= min && setting.values[name] <= max).toBe(true);
			}
			expect(Number.isInteger(setting.seed) && Number.isInteger(setting.step)).toBe(true);
			expect(setting.step).toBeGreaterThan(0);
			expect(reading(writeFragment('', setting, kind), kind).setting).toEqual(setting);
		});
	});
});

test('each dial has a key of its own', () => {
	const keys = Object.values(dialKeys);
	expect(new Set(keys).size).toBe(numberNames.length);
	expect(upTo(keys.length).map((place) => keys[place])).toEqual(numberNames.map((name) => dialKeys[name]));
});
