import { expect, test } from 'vitest';
import { smallCatalogue } from '$lib/models/small-catalogue';
import { smallName, smallNetwork } from '$lib/models/small-networks';
import { wasmFiles } from '$lib/ops/backend-files';
import { tensorCount } from '$lib/ops/backend-start';
import { useWasmToTrain } from '$lib/ops/backend-wasm-train';
import { predictedClasses } from '$lib/ops/predicted-classes';
import { usualRecipe } from '$lib/ops/recipe';
import { stages } from '$lib/ops/stages';
import { Training } from '$lib/ops/training';
import { stripes } from '../support/stripes';

// The pages load single kernels; that none is missing shows only where nothing else registers them.
test('every small network is trained and run in WebAssembly as the pages load it', async () => {
	await useWasmToTrain(wasmFiles);
	const before = tensorCount();
	const examples = stripes(32);
	const recipe = { ...usualRecipe, epochs: 2, batch: 16 };
	for (const options of smallCatalogue) {
		const { layers, input } = smallNetwork(options);
		const list = stages(layers, input);
		const training = new Training({ stages: list, examples, recipe, seed: 1 });
		while (!training.isDone) expect(training.step().loss, smallName(options)).toBeLessThan(20);
		expect(predictedClasses(list, training.weights, examples), smallName(options)).toHaveLength(32);
	}
	expect(tensorCount()).toBe(before);
});
