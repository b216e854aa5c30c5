import { smallCatalogue } from './small-catalogue';
import { smallName, type SmallOptions } from './small-networks';
import type { Priced } from './pareto';
import type { TrainedRecord } from './trained-record';

/** A small network with what came of all its trainings, whose seeds differ and nothing else. */
export interface TrainedNetwork extends Priced {
	/** By `smallName`. */
	readonly name: string;
	readonly options: SmallOptions;
	/** Multiply–accumulates for one picture. */
	readonly cost: number;
	readonly weights: number;
	/** In the order of their seeds. */
	readonly runs: readonly TrainedRecord[];
	/** The part of the pictures of the test that is told rightly: of each run, in their order, and their mean. */
	readonly scores: readonly number[];
	readonly score: number;
}

/** The networks of the catalogue that have records, in its order. */
export function trainedNetworks(records: readonly TrainedRecord[]): TrainedNetwork[] {
	return smallCatalogue.flatMap((options) => {
		const name = smallName(options);
		const runs = records
			.filter(({ network }) => network === name)
			.sort((one, other) => one.seed - other.seed);
		const [first] = runs;
		if (first === undefined) return [];
		const scores = runs.map(scoreOf);
		const score = scores.reduce((sum, each) => sum + each, 0) / scores.length;
		const { macs: cost, weights } = first.costs;
		return [{ name, options, cost, weights, runs, scores, score }];
	});
}

/** The part of the pictures of the test that a training told rightly at its end. */
export function scoreOf({ epochs, data }: TrainedRecord): number {
	return (epochs.at(-1) ?? NaN) / data.tested;
}
