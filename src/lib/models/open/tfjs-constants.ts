import { optionalField, type Json } from '../json';
import { fewNumbers } from './few-numbers';
import { dimsOf, tensorOf, tensorWholes, wholeSettingOf } from './tfjs-attributes';
import { weightGroups } from './tfjs-manifest';
import { nameOf, typeOf, valuesReadBy } from './tfjs-nodes';
import type { ReadWeights } from './tfjs-shards';

/** Something that an operation reads and that is in the files, or is made of the sides of a map. */
export interface Constant {
	readonly dims: readonly number[];
	/** What it holds, if these are few whole numbers that are known; of the batch, which is open, −1. */
	readonly wholes: readonly number[] | undefined;
	/** Where it is, if it is not known. */
	readonly where: Whereabouts;
	/** Whether it is made of the sides of a map. */
	readonly isSides: boolean;
}

/** Where something is that is not known, and a way to it. */
export interface Whereabouts {
	readonly place: string;
	readonly remedy: string;
}

/** Constants of a graph, by name. */
export type Constants = ReadonlyMap<string, Constant>;

/** What is taken of the sides of a map before a reshape asks for it. */
const sideOperations = [
	...['StridedSlice', 'Slice', 'GatherV2', 'Pack', 'ConcatV2', 'Cast', 'Squeeze', 'ExpandDims', 'Prod'],
	...['Mul', 'Add', 'AddV2', 'Sub', 'RealDiv', 'FloorDiv', 'Maximum', 'Minimum', 'Range'],
];

const kerasFile = 'open the Keras file that it was made from';

/** Of what is no constant. */
export const computed: Whereabouts = { place: 'computed while the net runs', remedy: kerasFile };

/** All sides of a map, the batch first. */
const allSides: Constant = { dims: [], wholes: undefined, where: computed, isSides: true };

/**
 * Weights from the manifest, other constants by themselves, and what only passes one of them on. Those in the files of weights
 * are known as far as these were chosen.
 * @throws JsonError if the manifest is written otherwise
 */
export function constantsOf(json: Json, nodes: readonly Json[], read: ReadWeights | undefined): Constants {
	const constants = new Map<string, Constant>();
	const where = whereabouts(read);
	for (const node of nodes) {
		if (typeOf(node) === 'Const') constants.set(nameOf(node), written(node, where));
		if (typeOf(node) === 'Shape') constants.set(nameOf(node), allSides);
	}
	for (const { name, dims } of weightGroups(json).flatMap(({ weights }) => weights)) {
		const wholes = read?.wholes.get(name) ?? constants.get(name)?.wholes;
		constants.set(name, { dims, wholes, where, isSides: false });
	}
	passOn(constants, nodes);
	return constants;
}

function whereabouts(read: ReadWeights | undefined): Whereabouts {
	const place = 'in the files of weights';
	if (read === undefined) {
		return { place, remedy: 'choose the model.json together with its .bin files' };
	}
	const [missing] = read.missing;
	if (missing !== undefined)
		return { place: `${place}, not all of which were chosen`, remedy: `choose ${missing}, too` };
	return { place: `${place}, where at most ${fewNumbers} whole numbers at once are read`, remedy: kerasFile };
}

/** A constant that is written where it is. */
function written(node: Json, where: Whereabouts): Constant {
	const tensor = tensorOf(node, 'value');
	const shape = tensor && optionalField(tensor, 'tensorShape');
	const dims = ((shape && dimsOf(shape)) ?? []).map((side) => side ?? 0);
	const length = dims.reduce((product, side) => product * side, 1);
	const wholes = tensor && length <= fewNumbers ? tensorWholes(tensor, length) : undefined;
	return { dims, wholes, where, isSides: false };
}

/** Adds what is made of constants alone, in whatever order the file has it. */
function passOn(constants: Map<string, Constant>, nodes: readonly Json[]): void {
	const readers = new Map<string, Json[]>();
	for (const node of nodes) {
		if (typeOf(node) !== 'Identity' && !sideOperations.includes(typeOf(node))) continue;
		for (const name of new Set(valuesReadBy(node).slice(0, fewNumbers))) {
			const others = readers.get(name);
			if (others === undefined) readers.set(name, [node]);
			else others.push(node);
		}
	}
	const open = [...constants.keys()];
	// The list grows while it is walked.
	for (const name of open) {
		for (const reader of readers.get(name) ?? []) {
			const made = constants.has(nameOf(reader)) ? undefined : passedOn(reader, constants);
			if (made === undefined) continue;
			constants.set(nameOf(reader), made);
			open.push(nameOf(reader));
		}
	}
}

/** What an operation makes of constants; nothing where it works on something else, or on weights. */
function passedOn(node: Json, constants: Constants): Constant | undefined {
	const operands = valuesReadBy(node).map((value) => constants.get(value));
	const known = operands.flatMap((operand) => operand ?? []);
	const [source] = known;
	if (source === undefined || known.length < operands.length) return undefined;
	if (typeOf(node) === 'Identity') return source;
	if (!known.some(({ isSides }) => isSides)) return undefined;
	const wholes = sidesMade(node, known);
	return { dims: wholes === undefined ? [] : [wholes.length], wholes, where: computed, isSides: true };
}

/** Sides for a reshape, the first of which may be that of the batch. */
function sidesMade(node: Json, [source, ...more]: readonly Constant[]): readonly number[] | undefined {
	if (typeOf(node) === 'StridedSlice') {
		const [from, to] = more.map(({ wholes }) => wholes?.join());
		const isBatch =
			source === allSides && from === '0' && to === '1' && (wholeSettingOf(node, 'end_mask') ?? 0) === 0;
		return isBatch ? [-1] : undefined;
	}
	if (typeOf(node) !== 'Pack' || more.some(({ isSides }) => isSides)) return undefined;
	const all = [source, ...more].map((operand) => operand?.wholes);
	return all.every((wholes) => wholes?.length === 1) ? all.flatMap((wholes) => wholes ?? []) : undefined;
}
