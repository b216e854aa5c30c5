import type { Language } from '../../../messages/languages';
import { count } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { stageCost } from '../../../ops/cost';
import { times, type Polynomial } from '../../../ops/size';
import type { Stage } from '../../../ops/stages';
import { channelLinks, spaceLinks, type ChannelLinksView, type SpaceLinksView } from '../../../viz/links';
import { filled } from '../../page/prose';
import { counted, followed, wholeWindow } from './axis-house';

/** The words of the cell. */
export type AxisWords = PageWords['bet']['cells']['axis'];

/** In what words the layers are said. */
interface Said {
	readonly words: AxisWords;
	readonly language: Language;
}

/** One of the layers that the switches make, as it is drawn and counted. */
export interface AxisLayerView {
	readonly key: number;
	readonly name: string;
	readonly space: SpaceLinksView;
	readonly spaceLabel: string;
	readonly channels: ChannelLinksView;
	readonly channelsLabel: string;
	readonly factors: Factors;
	readonly weights: number;
	readonly macs: number;
}

/** What the multiply–accumulates of a layer are the product of. */
interface Factors {
	readonly taps: Polynomial;
	readonly links: Polynomial;
	readonly places: Polynomial;
}

/** The layers that the switches make. */
export function axisLayerViews(stages: readonly Stage[], said: Said): AxisLayerView[] {
	return channelLinks(stages, followed.channel).flatMap((channels, key) => {
		const stage = stages[key];
		if (stage === undefined) return [];
		const name = layerName(stage, said);
		const numbers = { layer: name, ...linkSlots(stage, channels, said) };
		const { macs, weights } = stageCost(stage);
		return {
			key,
			name,
			space: spaceLinks(stage, followed, wholeWindow),
			spaceLabel: filled(said.words.spaceSaid, numbers),
			channels,
			channelsLabel: filled(said.words.channelsSaid, numbers),
			factors: factorsOf(stage),
			weights: counted(weights),
			macs: counted(macs),
		};
	});
}

/** What the multiply–accumulates of a layer are the product of. */
export function factorsOf({ loops }: Stage): Factors {
	return {
		taps: times(loops.kernelHeight, loops.kernelWidth),
		links: times(loops.depth, loops.channels),
		places: times(loops.height, loops.width),
	};
}

function linkSlots({ loops }: Stage, { links, inputs }: ChannelLinksView, { language }: Said) {
	const text = (value: number): string => count(value, language);
	return {
		height: text(loops.kernelHeight.value),
		width: text(loops.kernelWidth.value),
		all: text(wholeWindow.height * wholeWindow.width),
		links: text(links.filter(({ isCut }) => !isCut).length),
		pairs: text(links.length),
		depth: text(loops.depth.value),
		inputs: text(inputs),
	};
}

function layerName({ layer, loops, input }: Stage, { words, language }: Said): string {
	const kernel = `${loops.kernelHeight.value}×${loops.kernelWidth.value}`;
	const groups = layer.op === 'conv' ? layer.groups.value : 1;
	if (groups === 1) return filled(words.layers.all, { kernel });
	if (groups === input.channels.value) return filled(words.layers.alone, { kernel });
	return filled(words.layers.groups, { kernel, groups: count(groups, language) });
}
