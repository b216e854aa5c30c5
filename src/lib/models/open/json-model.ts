import { field, JsonError, optionalField, parseJson, type Json } from '../json';
import type { ModelGraph } from './graph';
import { kerasGraph } from './keras-model';
import { tfjsGraph } from './tfjs-graph';
import type { ReadWeights } from './tfjs-shards';

/**
 * A model from JSON text: what `model.to_json()` of Keras gives, or the `model.json` of TensorFlow.js, of layers or of
 * operations.
 * @param weights what was read of its files of weights, if they were chosen with it
 * @throws JsonError or ModelFileError that says what is wrong with it
 */
export function jsonModel(source: string, weights?: ReadWeights): ModelGraph {
	const json = parseJson(source);
	const topology = optionalField(json, 'modelTopology');
	if (topology === undefined) return kerasGraph(modelOf(json), 'keras');
	const isGraph = optionalField(json, 'format')?.value === 'graph-model' || optionalField(topology, 'node');
	if (isGraph) return tfjsGraph(json, weights);
	const config = optionalField(topology, 'model_config') ?? topology;
	return kerasGraph(config, 'tfjs');
}

/** The model itself, which some writers wrap. */
function modelOf(json: Json): Json {
	const wrapped = optionalField(json, 'model_config');
	if (wrapped !== undefined) return wrapped;
	if (optionalField(json, 'class_name') !== undefined) return json;
	if (optionalField(json, 'weightsManifest') !== undefined) {
		field(json, 'modelTopology');
	}
	throw new JsonError(
		json.place,
		'the description of a model must have "class_name" and "config", or "modelTopology": got neither',
		'save it with model.to_json(), or take the model.json of TensorFlow.js',
	);
}
