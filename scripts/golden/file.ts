import { readFile } from 'node:fs/promises';
import { hash, uniform } from '$lib/ops/random';
import { roles } from '$lib/ops/weights';
import {
	field,
	items,
	JsonError,
	number,
	oneOf,
	optionalField,
	parseJson,
	text,
	whole,
	type Json,
} from '$lib/models/json';
import { Checks } from './checks';
import { checkCostCase } from './cost-case';
import { checkGraphCase, checkLayerCase, checkNetworkCase } from './graph-case';
import { ops } from './operations';
import { checkSvdCase } from './svd-case';

/** What came of one case. */
export interface CaseResult {
	readonly name: string;
	/** The largest error of its comparisons. */
	readonly worst: number;
	/** Sentences about what does not hold; empty if all does. */
	readonly failures: readonly string[];
}

/** What came of a file. */
export interface FileResult {
	readonly cases: readonly CaseResult[];
	/** What came of its values of the weight formula, if it lists any. */
	readonly vectors?: CaseResult;
	/** Why the file as a whole could not be read. */
	readonly failure?: string;
}

/** Runs all cases of a golden file with the current backend. Never throws on what a file may hold. */
export async function checkFile(path: string): Promise<FileResult> {
	try {
		return checkText(await readFile(path, 'utf8'));
	} catch (error) {
		return { cases: [], failure: sentence(error) };
	}
}

/** Runs all cases of the text of a golden file; see `checkFile`. */
export function checkText(source: string): FileResult {
	try {
		const json = parseJson(source);
		const vectors = optionalField(json, 'formulaVectors');
		return {
			cases: casesOf(json).map(checkCase),
			...(vectors && { vectors: checkVectors(vectors) }),
		};
	} catch (error) {
		return { cases: [], failure: sentence(error) };
	}
}

/** The cases of a golden file. @throws JsonError if there are none */
export function casesOf(json: Json): Json[] {
	const cases = field(json, 'cases');
	const list = items(cases);
	if (list.length > 0) return list;
	throw new JsonError(cases.place, 'there must be at least one case: got none', 'add one');
}

const handlers = { graph: checkGraphCase, network: checkNetworkCase, svd: checkSvdCase, cost: checkCostCase };
const caseOps = [...ops, 'graph', 'network', 'svd', 'cost'] as const;

/** Runs one case with the current backend. Never throws on what it may hold. */
export function checkCase(json: Json): CaseResult {
	const named = isNamed(json.value) ? json.value.name : json.place;
	return checked(named, checkAnyCase, json);
}

function checkAnyCase(json: Json, checks: Checks): void {
	// Inside a case, places are told from the case on.
	const root = { ...json, place: '' };
	text(field(root, 'name'));
	const op = oneOf(field(root, 'op'), caseOps);
	switch (op) {
		case 'graph':
		case 'network':
		case 'svd':
		case 'cost':
			handlers[op](root, checks);
			break;
		default:
			checkLayerCase(root, checks);
	}
}

function checked(name: string, check: (json: Json, checks: Checks) => void, json: Json): CaseResult {
	const checks = new Checks();
	try {
		check(json, checks);
	} catch (error) {
		checks.failures.push(sentence(error));
	}
	return { name, worst: checks.worst, failures: checks.failures };
}

/** Holds values of the weight formula against ours, to the last bit. */
export function checkVectors(json: Json): CaseResult {
	return checked(
		'formulaVectors',
		(list, checks) => items(list).forEach((vector) => checkVector(vector, checks)),
		json,
	);
}

function checkVector(json: Json, checks: Checks): void {
	const role = roles.indexOf(oneOf(field(json, 'role'), roles));
	const [seed, layer, index] = [
		whole(field(json, 'seed'), 0),
		whole(field(json, 'layer'), 0),
		whole(field(json, 'index'), 0),
	];
	checks.equal(`${json.place}.hash`, hash({ seed, layer, role }, index), whole(field(json, 'hash'), 0));
	checks.equal(
		`${json.place}.uniform`,
		uniform({ seed, layer, role }, index),
		number(field(json, 'uniform')),
	);
}

function isNamed(value: unknown): value is { readonly name: string } {
	return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}

function sentence(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
