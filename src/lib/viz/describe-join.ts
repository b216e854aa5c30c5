import type { StageWords } from '../messages/en/stage';
import type { Product } from '../ops/value';
import { channelsByPath, pathOf } from './join';
import type { Scene } from './scene';

/** What a step of a join says of its two paths; nothing of any other stage. */
export function joinSentence({ stage, step, products }: Scene, words: StageWords): string[] {
	const { sentence } = words;
	const { grain, cell } = step;
	if (stage.layer.op === 'add') {
		if (grain === 'layer') return [sentence.allAdded];
		if (grain === 'channel') return [sentence.bothAdded(cell.channel + 1)];
		const [main, branch] = products.all.map(({ value }) => value);
		return grain === 'cell' && main !== undefined && branch !== undefined
			? [sentence.added(main, branch)]
			: [];
	}
	if (stage.layer.op !== 'concat' || grain === 'product') return [];
	if (grain === 'layer') return [sentence.joined(namedChannels(stage, words))];
	return products.all.map(({ source, input }) =>
		sentence.copied(input.channel + 1, words.paths.names[pathOf(source)]),
	);
}

/** What is read without being multiplied, and by which path it comes where there are two. */
export function readSentence(
	{ stage }: Pick<Scene, 'stage'>,
	{ padded, input, value, source }: Product,
	{ sentence, paths }: StageWords,
): string {
	if (padded) return sentence.readsPadding;
	const place = { channel: input.channel + 1, row: input.y + 1, column: input.x + 1 };
	return stage.reads.length > 1
		? sentence.readsOf(place, value, paths.names[pathOf(source)])
		: sentence.reads(place, value);
}

/** Which channels of a join came by which path, with the names of the paths. */
export function namedChannels(stage: Scene['stage'], { paths }: StageWords) {
	return channelsByPath(stage).map(({ path, ...part }) => ({ path: paths.names[path], ...part }));
}
