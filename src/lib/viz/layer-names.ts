import type { StageWords } from '../messages/en/stage';
import type { Run } from '../ops/run';
import { branchStages } from '../ops/sections';
import type { Stage } from '../ops/stages';

type Named = Pick<Stage, 'layer'>;

/** What a layer is called: the name it was given, or what it is. */
export function layerName({ layer }: Named, words: StageWords): string {
	return (layer.name !== undefined ? words.named[layer.name] : undefined) ?? words.layers[layer.op];
}

/** What each layer is called among the others: those that would be called alike are numbered. */
export function layerNames(stages: readonly Named[], words: StageWords): string[] {
	const names = stages.map((stage) => layerName(stage, words));
	const met = new Map<string, number>();
	return names.map((name) => {
		const number = (met.get(name) ?? 0) + 1;
		met.set(name, number);
		return names.filter((other) => other === name).length > 1 ? words.numbered(name, number) : name;
	});
}

/** The same, as a sentence says them: with the path of those that are not on the main one. */
export function spokenNames(stages: readonly Stage[], words: StageWords): string[] {
	const apart = branchStages(stages);
	return layerNames(stages, words).map((name, index) =>
		apart.has(index) ? words.sentence.onBranch(name) : name,
	);
}

/** What a tensor is called: the input, the output of the run, or what lies after one of its layers. */
export function tensorName({ stages }: Pick<Run, 'stages'>, made: number, words: StageWords): string {
	const name = layerNames(stages, words)[made];
	if (name === undefined) return words.input;
	return made === stages.length - 1 ? words.output : words.between(name);
}
