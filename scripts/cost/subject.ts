import { readFile } from 'node:fs/promises';
import { effnet, effnetForms } from '$lib/models/effnet';
import { effnetRival, effnetRivals } from '$lib/models/effnet-rivals';
import { parseLayerList } from '$lib/models/layer-list';
import { mobilenet, mobilenetVariants } from '$lib/models/mobilenet';
import type { Model } from '$lib/models/model';
import type { ModelOptions } from '$lib/models/options';
import { shufflenet } from '$lib/models/shufflenet';
import { smallNetwork } from '$lib/models/small-networks';
import {
	choiceOption,
	numberOption,
	requireOptionsAmong,
	type Arguments,
	type Grammar,
} from '../support/arguments';
import { smallGrammar, smallOptions } from '../support/small-network';
import { UsageError } from '../support/terminal';

/** All options that say what is to be counted. */
export const subjectGrammar: Grammar = {
	alpha: 'value',
	variant: 'value',
	groups: 'value',
	scale: 'value',
	'first-channels': 'value',
	form: 'value',
	model: 'value',
	...smallGrammar,
	resolution: 'value',
	'in-channels': 'value',
	classes: 'value',
	'no-batch-norm': 'flag',
};

/**
 * The network that a command is about: a model with its options, or the layers in a file.
 * @param general options that every subject may have
 * @throws UsageError if the command does not fit together
 * @throws RangeError if a value is impossible or the file describes no network
 */
export async function subject(given: Arguments, general: readonly string[]): Promise<Model> {
	const [name, ...more] = given.operands;
	if (name === undefined) {
		throw new UsageError('no model or file was given; try mobilenet, shufflenet, effnet, small or FILE.json');
	}
	if (more.length > 0)
		throw new UsageError(`one model or file at a time: got ${given.operands.join(' and ')}`);
	const builder = builders.get(name);
	requireOptionsAmong(given, [...(builder?.options ?? []), ...general], name);
	return builder === undefined ? fromFile(name) : builder.build(given);
}

interface Builder {
	readonly options: readonly string[];
	readonly build: (given: Arguments) => Model;
}

const common = ['resolution', 'in-channels', 'classes', 'no-batch-norm'];

const builders: ReadonlyMap<string, Builder> = new Map([
	['mobilenet', { options: ['alpha', 'variant', ...common], build: givenMobilenet }],
	['shufflenet', { options: ['groups', 'scale', 'first-channels', ...common], build: givenShufflenet }],
	['effnet', { options: ['form', 'model', ...common], build: givenEffnet }],
	['small', { options: Object.keys(smallGrammar), build: (given) => smallNetwork(smallOptions(given)) }],
]);

function givenMobilenet(given: Arguments): Model {
	const variant = choiceOption(given, 'variant', mobilenetVariants);
	return mobilenet({ ...commonOptions(given), ...numberOption(given, 'alpha', 'alpha'), variant });
}

function givenShufflenet(given: Arguments): Model {
	return shufflenet({
		...commonOptions(given),
		...numberOption(given, 'groups', 'groups'),
		...numberOption(given, 'scale', 'scale'),
		...numberOption(given, 'first-channels', 'firstChannels'),
	});
}

function givenEffnet(given: Arguments): Model {
	const model = choiceOption(given, 'model', ['effnet', ...effnetRivals]);
	const options = commonOptions(given);
	if (model === 'effnet') return effnet({ ...options, form: choiceOption(given, 'form', effnetForms) });
	if (!given.values.has('form')) return effnetRival(model, options);
	throw new UsageError(`--form belongs to the model effnet, not to ${model}; leave it out`);
}

function commonOptions(given: Arguments): ModelOptions {
	return {
		...numberOption(given, 'resolution', 'resolution'),
		...numberOption(given, 'in-channels', 'inChannels'),
		...numberOption(given, 'classes', 'classes'),
		batchNorm: !given.flags.has('no-batch-norm'),
	};
}

async function fromFile(path: string): Promise<Model> {
	let source: string;
	try {
		source = await readFile(path, 'utf8');
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new UsageError(
			`"${path}" is no model and no readable file (${reason}); try mobilenet, shufflenet, effnet or small`,
		);
	}
	return { title: path, ...parseLayerList(source), published: [] };
}
