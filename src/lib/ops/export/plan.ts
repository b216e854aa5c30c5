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
	readonly result: Target;
	/** A second name for the running value, given before it is overwritten: a later statement reads it again. */
	readonly keeps?: Target;
	/** The block that begins here; empty where layers follow that are in none. Only of networks with several. */
	readonly heading?: string;
}

/** A variable that is written. */
export interface Target {
	readonly name: string;
	/** Whether it has to be declared: it is none of those that there are. */
	readonly isFirst: boolean;
}

/** All statements of a forward pass. The running value is called `x`; others have a name while they are needed. */
export interface Plan {
	readonly nodes: readonly Node[];
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
	const headings = blockHeadings(stages);
	// The input is at 0 in `kept`, what a stage makes behind it.
	const target = (place: number): Target | undefined => {
		const name = kept[place];
		return name === undefined ? undefined : { name, isFirst: !kept.slice(0, place).includes(name) };
	};
	const nodes = stages.map((stage, index): Node => {
		const form = formAt(forms, index);
		const isNextReading = stages[index + 1]?.reads.includes(index) ?? true;
		const named = isNextReading ? undefined : target(index + 1);
		// An input by another name than `x` is not overwritten.
		const isRunning = index > 0 ? stage.reads.includes(index - 1) : entry === 'x';
		const keeps = isRunning ? target(index) : undefined;
		const heading = headings[index];
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
			result: named ?? { name: 'x', isFirst: false },
			...(keeps && { keeps }),
			...(heading !== undefined && { heading }),
		};
	});
	const variable = stages.length === 0 ? entry : 'x';
	return { nodes, result: { variable, form: formAt(forms, stages.length - 1) } };
}

/** For each stage the block that begins with it, if one does and there are several. */
function blockHeadings(stages: readonly Stage[]): (string | undefined)[] {
	const blocks = stages.map(({ name, layer }) =>
		layer.name === undefined ? name : name.slice(0, -layer.name.length).replace(/\.$/, ''),
	);
	if (new Set(blocks).size < 3) return [];
	return blocks.map((block, index) => (block === (blocks[index - 1] ?? '') ? undefined : block));
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
