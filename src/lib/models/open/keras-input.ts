import { shape, type Shape } from '../../ops/shape';
import { items, JsonError, optionalField, shown, type Json } from '../json';
import { size } from '../json-sizes';
import { openSide } from './graph';

/** The shape of pictures that a model is fed, and whether the file leaves their side open. */
export interface FedShape {
	readonly shape: Shape;
	readonly isSideOpen: boolean;
}

/** Names of the field, newest first. */
const names = ['batch_shape', 'batch_input_shape', 'build_input_shape'];

/** The shape that a layer, or a model, says it is fed; nothing if it says none. */
export function fedShape(config: Json, isChannelsFirst: boolean): FedShape | undefined {
	const found = names.map((name) => optionalField(config, name)).find((json) => Array.isArray(json?.value));
	return found && readFedShape(found, isChannelsFirst);
}

/** The shape of pictures `[batch, height, width, channels]`, or of values; null is open. @throws JsonError if it is none */
export function readFedShape(json: Json, isChannelsFirst: boolean): FedShape {
	const [, ...listed] = items(json);
	if (listed.length === 1 && listed[0]?.value !== null) {
		return { shape: shape(1, 1, size(listed[0] ?? json)), isSideOpen: false };
	}
	const [height, width, channels] = isChannelsFirst ? [listed[1], listed[2], listed[0]] : listed;
	if (listed.length !== 3 || !height || !width || !channels || channels.value === null) {
		throw new JsonError(
			json.place,
			`must be [batch, height, width, channels] or [batch, values]: got ${shown(json.value)}`,
			'take a model of pictures',
		);
	}
	const side = (given: Json): number => (given.value === null ? openSide : size(given));
	return {
		shape: shape(side(height), side(width), size(channels)),
		isSideOpen: height.value === null || width.value === null,
	};
}
