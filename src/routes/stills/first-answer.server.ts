import { readFileSync } from 'node:fs';
import { smallNetwork } from '$lib/models/small-networks';
import { oneOfEach, shippedNetworks, smallestOf } from '$lib/models/shipped-networks';
import { trainedRecords } from '$lib/models/trained-records';
import { readWeights } from '$lib/models/trained-weights';
import type { FirstAnswer } from '$lib/notebook/pages/bet/machine';
import pictures from '$lib/notebook/pictures.json';
import { firstGarment, garment } from '$lib/notebook/trained/garment';
import { lastStep, lastStepWanted } from '$lib/notebook/trained/last-step';
import { weightsFile } from '$lib/notebook/trained/trained-file';
import { forward } from '$lib/ops/forward';
import { stages } from '$lib/ops/stages';
import { decodedPng } from './png.server';

/** What the smallest trained network that comes with the site takes the first garment of the site for, on the current backend. */
export function firstAnswer(): FirstAnswer {
	const shipped = shippedNetworks(trainedRecords);
	const network = smallestOf(shipped);
	const [rival = network] = oneOfEach(shipped);
	const id = firstGarment(pictures);
	const listed = pictures.find((picture) => picture.id === id);
	const pixels = decodedPng(readFileSync(`static/${listed?.file ?? ''}`));
	const { layers, input } = smallNetwork(network.options);
	const list = stages(layers, input);
	const weights = readWeights(readFileSync(`static/${weightsFile(network)}`), list);
	const made = forward(list, garment({ id, channels: 1, pixels }).values, weights);
	const outputs = lastStepWanted(list).flatMap((index) => made[index] ?? []);
	return { network, rival, step: lastStep(list, weights, outputs) };
}
