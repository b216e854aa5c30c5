import { beforeAll, expect, test } from 'vitest';
import { bet } from '$lib/messages/en/pages/bet';
import { smallNetwork } from '$lib/models/small-networks';
import { layerTable } from '$lib/models/table';
import { oneOfEach, shippedNetworks, smallestOf } from '$lib/models/shipped-networks';
import { trainedRecords } from '$lib/models/trained-records';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { filled } from '$lib/notebook/page/prose';
import { verdict as verdictOf } from '$lib/notebook/code/verdict';
import { machineSource } from '$lib/notebook/pages/bet/machine-source';
import { machineCheck, machineSlots, type FirstAnswer } from '$lib/notebook/pages/bet/machine';
import { useBackend } from '$lib/ops/backend';
import { defined } from '../../../support/defined';
import { shownByCode } from '../../../support/shown-by-code';
import { firstAnswer } from '../../../../src/routes/stills/first-answer.server';

const words = bet.cells.machine;
let first: FirstAnswer;

beforeAll(async () => {
	await useBackend('cpu');
	first = firstAnswer();
});

test('what must never leave the device is the picture; every other answer has its reply', () => {
	expect(verdict(machineCheck, ['picture']).isRight).toBe(true);
	expect(verdict(machineCheck, ['ms']).replies).toEqual(['ms']);
	expect(words.check.wrong.ms).toContain('shared only if you copy it');
	expect(Object.keys(words.check.wrong).sort()).toEqual([...replyNames(machineCheck)].sort());
	expect(Object.keys(words.check.names).sort()).toEqual([...machineCheck.options].sort());
});

test('the smallest trained network takes the boot for a boot while the page is built', () => {
	const shipped = shippedNetworks(trainedRecords);
	expect(first.network).toEqual(smallestOf(shipped));
	expect(first.rival).toEqual(oneOfEach(shipped)[0]);
	const shares = [...first.step.shares.data];
	expect(shares).toHaveLength(words.garments.length);
	expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
	expect(words.garments[shares.indexOf(Math.max(...shares))]).toBe('ankle boot');
});

test('the code computes the shares of the picture', () => {
	const code = machineSource(first.step, words.code);
	const { shares } = shownByCode(code);
	expect(shares?.shape).toEqual([1, 1, 10]);
	expect(verdictOf(defined(shares), first.step.shares).kind).toMatch(/equal|close/);
});

test('every number of the words is filled by the engine', () => {
	const slots = machineSlots(first, words);
	for (const text of [words.title, ...words.prose, words.note, words.caption, words.check.question]) {
		expect(filled(text, slots)).not.toMatch(/[{}]/);
	}
	const macs = layerTable(smallNetwork(first.network.options)).total.macs;
	expect(slots.macs).toBe(macs.toLocaleString('en'));
	expect(slots.classes).toBe('ten');
});
