import { count, percent } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { printedBackToConvolution, printedFirstLayer } from '../../../models/effnet-readings';
import type { Row } from '../../../models/table';
import { shapeText } from '../../../ops/shape';
import { filled } from '../../page/prose';
import { firstNets, openings, savings, type First } from './first-layer';
import { netNames } from './share-text';

export type FirstLayerWords = PageWords['spatial']['cells']['firstLayer'];

const { convolution, block } = firstNets;

/** What the words of the cell are filled with. */
export function firstLayerSlots(): Record<string, string> {
	const shares = Object.fromEntries(openings().map(({ id, share }) => [id, percent(share)]));
	const last = block.rows.at(-1);
	return {
		mobilenet: shares['mobilenet'] ?? '',
		shufflenet: shares['shufflenet'] ?? '',
		printed: percent(printedFirstLayer.percent / 100, 0),
		source: printedFirstLayer.source,
		back: printedBackToConvolution.source,
		against: printedBackToConvolution.against,
		before: count(firstMacs('convolution')),
		after: count(firstMacs('block')),
		layer: percent(savings.layer),
		net: percent(savings.net),
		share: percent(firstMacs('convolution') / convolution.table.total.macs),
		lastMacs: count(last?.macs ?? NaN),
	};
}

/** What the words about what stands first are filled with. */
export function swapSlots(first: First): Record<string, string> {
	const { model, table, rows } = firstNets[first];
	const weights = (of: First): string => count(firstNets[of].parts[0]?.weights ?? NaN);
	return {
		input: shapeText(model.input),
		output: (rows.at(-1)?.output ?? []).join('×'),
		first: count(firstMacs(first)),
		share: percent(firstMacs(first) / table.total.macs),
		layer: percent(savings.layer),
		net: percent(savings.net),
		weights: weights(first),
		convolutionWeights: weights('convolution'),
	};
}

/** The layers of what stands first, a row each, and all together. */
export function swapRows(first: First, words: FirstLayerWords['swap']): string[][] {
	const { rows, parts } = firstNets[first];
	const [own] = parts;
	return [
		...rows.map((row) => [
			layerTitle(row, words.kinds),
			row.output.join('×'),
			count(row.macs),
			count(row.weights),
		]),
		[words.together, '', count(own?.macs ?? NaN), count(own?.weights ?? NaN)],
	];
}

/** The parts of the network as bars: shares of the network that begins with a convolution. */
export function swapBars(first: First, words: FirstLayerWords['swap']) {
	const { parts, table } = firstNets[first];
	const whole = convolution.table.total.macs;
	const bars = parts.map(({ name, macs }, index) => ({
		name: index === 0 ? words.parts.first : words.parts[name as 'block2' | 'block3' | 'fc'],
		share: macs / whole,
		text: count(macs),
		isNow: index === 0,
	}));
	const { macs } = table.total;
	return [...bars, { name: words.parts.together, share: macs / whole, text: count(macs), isNow: false }];
}

/** What a screen reader says of these bars. */
export function swapSaid(first: First, words: FirstLayerWords['swap']): string {
	const parts = swapBars(first, words).map(({ name, text }) => filled(words.part, { name, macs: text }));
	return filled(words.said, { first: words.firsts[first], parts: parts.join(', ') });
}

/** How much of their work the first layers of the networks are, as bars. */
export function openingBars(words: FirstLayerWords['openings']) {
	return openings().map(({ id, share }) => ({
		name: filled(words.names[id], netNames),
		share,
		text: percent(share),
		isNow: id === 'block',
	}));
}

/** What a screen reader says of these bars. */
export function openingsSaid(words: FirstLayerWords['openings']): string {
	const parts = openingBars(words).map(({ name, text }) => filled(words.part, { name, share: text }));
	return filled(words.said, { parts: parts.join(', ') });
}

function firstMacs(first: First): number {
	return firstNets[first].parts[0]?.macs ?? NaN;
}

/** What a layer is called: its kernel, what it does, and its stride where that is not its window. */
function layerTitle({ kind, kernel, stride }: Row, words: FirstLayerWords['swap']['kinds']): string {
	const slots = { kernel: kernel.join('×'), stride: stride.join(', ') };
	const strided = kind === 'conv' && Math.max(...stride) > 1;
	return filled(words[strided ? 'strided' : (kind as keyof typeof words)], slots);
}
