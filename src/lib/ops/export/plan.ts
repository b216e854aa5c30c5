import type { Operation } from '../description';
import { dimensions } from '../shape';
import { INPUT, type Stage } from '../stages';
import { identifiers, type Words } from './identifiers';
import { keptNames } from './kept-names';

/** A map `[height, width, channels]`, or a vector: what other frameworks make of a 1×1 map before a dense layer. */
export type Form = 'map' | 'vector';

/** A value that a statement reads. */
export interface Operand {
	readonly variable: string;
	/** What it is, and what the statement needs it to be. */
	readonly form: Form;
	readonly wanted: Form;
	readonly channels: number;
}

/** A stage with the names that a script gives to it and to the values it reads and makes. */
export interface Node {
	readonly stage: Stage;
	readonly index: number;
	readonly words: Words;
	/** In the order of `Stage.reads`. */
	readonly operands: readonly Operand[];
	readonly form: Form;
	/** The variable that is written. */
	readonly result: string;
	/** A second name for a value that is needed again after the next statement. */
	readonly alias?: string;
	/** Whether the result's or alias's own name (not `x`) is written for the first time. */
	readonly isFirst: boolean;
}

/** All statements of a forward pass. The running value is called `x`; others have a name while they are needed. */
export interface Plan {
	readonly nodes: readonly Node[];
	/** The name that the input is kept under, if it is read again later. */
	readonly entryAlias?: string;
	/** What the last statement makes. */
	readonly result: { readonly variable: string; readonly form: Form };
}

/**
 * Names for the forward pass of some stages.
 * @param entry the variable of the input; one other than `x` is never overwritten
 */
export function plan(stages: readonly Stage[], entry = 'x'): Plan {
	const forms = stageForms(stages);
	const kept = keptNames(stages, entry);
	const words = identifiers(stages);
	const nodes = stages.map((stage, index): Node => {
		const form = formAt(forms, index);
		const name = kept[index + 1];
		const isNextReading = stages[index + 1]?.reads.includes(index) ?? true;
		return {
			stage,
			index,
			words: words[index] ?? [],
			operands: stage.reads.map((read, place) => ({
				variable: read === index - 1 ? (read === INPUT ? entry : 'x') : (kept[read + 1] ?? entry),
				form: formAt(forms, read),
				wanted: wantedForm(stage.layer, formAt(forms, read), form),
				channels: dimensions(place === 0 ? stage.input : stage.branch)[2],
			})),
			form,
			result: name === undefined || isNextReading ? 'x' : name,
			...(name !== undefined && isNextReading && { alias: name }),
			isFirst: name !== undefined && !kept.slice(0, index + 1).includes(name),
		};
	});
	const variable = stages.length === 0 ? entry : 'x';
	const result = { variable, form: formAt(forms, stages.length - 1) };
	return { nodes, result, ...(entry === 'x' && kept[0] !== undefined && { entryAlias: kept[0] }) };
}

function stageForms(stages: readonly Stage[]): Form[] {
	const forms: Form[] = [];
	for (const { layer, reads } of stages) {
		forms.push(
			resultForm(
				layer,
				reads.map((read) => formAt(forms, read)),
			),
		);
	}
	return forms;
}

function resultForm(layer: Operation, sources: readonly Form[]): Form {
	switch (layer.op) {
		case 'globalAvgPool':
		case 'flatten':
		case 'dense':
			return 'vector';
		case 'batchNorm':
		case 'relu':
		case 'leakyRelu':
		case 'softmax':
		case 'add':
		case 'concat':
			return sources.every((form) => form === 'vector') ? 'vector' : 'map';
		default:
			return 'map';
	}
}

function wantedForm(layer: Operation, source: Form, result: Form): Form {
	switch (layer.op) {
		case 'dense':
			return 'vector';
		case 'flatten':
			return source;
		case 'globalAvgPool':
			return 'map';
		default:
			return result;
	}
}

function formAt(forms: readonly Form[], index: number): Form {
	return forms[index] ?? 'map';
}
