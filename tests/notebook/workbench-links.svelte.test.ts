import { describe, expect, test } from 'vitest';
import { readFragment, writeFragment } from '$lib/notebook/fragment';
import type { Workbench } from '$lib/notebook/workbench.svelte';
import { bench, calculate, isUpToDate, picture } from './fixtures/bench';

/** Goes where a link leads. */
function follow(workbench: Workbench, link: string, shown = picture(3)): void {
	const reading = readFragment(link, { kind: workbench.kind, pictures: ['cat'] });
	workbench.restore(reading, reading.setting.input === 'cat' ? shown : undefined);
}

describe('a link', () => {
	test('is followed, and is what the setting says then', () => {
		const workbench = bench('grouped');
		const link = '#M=6&g=3&N=3&seed=7&kernel=box&grain=cell&step=12&edits=x.0.0.0%3D5';
		follow(workbench, link);
		const { values, seed, kernel, grain, edits } = workbench;
		expect(values).toMatchObject({ inChannels: 6, outChannels: 3, groups: 3 });
		expect([seed, kernel, grain, workbench.player.step]).toEqual([7, 'box', 'cell', 11]);
		expect(edits).toEqual([{ tensor: 'x', place: [0, 0, 0], value: 5 }]);
		calculate(workbench);
		expect(
			readFragment(writeFragment('', workbench.setting, workbench.kind), {
				kind: workbench.kind,
				pictures: [],
			}).setting,
		).toEqual(workbench.setting);
	});

	test('to a step beyond the run that is shown gets there when its own is calculated', () => {
		const workbench = bench('standard');
		follow(workbench, '#N=16&step=20000');
		expect(workbench.player.step).toBeLessThan(10368);
		calculate(workbench);
		expect(workbench.player.step).toBe(19999);
		expect(workbench.refusals).toEqual([]);
	});

	test('to a step that its run does not have goes to the last, and says so', () => {
		const workbench = bench('standard');
		follow(workbench, '#step=99999');
		expect(workbench.player.step).toBe(10367);
		expect(workbench.refusals).toEqual([{ key: 'step', asked: '99999', given: '10368' }]);
	});

	test('waits for its step no longer once a dial is turned', () => {
		const workbench = bench('standard');
		follow(workbench, '#N=16&step=20000');
		workbench.turn('outChannels', 8);
		const { step } = workbench.player;
		calculate(workbench);
		expect(workbench.player.step).toBe(step);
	});

	test('to what is shown already leaves nothing to wait for', () => {
		const workbench = bench('standard');
		follow(workbench, '#step=100');
		expect(workbench.player.step).toBe(99);
		expect(isUpToDate(workbench)).toBe(true);
		workbench.player.seek(7);
		calculate(workbench);
		expect(workbench.player.step).toBe(7);
	});

	test('says what it could not have', () => {
		const workbench = bench('grouped');
		follow(workbench, '#g=3&D_k=99');
		expect(workbench.changes.map(({ name }) => name)).toEqual(['groups']);
		expect(workbench.refusals).toEqual([{ key: 'D_k', asked: '99', given: '7' }]);
		workbench.turn('kernel', 3);
		expect([workbench.changes, workbench.refusals]).toEqual([[], []]);
	});

	test('with a picture takes its channels', () => {
		const workbench = bench('standard');
		follow(workbench, '#input=cat&D_f=16&M=9');
		expect(workbench.values).toMatchObject({ mapSide: 16, inChannels: 3 });
		expect(workbench.setting.input).toBe('cat');
	});

	test('without edits takes those back that were there', () => {
		const workbench = bench('standard');
		workbench.edit([{ tensor: 'x', place: [0, 0, 0], value: 5 }]);
		follow(workbench, '#M=3');
		expect(workbench.edits).toEqual([]);
	});
});
