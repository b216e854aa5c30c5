import { describe, expect, test } from 'vitest';
import { layersSource } from '$lib/notebook/page/layer-source';
import { allSwitches, axisStages, type SwitchesOn } from '$lib/notebook/pages/bet/axis';
import { tappedRun } from '$lib/notebook/pages/bet/axis-run';
import { lanes } from '$lib/notebook/pages/bet/lanes';
import { raceSource } from '$lib/notebook/pages/bet/race-source';
import { convolution, convolutions } from '$lib/ops/convolutions';
import { conv, softmax } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { shownByCode } from '../../support/shown-by-code';
import { kindRun, stageRun } from '../../support/stage-run';

describe.each(convolutions.map(({ id }) => id))('the code of the %s convolution', (id) => {
	test('shows exactly what the picture shows, layer by layer', () => {
		const code = layersSource(kindRun(convolution(id)));
		expect(shownByCode(code)).toEqual(code.expected);
	});
});

test('a run with other layers has no such code, and that is said', () => {
	const shares = stageRun({ layers: [softmax()], input: shape(1, 1, 2) });
	expect(() => layersSource(shares)).toThrow(/^no statement is known for softmax/);
	const sides = { top: 1, bottom: 0, left: 0, right: 0 };
	const padded = stageRun({
		layers: [conv({ inChannels: 1, outChannels: 1, kernel: 2, padding: sides })],
		input: shape(3, 3, 1),
	});
	expect(() => layersSource(padded)).toThrow(/^no statement is known for padding/);
});

test('the code of the bet shows what every lane of it shows', () => {
	const code = raceSource(lanes.map((lane) => kindRun(convolution(lane.id)).outputs));
	expect(Object.keys(code.expected)).toEqual(
		expect.arrayContaining(['standard', 'grouped', 'separable', 'strips']),
	);
	expect(shownByCode(code)).toEqual(code.expected);
});

test.each(allSwitches.map((on): [string, SwitchesOn] => [on.join(' and ') || 'none', on]))(
	'the code of the four ideas shows what the taps add up to, with %s of the switches on',
	(_, on) => {
		const code = layersSource(tappedRun(axisStages(on)));
		expect(shownByCode(code)).toEqual(code.expected);
	},
);
