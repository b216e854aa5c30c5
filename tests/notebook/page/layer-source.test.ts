import { describe, expect, test } from 'vitest';
import { layersSource } from '$lib/notebook/page/layer-source';
import { allSwitches, axisStages, type SwitchesOn } from '$lib/notebook/pages/bet/axis';
import { tappedRun } from '$lib/notebook/pages/bet/axis-run';
import { lanes } from '$lib/notebook/pages/bet/lanes';
import { raceSource } from '$lib/notebook/pages/bet/race-source';
import { convolution, convolutions } from '$lib/ops/convolutions';
import { shownByCode } from '../../support/shown-by-code';
import { kindRun } from '../../support/stage-run';

const plain = ['standard', 'grouped', 'depthwise', 'depthwise-separable', 'spatially-separable', 'dilated'];

describe.each(plain)('the code of the %s convolution', (id) => {
	test('shows exactly what the picture shows, layer by layer', () => {
		const code = layersSource(kindRun(convolution(id)));
		expect(shownByCode(code)).toEqual(code.expected);
	});
});

test('a run with other layers has no such code, and that is said', () => {
	const others = convolutions.filter(({ id }) => id === 'effnet-block' || id === 'grouped-shuffle');
	expect(others).toHaveLength(2);
	for (const kind of others)
		expect(() => layersSource(kindRun(kind))).toThrow(/to be shown in code|no statement/);
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
