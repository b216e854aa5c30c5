import { formulaInput } from '$lib/ops/formula-weights';
import {
	field,
	fields,
	items,
	JsonError,
	optionalField,
	text,
	truth,
	whole,
	type Json,
} from '$lib/models/json';
import { sum, type Counts } from '$lib/models/table';
import { tolerances, type Checks } from './checks';
import { runLayer, type Made } from './layers';
import { checkStatistics } from './statistics';
import { batch, joined, listedShape, listedTensor, requireModest, type Batch } from './tensors';
import { weightSource } from './weights';

/** Graphs of at most this many layers are the README's "short chains"; its blocks have six or more. */
const longestChain = 4;

/** The costs that every case states. */
const totals = ['macs', 'params', 'paramsNonTrainable'] as const;

/** A case of one layer, written flat. */
export function checkLayerCase(json: Json, checks: Checks): void {
	const tolerance = isExact(json) ? tolerances.exact : tolerances.layer;
	const weights = weightSource(field(json, 'weights'), field(json, 'attrs'));
	const { batch } = runLayer(json, [...caseInputs(json).values()], { weights, prefix: '', checks });
	checks.tensor('output', { got: joined(batch), want: listedTensor(field(json, 'output')) }, tolerance);
	for (const name of totals) field(json, name);
	checkUnused(weights.unused(), checks);
}

/** A case of several layers with the values between them. */
export function checkGraphCase(json: Json, checks: Checks): void {
	const layers = namedLayers(json);
	const usual = layers.length > longestChain ? tolerances.block : tolerances.layer;
	const tolerance = isExact(json) ? tolerances.exact : usual;
	const inputs = caseInputs(json);
	const intermediates = field(json, 'intermediates');
	const last = layers.at(-1)?.name;
	const counts = runLayers(json, { layers, inputs, checks }, (name, made) => {
		const wanted = name === last ? field(json, 'output') : field(intermediates, name);
		checks.tensor(wanted.place, { got: joined(made), want: listedTensor(wanted) }, tolerance);
	});
	checkTotals(json, counts, checks);
	const equivalent = optionalField(json, 'equivalent');
	if (equivalent === undefined) return;
	const weights = weightSource(field(equivalent, 'weights'), field(json, 'attrs'));
	const made = runLayer(equivalent, [...inputs.values()], { weights, prefix: '', checks });
	const want = listedTensor(field(json, 'output'));
	checks.tensor('equivalent', { got: joined(made.batch), want }, tolerance);
}

/** A whole network: logits, probabilities and the statistics of every layer. */
export function checkNetworkCase(json: Json, checks: Checks): void {
	const layers = namedLayers(json);
	const statistics = field(json, 'stats');
	const wanted = new Map([
		['logits', field(json, 'output')],
		['softmax', field(json, 'softmax')],
	]);
	const counts = runLayers(json, { layers, inputs: caseInputs(json), checks }, (name, made) => {
		const got = joined(made);
		const tensor = wanted.get(name);
		if (tensor !== undefined) {
			checks.tensor(tensor.place, { got, want: listedTensor(tensor) }, tolerances.network);
		}
		wanted.delete(name);
		checkStatistics(field(statistics, name), got, checks);
	});
	checkTotals(json, counts, checks);
	for (const [name, { place }] of wanted) {
		throw new JsonError(
			place,
			`must be made by a layer named ${name}: there is none`,
			`name a layer ${name}`,
		);
	}
}

interface NamedLayer {
	readonly name: string;
	readonly json: Json;
}

/** The layers of a case. @throws JsonError if there are none or if a name is taken */
function namedLayers(json: Json): NamedLayer[] {
	const layers = field(json, 'layers');
	const taken = new Set(fields(field(json, 'inputs')).map(([name]) => name));
	const named = items(layers).map((layer) => {
		const name = text(field(layer, 'name'));
		if (taken.has(name)) throw new JsonError(layer.place, `names must differ: ${name} is taken`, 'rename it');
		taken.add(name);
		return { name, json: { ...layer, place: `layer ${name}` } };
	});
	if (named.length > 0) return named;
	throw new JsonError(layers.place, 'there must be at least one layer: got none', 'add one');
}

interface Graph {
	readonly layers: readonly NamedLayer[];
	readonly inputs: ReadonlyMap<string, Batch>;
	readonly checks: Checks;
}

/** Runs layers in the order listed and returns what they cost together. */
function runLayers(json: Json, graph: Graph, onMade: (name: string, made: Batch) => void): Counts {
	const weights = weightSource(field(json, 'weights'), field(json, 'attrs'));
	const values = new Map(graph.inputs);
	const parts: Counts[] = [];
	for (const { name, json: layer } of graph.layers) {
		const inputs = items(field(layer, 'inputs')).map((input) => valueOf(input, values, graph.layers));
		const made: Made = runLayer(layer, inputs, { weights, prefix: `${name}/`, checks: graph.checks });
		values.set(name, made.batch);
		parts.push(made.counts);
		onMade(name, made.batch);
	}
	checkUnused(weights.unused(), graph.checks);
	return sum(parts);
}

function valueOf(input: Json, values: ReadonlyMap<string, Batch>, layers: readonly NamedLayer[]): Batch {
	const name = text(input);
	const value = values.get(name);
	if (value !== undefined) return value;
	const comesLater = layers.some((layer) => layer.name === name);
	throw new JsonError(
		input.place,
		comesLater
			? `must name an earlier layer: ${name} is not made yet`
			: `must name a layer or an input: there is no ${name}`,
		`try ${[...values.keys()].at(-1) ?? 'x'}`,
	);
}

/** The inputs of a case by name, listed or from the formula. */
function caseInputs(json: Json): Map<string, Batch> {
	const inputs = fields(field(json, 'inputs')).map(([name, input]): [string, Batch] => {
		const formula = optionalField(input, 'formula');
		if (formula === undefined || !truth(formula)) return [name, batch(listedTensor(input), input.place)];
		const shape = listedShape(input);
		requireModest(shape, input.place);
		const seed = whole(field(field(json, 'attrs'), 'seed'), 0);
		return [name, batch(formulaInput(shape, seed), input.place)];
	});
	return new Map(inputs);
}

function isExact(json: Json): boolean {
	const exact = optionalField(json, 'exact');
	return exact !== undefined && truth(exact);
}

function checkTotals(json: Json, counts: Counts, checks: Checks): void {
	for (const name of totals) {
		checks.equal(name, counts[name], whole(field(json, name), 0));
	}
}

function checkUnused(names: readonly string[], checks: Checks): void {
	for (const name of names) checks.failures.push(`weights["${name}"]: must belong to a layer: none uses it`);
}
