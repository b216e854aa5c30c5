import { describe, expect, test } from 'vitest';
import * as layer from '$lib/ops/layer';
import { branchStages, sections, type Section } from '$lib/ops/sections';
import { shape } from '$lib/ops/shape';
import { INPUT, stages } from '$lib/ops/stages';
import { item } from '../support/cells';
import { forAll } from '../support/for-all';
import { anyNetwork } from '../support/networks';

const input = shape(4, 4, 2);
const single = (stage: number): Section => ({ kind: 'single', stage });

describe('a list of stages as paths', () => {
	test('is one path where nothing branches', () => {
		expect(sections(stages([layer.relu(), layer.relu()], input))).toEqual([single(0), single(1)]);
		expect(sections([])).toEqual([]);
	});

	test('forks where a join reads what came in, and goes on after the join', () => {
		const list = stages(
			[layer.relu(), layer.block('unit', [layer.relu(), layer.add()]), layer.relu()],
			input,
		);
		expect(sections(list)).toEqual([
			single(0),
			{ kind: 'fork', from: 0, main: [single(1)], branch: [], join: 2 },
			single(3),
		]);
		expect([...branchStages(list)]).toEqual([]);
	});

	test('has the layers of a branch on a path of their own', () => {
		const pool = layer.avgPool({ kernel: 2, stride: 1, padding: 'same' });
		const list = stages([layer.relu(), layer.relu(), layer.concat({ branch: [pool] })], input);
		expect(sections(list)).toEqual([
			{ kind: 'fork', from: INPUT, main: [single(0), single(1)], branch: [single(2)], join: 3 },
		]);
		expect([...branchStages(list)]).toEqual([2]);
	});

	test('holds forks within forks, on both paths', () => {
		const residual = layer.block('inner', [layer.relu(), layer.add()]);
		const list = stages([residual, layer.relu(), layer.add({ branch: [residual] })], input);
		const inner = (first: number): Section => {
			return { kind: 'fork', from: INPUT, main: [single(first)], branch: [], join: first + 1 };
		};
		expect(sections(list)).toEqual([
			{ kind: 'fork', from: INPUT, main: [inner(0), single(2)], branch: [inner(3)], join: 5 },
		]);
		expect([...branchStages(list)]).toEqual([3, 4]);
	});

	test('lets a join that follows another read what the other read', () => {
		const list = stages([layer.relu(), layer.add(), layer.add()], input);
		const first: Section = { kind: 'fork', from: INPUT, main: [single(0)], branch: [], join: 1 };
		expect(sections(list)).toEqual([{ kind: 'fork', from: INPUT, main: [first], branch: [], join: 2 }]);
	});
});

function indices(section: Section): number[] {
	if (section.kind === 'single') return [section.stage];
	return [...section.main.flatMap(indices), ...section.branch.flatMap(indices), section.join];
}

test('every stage of any network is drawn once, in the order in which it runs', () => {
	forAll(anyNetwork, ({ layers, input: given }) => {
		const list = stages(layers, given);
		expect(sections(list).flatMap(indices)).toEqual(list.map((_, index) => index));
	});
});

test('both paths of any fork read what it leaves from, and its join reads where they end', () => {
	forAll(anyNetwork, ({ layers, input: given }) => {
		const list = stages(layers, given);
		const check = (section: Section): void => {
			if (section.kind === 'single') return;
			const ends = [section.main, section.branch].map((path) => {
				path.forEach(check);
				const first = path[0];
				if (first !== undefined) {
					const start = first.kind === 'fork' ? first.from : item(list, first.stage).reads[0];
					expect(start).toBe(section.from);
				}
				const last = path.at(-1);
				return last === undefined ? section.from : last.kind === 'fork' ? last.join : last.stage;
			});
			expect(item(list, section.join).reads).toEqual(ends);
		};
		sections(list).forEach(check);
	});
});
