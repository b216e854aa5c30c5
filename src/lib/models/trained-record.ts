import type { Recipe } from '../ops/recipe';
import {
	field,
	items,
	JsonError,
	number,
	oneOf,
	parseJson,
	requireFieldsAmong,
	text,
	truth,
	whole,
	type Json,
} from './json';
import { optional } from './json-sizes';
import { smallKinds, type SmallOptions } from './small-networks';

/** A part of a training: means over the steps since the last point. */
export interface CurvePoint {
	/** Steps done. */
	readonly step: number;
	readonly loss: number;
	/** The part of the pictures seen that were told rightly. */
	readonly accuracy: number;
}

/** What came of a training. */
export interface TrainedRecord {
	/** By `smallName`. */
	readonly network: string;
	readonly title: string;
	readonly options: SmallOptions;
	readonly seed: number;
	readonly data: { readonly name: string; readonly trained: number; readonly tested: number };
	readonly recipe: Recipe;
	readonly costs: { readonly macs: number; readonly weights: number; readonly params: number };
	readonly steps: number;
	/** Of one processor. */
	readonly seconds: number;
	readonly curve: readonly CurvePoint[];
	/** How many of the pictures of the test it told rightly after each epoch, and so at the end. */
	readonly epochs: readonly number[];
	/** The same with its weights rounded to float16, as its file has them; and of the small set of pictures that is shipped. */
	readonly rounded: { readonly correct: number; readonly ofSubset: number; readonly subset: number };
}

/** A record from its text. @throws JsonError if it is none */
export function parseTrainedRecord(source: string): TrainedRecord {
	return trainedRecord(parseJson(source));
}

/** A record from JSON. @throws JsonError if it is none */
export function trainedRecord(json: Json): TrainedRecord {
	const record = {
		network: text(field(json, 'network')),
		title: text(field(json, 'title')),
		options: options(field(json, 'options')),
		seed: whole(field(json, 'seed'), 0),
		data: data(field(json, 'data')),
		recipe: recipe(field(json, 'recipe')),
		costs: wholeFields(field(json, 'costs'), ['macs', 'weights', 'params']),
		steps: whole(field(json, 'steps')),
		seconds: number(field(json, 'seconds')),
		curve: items(field(json, 'curve')).map(curvePoint),
		epochs: items(field(json, 'epochs')).map((item) => whole(item, 0)),
		rounded: wholeFields(field(json, 'rounded'), ['correct', 'ofSubset', 'subset']),
	};
	const stray = [...record.epochs, record.rounded.correct].find((correct) => correct > record.data.tested);
	if (stray === undefined) return record;
	throw new JsonError(
		json.place,
		`no more than the ${record.data.tested} pictures of the test can be told rightly: got ${stray}`,
		'train the network anew',
	);
}

function options(json: Json): SmallOptions {
	requireFieldsAmong(json, ['kind', 'alpha', 'groups', 'withShuffle']);
	return {
		kind: oneOf(field(json, 'kind'), smallKinds),
		...optional(json, 'alpha', number),
		...optional(json, 'groups', whole),
		...optional(json, 'withShuffle', truth),
	};
}

function data(json: Json): TrainedRecord['data'] {
	return { name: text(field(json, 'name')), ...wholeFields(json, ['trained', 'tested']) };
}

function recipe(json: Json): Recipe {
	const part = (name: keyof Recipe): number => number(field(json, name));
	return {
		...wholeFields(json, ['epochs', 'batch']),
		peak: part('peak'),
		warmUp: part('warmUp'),
		momentum: part('momentum'),
		decay: part('decay'),
		smoothing: part('smoothing'),
	};
}

/** A point of a curve from JSON. @throws JsonError if it is none */
export function curvePoint(json: Json): CurvePoint {
	return {
		step: whole(field(json, 'step')),
		loss: number(field(json, 'loss')),
		accuracy: number(field(json, 'accuracy')),
	};
}

function wholeFields<Name extends string>(json: Json, names: readonly Name[]): Record<Name, number> {
	return Object.fromEntries(names.map((name) => [name, whole(field(json, name), 0)])) as Record<Name, number>;
}
