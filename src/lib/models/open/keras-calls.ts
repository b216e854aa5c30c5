import { items, JsonError, optionalField, shown, type Json } from '../json';

/** Which layer is read, and which of its calls made the value. */
export interface Source {
	readonly layer: string;
	readonly call: number;
}

/** Deeper nesting of arguments is taken for a slip. */
const deepest = 16;

/** What each call of a layer reads, in the writing of Keras 2 (lists) or of Keras 3 (tensors with a history). */
export function callsOf(layer: Json): Source[][] {
	const found = optionalField(layer, 'inbound_nodes');
	if (found === undefined) return [];
	return items(found).map((call) => sourcesIn(call, 0));
}

/** Sources of outputs or inputs of a model: one, or a list of them. */
export function listedSources(json: Json): Source[] {
	return sourcesIn(json, 0);
}

function sourcesIn(json: Json, depth: number): Source[] {
	if (depth > deepest) {
		throw new JsonError(
			json.place,
			`must be nested at most ${deepest} deep: got more`,
			'save the model anew',
		);
	}
	const { value } = json;
	const own = asSource(value);
	if (own !== undefined) {
		// Beside the three places, Keras 2 writes arguments by name, which may be read from layers as well.
		const named = isList(value) ? value[3] : undefined;
		return [own, ...sourcesIn({ place: json.place, value: named }, depth + 1)];
	}
	if (Array.isArray(value)) return items(json).flatMap((item) => sourcesIn(item, depth + 1));
	if (typeof value !== 'object' || value === null) return [];
	const history = historyOf(value);
	if (history !== undefined) {
		const source = asSource(history);
		if (source !== undefined) return [source];
		const found = `must be [layer, call, tensor]: got ${shown(history)}`;
		throw new JsonError(json.place, found, 'save the model anew');
	}
	return Object.entries(value).flatMap(([name, part]) =>
		sourcesIn({ place: `${json.place}.${name}`, value: part }, depth + 1),
	);
}

/** `[layer, call, tensor]`. */
function asSource(value: unknown): Source | undefined {
	if (!isList(value) || value.length < 3 || value.length > 4) return undefined;
	const [layer, call, tensor] = value;
	const isSource = typeof layer === 'string' && Number.isInteger(call) && Number.isInteger(tensor);
	return isSource ? { layer, call: Number(call) } : undefined;
}

function historyOf(value: object): unknown {
	const config: unknown = 'config' in value ? value.config : undefined;
	if (typeof config !== 'object' || config === null || !('keras_history' in config)) return undefined;
	return config.keras_history;
}

function isList(value: unknown): value is readonly unknown[] {
	return Array.isArray(value);
}
