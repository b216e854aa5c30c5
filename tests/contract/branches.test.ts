import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stage as words } from '$lib/messages/en/stage';
import { valueAt } from '$lib/ops/array';
import * as layer from '$lib/ops/layer';
import type { Layer } from '$lib/ops/layer';
import { arrayAt, type Run } from '$lib/ops/run';
import { branchStages } from '$lib/ops/sections';
import { shape } from '$lib/ops/shape';
import { grains, type Grain } from '$lib/ops/grain';
import { trace } from '$lib/ops/trace';
import { describe } from '$lib/viz/describe';
import { channelsByPath, joinedPaths } from '$lib/viz/join';
import { spokenNames } from '$lib/viz/layer-names';
import { scene, type Scene } from '$lib/viz/scene';
import { upTo } from '../support/cells';
import { forAll } from '../support/for-all';
import { count } from '../support/layers';
import { sample, type Sample } from '../support/sample';
import { stageRun } from '../support/stage-run';

/** A block of a main path and a branch over so many channels, each of a few layers, some with a block inside. */
function joined(channels: number, depth: number): fc.Arbitrary<{ layer: Layer; channels: number }> {
	const parts = fc.record({
		isSum: fc.boolean(),
		branchFirst: fc.boolean(),
		mainMade: count(1, 3),
		branchMade: count(1, 3),
		hasBranch: fc.boolean(),
		inner: depth > 0 ? joined(channels, depth - 1) : fc.constant(undefined),
		isInBranch: fc.boolean(),
	});
	return parts.map(({ isSum, branchFirst, mainMade, branchMade, hasBranch, inner, isInBranch }) => {
		const mix = (inChannels: number, outChannels: number): Layer =>
			layer.pointwise({ inChannels, outChannels });
		const path = (made: number, hasInner: boolean): Layer[] => {
			const inside = hasInner ? inner : undefined;
			return inside
				? [inside.layer, mix(inside.channels, made), layer.relu()]
				: [mix(channels, made), layer.relu()];
		};
		const isAlike = isSum || !hasBranch;
		const branch = hasBranch ? path(isAlike ? mainMade : branchMade, isInBranch) : [];
		const branchChannels = hasBranch ? (isAlike ? mainMade : branchMade) : channels;
		const main = path(isSum && !hasBranch ? channels : mainMade, !isInBranch);
		const made = isSum && !hasBranch ? channels : mainMade;
		return {
			layer: layer.block('unit', [
				...main,
				isSum ? layer.add({ branch }) : layer.concat({ branch, branchFirst }),
			]),
			channels: isSum ? made : made + branchChannels,
		};
	});
}

const anyUnit: fc.Arbitrary<Sample> = count(1, 3).chain((channels) =>
	joined(channels, 1).map(({ layer: unit }) => sample([unit, layer.relu()], shape(1, 2, channels))),
);

function scenes(run: Run, grain: Grain): Scene[] {
	const steps = trace(run.stages);
	return upTo(steps.length(grain)).map((position) => scene(run, steps.at(position, grain)));
}

function sentences(run: Run, grain: Grain): string[] {
	const all = scenes(run, grain);
	const totals = { steps: all.length, macs: 0, names: spokenNames(run.stages, words) };
	return all.map((each) => describe(each, totals, words));
}

const runs = 40;

test('at a join, each value is read from the tensor of the path that is named', () => {
	forAll(
		anyUnit,
		(given) => {
			const run = stageRun(given);
			for (const { stage, inputs, products } of scenes(run, 'product')) {
				expect(inputs.map(({ made }) => made)).toEqual(stage.reads);
				for (const { source, input, value, padded } of products.all) {
					if (padded) continue;
					const read = arrayAt(run, stage.reads[source] ?? NaN);
					expect(value).toBe(valueAt(read, input.y, input.x, input.channel));
				}
			}
		},
		runs,
	);
});

test('the channels of a join are those of its paths, in the order in which they are said', () => {
	forAll(anyUnit, (given) => {
		for (const each of scenes(stageRun(given), 'channel')) {
			const { stage, products, step } = each;
			const part = channelsByPath(stage).find(
				({ from, to }) => from <= step.cell.channel + 1 && step.cell.channel < to,
			);
			expect(part === undefined).toBe(stage.layer.op !== 'concat');
			if (part === undefined) continue;
			const source = joinedPaths(stage).find(({ path }) => path === part.path)?.source;
			expect(products.all.map((product) => product.source)).toEqual([source]);
			expect(products.all[0]?.input.channel).toBe(step.cell.channel + 1 - part.from);
		}
	});
});

test.each(grains)('by %s, every step of a unit has a sentence of its own', (grain) => {
	forAll(
		anyUnit,
		(given) => {
			const said = sentences(stageRun(given), grain);
			expect(new Set(said).size).toBe(said.length);
			for (const sentence of said) expect(sentence).not.toMatch(/NaN|Infinity|undefined| {2}/);
		},
		runs,
	);
});

test('a step says when it is on the shortcut, and at a join what came by which path', () => {
	forAll(anyUnit, (given) => {
		const run = stageRun(given);
		const apart = branchStages(run.stages);
		sentences(run, 'cell').forEach((sentence, position) => {
			const { stage: index } = trace(run.stages).at(position, 'cell');
			const isJoin = (run.stages[index]?.reads.length ?? 0) > 1;
			expect(/^Step [\d,]+ of [\d,]+, [^.]* on the shortcut\./.test(sentence)).toBe(apart.has(index));
			expect(/ (from|of) the (main path|shortcut)/.test(sentence)).toBe(isJoin);
		});
	});
});

test('every cell of every stage, on either path, is found again where it is sought', () => {
	forAll(anyUnit, (given) => {
		const { stages } = stageRun(given);
		const steps = trace(stages);
		stages.forEach(({ output }, stage) => {
			const cell = { y: 0, x: 1, channel: output.channels.value - 1 };
			expect(steps.at(steps.seek(stage, cell, 'cell'), 'cell')).toMatchObject({ stage, cell });
		});
	});
});
