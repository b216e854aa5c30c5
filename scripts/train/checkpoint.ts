import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { field, items, number, text, whole } from '$lib/models/json';
import { arrayOf, readTensorFile, tensorFile, type TensorFile } from '$lib/models/tensor-file';
import { weightArrays } from '$lib/models/trained-weights';
import { curvePoint, type CurvePoint } from '$lib/models/trained-record';
import type { Stage } from '$lib/ops/stages';
import type { TrainingState } from '$lib/ops/training';
import { mapRoles, weightShapes, type Weights } from '$lib/ops/weights';

/** A training under way: where it stands, and what has been noted so far. */
export interface Checkpoint {
	readonly state: TrainingState;
	readonly curve: readonly CurvePoint[];
	/** Sums since the last point of the curve. */
	readonly since: { readonly steps: number; readonly loss: number; readonly correct: number };
	readonly epochs: readonly number[];
	readonly seconds: number;
}

/** Writes a checkpoint, whole or not at all. @param plan what is trained and how, as a text */
export async function writeCheckpoint(path: string, plan: string, checkpoint: Checkpoint): Promise<void> {
	const { state, ...notes } = checkpoint;
	const about = { plan, step: state.step, ...notes };
	const bytes = tensorFile(about, [
		...weightArrays(state.weights, { type: 'float32', prefix: 'weight.' }),
		...weightArrays(state.velocities, { type: 'float32', prefix: 'velocity.' }),
	]);
	await mkdir(dirname(path), { recursive: true });
	await writeFile(`${path}.new`, bytes);
	await rename(`${path}.new`, path);
}

/** The checkpoint of this very plan, or nothing where there is none. @throws RangeError if it cannot be read */
export async function readCheckpoint(
	path: string,
	plan: string,
	stages: readonly Stage[],
): Promise<Checkpoint | undefined> {
	const bytes = await bytesOf(path);
	if (bytes === undefined) return undefined;
	const file = readTensorFile(bytes);
	if (text(field(file.about, 'plan')) !== plan) return undefined;
	const since = field(file.about, 'since');
	return {
		state: {
			step: whole(field(file.about, 'step'), 0),
			weights: read(file, 'weight', stages),
			velocities: read(file, 'velocity', stages),
		},
		curve: items(field(file.about, 'curve')).map(curvePoint),
		since: {
			steps: whole(field(since, 'steps'), 0),
			loss: number(field(since, 'loss')),
			correct: whole(field(since, 'correct'), 0),
		},
		epochs: items(field(file.about, 'epochs')).map((item) => whole(item, 0)),
		seconds: number(field(file.about, 'seconds')),
	};
}

/** Forgets a checkpoint. */
export async function removeCheckpoint(path: string): Promise<void> {
	await rm(path, { force: true });
}

/** The bytes of a file, or nothing where there is none. */
export async function bytesOf(path: string): Promise<Uint8Array | undefined> {
	try {
		return await readFile(path);
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	}
}

function read(file: TensorFile, kind: 'weight' | 'velocity', stages: readonly Stage[]): Weights[] {
	return stages.map((stage, index) => {
		const { kernel, bias, gamma, beta } = weightShapes(stage);
		const moving = {
			...(kernel && { kernel }),
			...(bias && { bias }),
			...(gamma && { gamma }),
			...(beta && { beta }),
		};
		const shapes = kind === 'weight' ? weightShapes(stage) : moving;
		return mapRoles(shapes, (shape, role) => arrayOf(file, `${kind}.${index}.${role}`, shape));
	});
}
