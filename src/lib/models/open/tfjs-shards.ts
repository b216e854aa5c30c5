import type { Json } from '../json';
import { fewNumbers } from './few-numbers';
import { mostNodes } from './graph';
import { ModelFileError } from './model-file-error';
import { weightGroups, type StoredWeight, type WeightGroup } from './tfjs-manifest';

/** What was read of the files of weights of a graph model: plain data. */
export interface ReadWeights {
	/** Its small constants of whole numbers, by name. */
	readonly wholes: ReadonlyMap<string, readonly number[]>;
	/** Names of files that were not chosen. */
	readonly missing: readonly string[];
}

/** How many bytes a number takes. */
const widths: Readonly<Record<string, number>> = {
	float32: 4,
	float16: 2,
	int32: 4,
	uint16: 2,
	uint8: 1,
	bool: 1,
	complex64: 8,
};
/** Before each text stands its length. */
const lengthBytes = 4;

/**
 * The small constants of whole numbers in the files of weights, such as paddings and the sides of shapes. Weights are stepped
 * over: of the files, only the few bytes are read that such a constant has.
 * @throws JsonError or ModelFileError if the files are not those that the `model.json` names, or not as long as it says
 */
export async function readWeights(json: Json, chosen: readonly File[]): Promise<ReadWeights> {
	const groups = weightGroups(json);
	const named = groups.flatMap(({ paths }) => paths.map(baseName));
	requireNamed(chosen, named);
	requireFew(groups);
	const files = new Map(chosen.map((file) => [file.name, file]));
	const wholes = new Map<string, readonly number[]>();
	for (const group of groups) {
		const shards = group.paths.map((path) => files.get(baseName(path)));
		for (const [name, numbers] of await groupWholes(group, shards)) wholes.set(name, numbers);
	}
	return { wholes, missing: named.filter((name) => !files.has(name)) };
}

/** A path of the manifest may lie in folders, of which the browser tells nothing. */
function baseName(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

function requireNamed(chosen: readonly File[], named: readonly string[]): void {
	const seen = new Set<string>();
	const twice = named.find((name) => seen.size === seen.add(name).size);
	if (twice !== undefined) {
		const found = `each file of weights must have a name of its own: the model.json names ${twice} twice`;
		throw new ModelFileError(found, 'choose the model.json alone');
	}
	const stray = chosen.find(({ name }) => !named.includes(name));
	if (stray === undefined) return;
	const some = named.slice(0, 3).join(', ');
	throw new ModelFileError(
		`a file of weights must be one that the model.json names: got ${stray.name}, not ${some || 'any'}`,
		'choose the files that lie beside it, by the names that they were written with',
	);
}

function requireFew(groups: readonly WeightGroup[]): void {
	const count = groups.flatMap(({ weights }) => weights.filter(isFew)).length;
	if (count <= mostNodes) return;
	const found = `a model must have at most ${mostNodes} small constants: got ${count}`;
	throw new ModelFileError(found, 'choose the model.json alone');
}

/** @param shards the files of the group, in order; nothing for one that was not chosen */
async function groupWholes(
	{ paths, weights }: WeightGroup,
	shards: readonly (File | undefined)[],
): Promise<readonly (readonly [name: string, wholes: readonly number[]])[]> {
	const gap = shards.indexOf(undefined);
	// One stream of bytes as far as it is known; nothing of it is in memory.
	const stream = new Blob(shards.slice(0, gap === -1 ? undefined : gap).flatMap((shard) => shard ?? []));
	const found: (readonly [string, readonly number[]])[] = [];
	let at = 0;
	for (const weight of weights) {
		const bytes = await storedBytes(weight, stream.slice(at));
		// What lies behind texts without end, or behind a type that nobody knows, cannot be found.
		if (bytes === undefined) return found;
		if (isFew(weight) && at + bytes <= stream.size) {
			const view = new DataView(await stream.slice(at, at + bytes).arrayBuffer());
			found.push([weight.name, numbersOf(weight, view)]);
		}
		at += bytes;
	}
	const isFitting = gap === -1 ? stream.size === at : stream.size <= at;
	if (isFitting) return found;
	throw new ModelFileError(
		`${paths.map(baseName).slice(0, 3).join(', ')} must have ${at} bytes together, as the model.json says: got ${stream.size}`,
		'copy the files anew, or choose the model.json alone',
	);
}

function isFew({ type, dims, quantized }: StoredWeight): boolean {
	const isKnown = quantized === undefined || ['uint8', 'uint16'].includes(quantized.type);
	return type === 'int32' && isKnown && lengthOf(dims) <= fewNumbers;
}

function lengthOf(dims: readonly number[]): number {
	return dims.reduce((product, side) => product * side, 1);
}

/** How many bytes a tensor takes at the beginning of a stream; nothing if that cannot be said. */
async function storedBytes(
	{ type, dims, quantized }: StoredWeight,
	stream: Blob,
): Promise<number | undefined> {
	const length = lengthOf(dims);
	const stored = quantized?.type ?? type ?? '';
	if (stored === 'string') return textBytes(length, stream);
	const width = Object.hasOwn(widths, stored) ? widths[stored] : undefined;
	const bytes = width === undefined ? undefined : width * length;
	return Number.isSafeInteger(bytes) ? bytes : undefined;
}

/** Each text has its length before it; of many, none is looked for. */
async function textBytes(count: number, stream: Blob): Promise<number | undefined> {
	if (count > fewNumbers) return undefined;
	let at = 0;
	for (let index = 0; index < count; index += 1) {
		const bytes = await stream.slice(at, at + lengthBytes).arrayBuffer();
		if (bytes.byteLength < lengthBytes) return undefined;
		at += lengthBytes + new DataView(bytes).getUint32(0, true);
	}
	return at;
}

/** Numbers as TensorFlow.js reads them: those of smaller types stand for steps from a smallest value. */
function numbersOf({ dims, quantized }: StoredWeight, view: DataView): readonly number[] {
	return Array.from({ length: lengthOf(dims) }, (_, index) => {
		if (quantized === undefined) return view.getInt32(4 * index, true);
		const step = quantized.type === 'uint8' ? view.getUint8(index) : view.getUint16(2 * index, true);
		return Math.round(step * quantized.scale + quantized.min);
	});
}
