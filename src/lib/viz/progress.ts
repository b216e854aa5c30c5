import type { StageWords } from '../messages/en/stage';
import type { Grain } from '../ops/grain';
import { isWeighted, type Trace } from '../ops/trace';
import type { Run } from '../ops/run';
import { layerNames } from './layer-names';

/** A layer that is done: what it is called and its multiply-accumulates. */
export interface DoneLayer {
	readonly name: string;
	readonly macs: number;
}

/** The layers with weights before a stage. */
export function doneLayers(
	run: Run,
	stage: number,
	{ macs, words }: { macs: readonly number[]; words: StageWords },
): DoneLayer[] {
	const names = layerNames(run.stages, words);
	return run.stages
		.slice(0, stage)
		.map((done, index) => ({ name: names[index] ?? '', macs: macs[index] ?? 0, done }))
		.filter(({ done }) => isWeighted(done));
}

/** The first step of every stage at a grain. */
export function firstSteps(trace: Trace, grain: Grain): number[] {
	return Array.from({ length: trace.length('layer') }, (_, stage) =>
		stage === 0 ? 0 : trace.convert(stage - 1, 'layer', grain) + 1,
	);
}

/** The step that stands for all between the first and the last: in the midst of the join, where paths meet. */
export function middleStep({ stages }: Pick<Run, 'stages'>, trace: Trace, grain: Grain): number {
	const join = stages.findIndex(({ reads }) => reads.length > 1);
	if (join < 0) return Math.floor(trace.length(grain) / 2);
	const first = firstSteps(trace, grain)[join] ?? 0;
	return Math.floor((first + trace.convert(join, 'layer', grain)) / 2);
}
