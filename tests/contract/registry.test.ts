import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import {
	inputShape,
	numberNames,
	parameters,
	standardControls,
	type NumberName,
	type Values,
} from '$lib/ops/convolution';
import { convolutions, type RegisteredKind } from '$lib/ops/convolutions';
import { obstacle } from '$lib/ops/settle';
import { stages } from '$lib/ops/stages';
import { settings } from '../support/registry';
import { validValues } from '../support/valid-values';

/** Whatever a kind has to say about itself; holds for every file of the folder from the day it is there. */
const kinds = convolutions.map((kind) => [kind.id, kind] as const);

const folder = new URL('../../src/lib/ops/convolutions/', import.meta.url);

test('the registry holds every file of its folder, by the name of the file', () => {
	const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'index.ts');
	const ids = convolutions.map(({ id }) => id);
	expect([...ids].sort()).toEqual(files.map((file) => basename(file, '.ts')).sort());
	expect(ids.length).toBeGreaterThan(0);
});

test('the gallery has one place for each kind', () => {
	const places = convolutions.map(({ order }) => order);
	expect(new Set(places).size).toBe(places.length);
	expect(places).toEqual([...places].sort((left, right) => left - right));
});

test.each(kinds)('%s is an address in lower-case words', (id) => {
	expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test.each(kinds)('%s has a noun phrase for a title and one sentence for a summary', (_, { text }) => {
	for (const { title, summary } of Object.values(text)) {
		expect(title).toMatch(/^\S.*[^\s.]$/);
		expect(summary).toMatch(/^\S.*[.。]$/);
		expect(summary.slice(0, -1)).not.toMatch(/\. |。/);
	}
});

test.each(kinds)('%s has a caption for each of its stages, in every language', (_, kind) => {
	for (const one of settings.filter((setting) => setting.kind === kind)) {
		for (const { captions } of Object.values(kind.text)) {
			expect(captions).toHaveLength(one.stages.length);
			for (const caption of captions) expect(caption).toMatch(/^\S.*[.。]$/);
		}
	}
});

test.each(kinds)('%s says where it comes from: paper, year, place and a link', (_, { source }) => {
	expect(source.paper).toMatch(/\S/);
	expect(source.place).toMatch(/\S/);
	expect(source.year).toBeGreaterThan(1980);
	expect(new URL(source.link).protocol).toBe('https:');
});

test.each(kinds)('%s starts at a valid setting, within every range', (_, kind) => {
	expect(obstacle(kind, kind.defaults)).toBeUndefined();
	for (const name of numberNames) {
		const control = kind.controls[name];
		if (control === undefined) continue;
		expect(control.min).toBeGreaterThanOrEqual(1);
		expect(control.default).toBe(kind.defaults[name]);
		expect(control.default >= control.min && control.default <= control.max).toBe(true);
		expect(validValues(kind, kind.defaults, name)).toContain(control.default);
	}
});

test.each(kinds)('%s gives each of its sizes a letter of its own', (_, { controls }) => {
	const letters = Object.values(controls).flatMap(({ symbol }) => symbol ?? []);
	expect(new Set(letters).size).toBe(letters.length);
	const standard = numberNames.flatMap((name) =>
		'symbol' in standardControls[name] ? standardControls[name].symbol : [],
	);
	for (const letter of letters) expect(standard).toContain(letter);
});

/** What a kind does at a setting, as text. */
function outline(kind: RegisteredKind, values: Values): string {
	const given = parameters(kind, values);
	return JSON.stringify(stages(kind.layers(given), inputShape(given)));
}

test.each(kinds)('%s changes with each of its dials', (_, kind) => {
	for (const name of Object.keys(kind.controls) as NumberName[]) {
		const outlines = validValues(kind, kind.defaults, name).map((value) =>
			outline(kind, { ...kind.defaults, [name]: value }),
		);
		expect(outlines.length, name).toBeGreaterThan(1);
		expect(new Set(outlines).size, name).toBe(outlines.length);
	}
});

test.each(kinds)('%s changes with the padding exactly if that is a dial', (_, kind) => {
	const [same, valid] = (['same', 'valid'] as const).map((padding) =>
		outline(kind, { ...kind.defaults, padding }),
	);
	expect(same !== valid).toBe(kind.hasPadding);
});
