import { count, percent, signed } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { divisible } from '../../../models/divisible';
import { mobilenetWidths } from '../../../models/mobilenet';
import { valueAt, type NdArray } from '../../../ops/array';
import { standardControls } from '../../../ops/convolution';
import { arrayAt, type Run } from '../../../ops/run';
import { filled } from '../../page/prose';
import {
	askedMultiplier,
	channelCounts,
	multipliedWork,
	multipliersCheck,
	usualAlpha,
	type ChannelCounts,
} from './multipliers';
import { divisor } from './rounding';

export type MultipliersWords = PageWords['width-and-resolution']['cells']['multipliers'];

/** The question that the note is about: a width of MobileNet at a larger α. */
const asked = { issue: '5279', alpha: 1.4 };

const tracker = 'https://github.com/tensorflow/models/issues';

/** The addresses behind the words of the cell. */
export const links = {
	issue: `${tracker}/${asked.issue}`,
	first: `${tracker}/3493`,
	second: `${tracker}/4063`,
	keras: 'https://github.com/keras-team/keras-applications/blob/master/keras_applications/mobilenet.py',
};

/** What prose and note are filled with. */
export function proseSlots(): Record<string, string> {
	const [narrowest = NaN] = mobilenetWidths;
	const product = narrowest * asked.alpha;
	return {
		usual: signed(usualAlpha),
		exact: signed(narrowest * usualAlpha),
		divisor: count(divisor),
		issue: asked.issue,
		alpha: signed(asked.alpha),
		width: count(narrowest),
		product: signed(product),
		asked: count(Math.round(product)),
		rounded: count(divisible(product, divisor)),
	};
}

/** What the check is filled with. */
export function checkSlots(): Record<string, string> {
	const parts = multipliersCheck().parts;
	const [maps, layers] = parts.map(({ answer }) => count(answer));
	const wrong = Object.assign({}, ...parts.map((part) => part.wrong)) as Record<string, number>;
	return {
		...Object.fromEntries(Object.entries(wrong).map(([name, value]) => [name, count(value)])),
		M: count(standardControls.inChannels.default),
		N: count(standardControls.outChannels.default),
		m: count(askedMultiplier),
		maps: maps ?? '',
		layers: layers ?? '',
	};
}

/** What the drawing of the layers is filled with. */
export function fanSlots(alpha: number, counts: ChannelCounts): Record<string, string> {
	const { inChannels, outChannels } = standardControls;
	return {
		alpha: signed(alpha),
		one: count(1),
		m: count(counts.multiplier),
		M: count(inChannels.default),
		N: count(outChannels.default),
		exactIn: signed(alpha * inChannels.default),
		exactOut: signed(alpha * outChannels.default),
		in: count(counts.inChannels),
		out: count(counts.outChannels),
		maps: count(counts.inChannels * counts.multiplier),
		...workSlots(counts),
	};
}

function workSlots(counts: ChannelCounts): Record<string, string> {
	const work = multipliedWork(counts);
	return Object.fromEntries(Object.entries(work).map(([name, value]) => [name, count(value)]));
}

/** The work of the layers beside that of the house example, as bars. */
export function workBars(counts: ChannelCounts, words: MultipliersWords['cost']) {
	const [now, whole] = [multipliedWork(counts), multipliedWork(channelCounts(1, 1))];
	return (['depthwise', 'pointwise', 'together'] as const).map((name) => ({
		name: words[name],
		share: now[name] / whole[name],
		text: percent(now[name] / whole[name]),
		isNow: name === 'together',
	}));
}

/** What a screen reader says of the bars. */
export function barsSaid(
	bars: readonly { readonly name: string; readonly text: string }[],
	words: MultipliersWords['cost'],
): string {
	const parts = bars.map(({ name, text }) => filled(words.part, { name, remains: text }));
	return filled(words.said, { one: count(1), parts: parts.join(', ') });
}

/** What a screen reader says of a map in the drawing. */
export function mapName(
	row: 'input' | 'maps' | 'output',
	index: number,
	{ words, multiplier }: { readonly words: MultipliersWords['fan']; readonly multiplier: number },
): string {
	if (row === 'input') return filled(words.inputSaid, { channel: count(index + 1) });
	if (row === 'output') return filled(words.outputSaid, { map: count(index + 1) });
	const channel = count(Math.floor(index / multiplier) + 1);
	return filled(words.mapSaid, { channel, kernel: count((index % multiplier) + 1) });
}

/** The channels of a run. */
export function countsOf({ stages }: Pick<Run, 'stages'>): ChannelCounts {
	const [filtering, mixing] = stages;
	const inChannels = filtering?.input.channels.value ?? NaN;
	return {
		inChannels,
		multiplier: (filtering?.output.channels.value ?? NaN) / inChannels,
		outChannels: mixing?.output.channels.value ?? NaN,
	};
}

/** All maps as a table: what each reads, and between what its values lie. */
export function mapRows(run: Run, words: MultipliersWords['table'], isCovered: boolean): string[][] {
	const { multiplier } = countsOf(run);
	const inputs = mapsOf(run.input).map((map, index) => [
		filled(words.inputRow, { channel: count(index + 1) }),
		words.picture,
		...map,
	]);
	const between = mapsOf(arrayAt(run, 0)).map((map, index) => [
		filled(words.mapRow, { map: count(index + 1) }),
		filled(words.channel, { channel: count(Math.floor(index / multiplier) + 1) }),
		...map,
	]);
	const outputs = mapsOf(arrayAt(run, 1)).map((map, index) => [
		filled(words.outputRow, { map: count(index + 1) }),
		words.every,
		...map,
	]);
	const covered = [[words.covered, words.hidden, words.hidden, words.hidden]];
	return [...inputs, ...(isCovered ? covered : between), ...outputs];
}

/** The least and the largest value of each map. */
function mapsOf(array: NdArray): string[][] {
	const [height = 1, width = 1, channels = 1] = array.shape;
	return Array.from({ length: channels }, (_, channel) => {
		const values = Array.from({ length: height * width }, (_, place) =>
			valueAt(array, Math.floor(place / width), place % width, channel),
		);
		return [signed(Math.min(...values)), signed(Math.max(...values))];
	});
}
