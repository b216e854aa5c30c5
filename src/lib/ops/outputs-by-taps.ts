import { ndArray, offset, type NdArray } from './array';
import { batch, images, isBatch } from './batch';
import { operandsAt, type Run } from './run';
import { dimensions } from './shape';
import { products, reduced } from './value';

/**
 * What each stage of a run makes, each value reduced from its taps: for small layers, where it saves fetching or
 * sending what TensorFlow.js makes of them.
 */
export function outputsByTaps(given: Omit<Run, 'outputs'>): NdArray[] {
	if (!isBatch(given.input)) return outputsOfImage(given);
	const made = images(given.input).map((input) => outputsOfImage({ ...given, input }));
	return given.stages.map((_, index) => batch(made.flatMap((outputs) => outputs.slice(index, index + 1))));
}

function outputsOfImage(given: Omit<Run, 'outputs'>): NdArray[] {
	const outputs: NdArray[] = [];
	const run: Run = { ...given, outputs };
	given.stages.forEach((stage, index) => {
		const operands = operandsAt(run, index);
		const array = ndArray(dimensions(stage.output));
		const [height = 1, width = 1, channels = 1] = array.shape;
		for (let place = 0; place < height * width * channels; place += 1) {
			const [channel, cell] = [place % channels, Math.floor(place / channels)];
			const output = { y: Math.floor(cell / width), x: cell % width, channel };
			const taken = products(stage, operands, output);
			array.data[offset(array.shape, [output.y, output.x, channel])] = reduced(stage, operands, {
				output,
				taken,
			});
		}
		outputs.push(array);
	});
	return outputs;
}
