import { expect } from 'vitest';
import { JsonError } from '$lib/models/json';
import { countedModel, type CountedModel } from '$lib/models/open/counted-graph';
import { modelGraph } from '$lib/models/open/model-file';
import { ModelFileError } from '$lib/models/open/model-file-error';
import { extractedFrom } from '$lib/models/open/model-files';

/** What a file holds. */
export type Content = string | Uint8Array<ArrayBuffer>;

/** A file, opened and counted. */
export function opened(content: Content): Promise<CountedModel> {
	return openedFiles([new File([content], 'model')]);
}

/** Files that are chosen together, opened and counted. */
export async function openedFiles(files: readonly File[]): Promise<CountedModel> {
	return countedModel(modelGraph(await extractedFrom(files)));
}

/** What is said when something cannot be opened: rule, value and a way out. */
export async function refusal(opening: Promise<CountedModel>): Promise<string> {
	const error: unknown = await opening.then(
		() => undefined,
		(reason: unknown) => reason,
	);
	if (!(error instanceof ModelFileError || error instanceof JsonError))
		throw new Error(`said: ${String(error)}`);
	expect(error.found).not.toBe('');
	expect(error.remedy).not.toBe('');
	return error.message;
}

const input = { class_name: 'InputLayer', name: 'x', config: { name: 'x', batch_shape: [null, 8, 8, 4] } };

/** A convolution as Keras writes it. */
export function conv(name: string, config: object = {}, reads: readonly string[] = []) {
	return {
		class_name: 'Conv2D',
		name,
		config: { name, filters: 8, kernel_size: [3, 3], ...config },
		inbound_nodes: reads.length === 0 ? [] : [reads.map((layer) => [layer, 0, 0, {}])],
	};
}

/** Layers in a row, as JSON of Keras. */
export function row(...layers: readonly object[]): string {
	return JSON.stringify({ class_name: 'Sequential', config: { name: 'row', layers: [input, ...layers] } });
}

/** Layers that name what they read, as JSON of Keras. */
export function functional(...layers: readonly object[]): string {
	const config = { name: 'net', layers: [input, ...layers], input_layers: [['x', 0, 0]], output_layers: [] };
	return JSON.stringify({ class_name: 'Functional', config });
}

/** A row within a row, so many deep. */
export function within(depth: number): object {
	if (depth === 0) return conv('c');
	return { class_name: 'Sequential', config: { name: 'm', layers: [within(depth - 1)] } };
}
