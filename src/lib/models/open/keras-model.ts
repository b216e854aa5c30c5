import { field, items, JsonError, optionalField, text, type Json } from '../json';
import type { GraphNode, ModelFormat, ModelGraph } from './graph';
import { mostNodes, unchanged } from './graph';
import { callsOf, listedSources } from './keras-calls';
import { fedShape, type FedShape } from './keras-input';
import { kerasMeaning } from './keras-layers';
import { ModelFileError } from './model-file-error';

/** Classes that are models themselves. */
const modelClasses = ['Sequential', 'Functional', 'Model'];
/** Models within models, deeper than this, are taken for slips. */
const deepest = 8;

/** A model of Keras as a graph. @throws JsonError or ModelFileError if the description is none */
export function kerasGraph(model: Json, format: ModelFormat): ModelGraph {
	const reader = new KerasReader(isChannelsFirst(model));
	reader.append(model, { prefix: '', inputs: undefined, depth: 0 });
	if (reader.inputs.length === 0) {
		throw new ModelFileError(
			'a model must say what it is fed: no layer has an input shape',
			'build the model, or give its first layer an Input, and save it anew',
		);
	}
	const name = optionalField(field(model, 'config'), 'name');
	return {
		format,
		title: name === undefined ? text(field(model, 'class_name')) : text(name),
		inputs: reader.inputs.map(({ name: input, fed }) => ({ name: input, shape: fed.shape })),
		nodes: reader.nodes,
		isSideOpen: reader.inputs.some(({ fed }) => fed.isSideOpen),
	};
}

/** Where a model stands: before its names, what it is fed (nothing for the outermost), and how deep. */
interface Within {
	readonly prefix: string;
	readonly inputs: readonly string[] | undefined;
	readonly depth: number;
}

/** Appends models, and those within them, to one list of nodes. */
class KerasReader {
	readonly nodes: GraphNode[] = [];
	readonly inputs: { readonly name: string; readonly fed: FedShape }[] = [];
	readonly #isChannelsFirst: boolean;

	constructor(isChannelsFirst: boolean) {
		this.#isChannelsFirst = isChannelsFirst;
	}

	/** @returns the values that the model makes */
	append(model: Json, within: Within): readonly string[] {
		if (within.depth > deepest) {
			const found = `models must stand within one another at most ${deepest} deep: got more`;
			throw new JsonError(model.place, found, 'save the model within by itself');
		}
		const type = text(field(model, 'class_name'));
		const config = field(model, 'config');
		if (!modelClasses.includes(type)) {
			throw new JsonError(
				model.place,
				`the model must be Sequential or Functional: got ${type}`,
				'a class of your own has no description; rebuild it with the functional interface',
			);
		}
		const layers = items(Array.isArray(config.value) ? config : field(config, 'layers'));
		return type === 'Sequential'
			? this.#appendRow(config, layers, within)
			: this.#appendFunctional(config, layers, within);
	}

	#appendRow(config: Json, layers: readonly Json[], within: Within): readonly string[] {
		let current = within.inputs ?? [];
		for (const [index, layer] of layers.entries()) {
			const type = text(field(layer, 'class_name'));
			if (index === 0 && within.inputs === undefined) {
				const fed = this.#rowInput(config, layer);
				if (fed !== undefined) current = this.#feed(`${within.prefix}input`, fed);
			}
			if (type === 'InputLayer') continue;
			// A name given twice would make a circle.
			current = this.#call(layer, current, { ...within, key: `${within.prefix}${index}:${nameOf(layer)}` });
		}
		return current;
	}

	/** What a row is fed: said by its first layer, by itself, or by a model that stands first. */
	#rowInput(config: Json, layer: Json): FedShape | undefined {
		const own = field(layer, 'config');
		const inner = Array.isArray(own.value) ? undefined : optionalField(own, 'layers');
		const [innermost] = inner === undefined ? [] : items(inner);
		return (
			(Array.isArray(own.value) ? undefined : fedShape(own, this.#isChannelsFirst)) ??
			(Array.isArray(config.value) ? undefined : fedShape(config, this.#isChannelsFirst)) ??
			(innermost && fedShape(field(innermost, 'config'), this.#isChannelsFirst))
		);
	}

	#appendFunctional(config: Json, layers: readonly Json[], within: Within): readonly string[] {
		const calls = new Map(layers.map((layer) => [nameOf(layer), callsOf(layer)]));
		const asked = listedSources(field(config, 'input_layers')).map(({ layer }) => layer);
		const keyOf = (layer: string, call: number): string => {
			const place = asked.indexOf(layer);
			const outer = place < 0 ? undefined : within.inputs?.[place];
			// A model that is called within another counts its own making as a call.
			const last = Math.max(0, (calls.get(layer)?.length ?? 1) - 1);
			return outer ?? `${within.prefix}${layer}:${Math.min(call, last)}`;
		};
		for (const layer of layers) {
			const name = nameOf(layer);
			if (text(field(layer, 'class_name')) === 'InputLayer') {
				if (within.inputs === undefined) this.#feedLayer(layer, keyOf(name, 0));
				continue;
			}
			for (const [call, sources] of (calls.get(name) ?? []).entries()) {
				const reads = sources.map((source) => keyOf(source.layer, source.call));
				this.#call(layer, reads, { ...within, key: keyOf(name, call) });
			}
		}
		return listedSources(field(config, 'output_layers')).map(({ layer, call }) => keyOf(layer, call));
	}

	#feedLayer(layer: Json, key: string): void {
		const config = field(layer, 'config');
		const fed = fedShape(config, this.#isChannelsFirst);
		if (fed === undefined) {
			throw new JsonError(config.place, 'an input must say its shape: got none', 'build the model first');
		}
		this.#feed(key, fed);
	}

	#feed(name: string, fed: FedShape): readonly string[] {
		this.inputs.push({ name, fed });
		return [name];
	}

	/** Appends what one call of a layer does, or of a model in place of a layer. */
	#call(layer: Json, reads: readonly string[], within: Within & { readonly key: string }): readonly string[] {
		const { prefix, depth, key } = within;
		const type = text(field(layer, 'class_name'));
		const name = `${prefix}${nameOf(layer)}`;
		const isModel = modelClasses.includes(type);
		const made = isModel
			? this.append(layer, { prefix: `${name}/`, inputs: reads, depth: depth + 1 })
			: reads;
		if (this.nodes.length >= mostNodes) {
			const found = `a model must have at most ${mostNodes} layers: got more`;
			throw new ModelFileError(found, 'open a part of it');
		}
		const meaning = isModel ? unchanged : kerasMeaning(type, field(layer, 'config'));
		this.nodes.push({ name, type, reads: made, makes: [key], meaning });
		return [key];
	}
}

function nameOf(layer: Json): string {
	const own = optionalField(layer, 'name');
	if (own !== undefined) return text(own);
	const config = field(layer, 'config');
	const inner = Array.isArray(config.value) ? undefined : optionalField(config, 'name');
	return inner === undefined ? text(field(layer, 'class_name')) : text(inner);
}

/** Whether channels come before rows, as one of the outermost layers says. */
function isChannelsFirst(model: Json): boolean {
	const config = field(model, 'config');
	const layers = Array.isArray(config.value) ? config : optionalField(config, 'layers');
	if (layers === undefined) return false;
	return items(layers).some((layer) => {
		const own = field(layer, 'config');
		return !Array.isArray(own.value) && optionalField(own, 'data_format')?.value === 'channels_first';
	});
}
