import { effnet, effnetForms } from '$lib/models/effnet';
import { effnetRival } from '$lib/models/effnet-rivals';
import { field, JsonError, number, oneOf, placed, whole, wholes, type Json } from '$lib/models/json';
import { mobilenet } from '$lib/models/mobilenet';
import type { Model } from '$lib/models/model';
import type { ModelOptions } from '$lib/models/options';
import { shufflenet } from '$lib/models/shufflenet';
import { layerTable } from '$lib/models/table';
import type { Checks } from './checks';

const nets = ['mobilenetV1', 'shufflenetV1', 'effnet', 'effnetBaseline'] as const;

/** Costs of a network that is told by its settings alone. */
export function checkCostCase(json: Json, checks: Checks): void {
	const attrs = field(json, 'attrs');
	const { rows, total } = placed(attrs, () => layerTable(goldenModel(attrs)));
	for (const name of ['macs', 'params', 'paramsNonTrainable', 'macsWithoutDense'] as const) {
		checks.equal(name, total[name], whole(field(json, name), 0));
	}
	const classes = rows.at(-1)?.output.at(-1);
	checks.equal('output.shape', [1, classes], wholes(field(field(json, 'output'), 'shape')));
}

/**
 * The model that the settings of a golden case describe.
 * @throws JsonError if a setting is missing
 * @throws RangeError if a setting is impossible
 */
export function goldenModel(attrs: Json): Model {
	const net = oneOf(field(attrs, 'net'), nets);
	const options = { ...inputOptions(field(attrs, 'inputShape')), classes: whole(field(attrs, 'classes')) };
	switch (net) {
		case 'mobilenetV1':
			return mobilenet({ ...options, alpha: number(field(attrs, 'alpha')) });
		case 'shufflenetV1': {
			const [groups, scale] = [whole(field(attrs, 'groups')), number(field(attrs, 'scale'))];
			return shufflenet({ ...options, groups, scale, withShuffle: true });
		}
		case 'effnet':
			return effnet({ ...options, form: oneOf(field(attrs, 'form'), effnetForms) });
		case 'effnetBaseline':
			return effnetRival('baseline', options);
	}
}

function inputOptions(json: Json): ModelOptions {
	const [height, width, inChannels, ...more] = wholes(json);
	if (height === undefined || width === undefined || inChannels === undefined || more.length > 0) {
		throw new JsonError(
			json.place,
			`must be [height, width, channels]: got ${JSON.stringify(json.value)}`,
			'try [224, 224, 3]',
		);
	}
	return { resolution: [height, width], inChannels };
}
