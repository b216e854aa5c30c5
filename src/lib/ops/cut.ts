import { INPUT, type Stage } from './stages';

/**
 * Some of the stages of a network as a run of their own, whose input is what the stage before them made.
 * @param first index of the first stage, counted from 0
 * @param last index of the last one
 * @throws RangeError if one of them reads what an earlier stage than the one before the first has made
 */
export function cutOut(stages: readonly Stage[], first: number, last: number): Stage[] {
	return stages.slice(first, last + 1).map((stage) => ({
		...stage,
		reads: stage.reads.map((read) => {
			if (read >= first) return read - first;
			if (read === first - 1) return INPUT;
			throw new RangeError(`${stage.name} reads stage ${read}, which lies before the cut at ${first}`);
		}),
	}));
}
