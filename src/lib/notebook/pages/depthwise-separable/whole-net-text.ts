import type { PageWords } from '../../../messages/page-words';
import { count, percent, signed } from '../../../messages/numbers';
import { agreement } from '../../../models/agreement';
import { printedShares, printedStrides } from '../../../models/mobilenet-printed';
import type { Figure } from '../../../models/published';
import type { Row } from '../../../models/table';
import { depthwise } from '../../../ops/layer';
import { dimensions, shape, shapeText } from '../../../ops/shape';
import { finalShape, stages } from '../../../ops/stages';
import { filled } from '../../page/prose';
import { printedStrideCheck, rowOf, shareOf, toHundredths, type Counted } from './whole-net';

type Words = PageWords['depthwise-separable']['cells']['wholeNet'];

/** What the prose and the caption are filled with. */
export function netSlots({ model, table }: Counted, twin: Counted): Record<string, string> {
	const separable = table.rows.filter(({ kind }) => kind === 'depthwise');
	const last = table.rows.findLast(({ kind }) => kind === 'pointwise');
	return {
		title: model.title,
		stridesSource: printedStrides.source,
		input: shapeText(model.input),
		blocks: count(separable.length),
		layers: count(table.rows.filter(({ weights }) => weights > 0).length),
		first: count(model.input.height.value),
		last: count(last?.output[0] ?? 0),
		firstChannels: count(table.rows[0]?.output[2] ?? 0),
		lastChannels: count(last?.output[2] ?? 0),
		macs: count(table.total.macs),
		weights: count(table.total.weights),
		twinMacs: count(twin.table.total.macs),
		twinWeights: count(twin.table.total.weights),
		macsRemain: percent(table.total.macs / twin.table.total.macs),
		weightsRemain: percent(table.total.weights / twin.table.total.weights),
	};
}

/** What the checks on the shares are filled with, for each kind of layer. */
export function shareSlots({ shares, table }: Counted): Record<string, string> {
	const own = printedShares.rows.flatMap(({ kind, macs }) => {
		const share = shareOf(shares, kind);
		return [
			[`${kind}Macs`, percent(share.macsShare)],
			[`${kind}Weights`, percent(share.weightsShare)],
			[`${kind}Layers`, count(share.layers)],
			[`${kind}MacsCount`, count(share.macs)],
			[`${kind}Recomputed`, signed(toHundredths(share.macsShare))],
			[`${kind}Printed`, signed(macs)],
		] as const;
	});
	const sum = printedShares.rows.reduce((total, { macs }) => total + macs, 0);
	return {
		...Object.fromEntries(own),
		macs: count(table.total.macs),
		source: printedShares.source,
		sum: signed(sum),
		whole: count(100),
	};
}

/** What the check on the strides is filled with. */
export function strideSlots(net: Counted): Record<string, string> {
	const { options, answer } = printedStrideCheck(net);
	const wrong = rowOf(net.table, answer);
	const sides = options.flatMap((layer) => {
		const [name = layer] = layer.split('.');
		return [
			[name, layer],
			[`${name}Side`, count(rowOf(net.table, layer).output[0] ?? 0)],
		] as const;
	});
	const halving = printedStrides.rows.find(({ layer }) => layer === answer)?.stride ?? NaN;
	return {
		...Object.fromEntries(sides),
		source: printedStrides.source,
		halving: count(halving),
		wrongLayer: answer,
		side: count(wrong.input[0] ?? 0),
		stride: count(wrong.stride[0]),
		literal: count(sideWithStride(wrong, halving)),
		first: count(net.model.input.height.value),
	};
}

/** The side of the maps that a depthwise row would make with another stride. */
function sideWithStride({ input, kernel }: Row, stride: number): number {
	const [height = 1, width = 1, channels = 1] = input;
	const read = shape(height, width, channels);
	const layer = depthwise({ inChannels: channels, kernel: kernel[0], stride });
	return dimensions(finalShape(stages([layer], read), read))[0];
}

/** A printed figure beside what is counted, in words. */
export interface TotalLine {
	readonly quantity: string;
	readonly counted: string;
	readonly printed: string;
	readonly verdict: string;
	readonly source: string;
}

/** The paper's own figures of a network beside what is counted here. */
export function totalLines({ model, table }: Counted, words: Words['totals']): TotalLine[] {
	const own = model.published.filter(({ source }) => source.startsWith(paper));
	return own.map((figure) => {
		const found = agreement(figure, table);
		return {
			quantity: words[figure.quantity as 'macs'],
			counted: found === undefined ? words.notCounted : count(found.counted),
			printed: printedText(figure, words),
			verdict: verdictText(figure, { found, words }),
			source: figure.source,
		};
	});
}

const paper = 'Howard et al. 2017';
const million = 1e6;

function printedText({ quantity, printed }: Figure, words: Words['totals']): string {
	const number = signed(printed);
	return filled(quantity === 'top1Accuracy' ? words.percent : words.millions, { number });
}

function verdictText(
	{ printed }: Figure,
	{ found, words }: { readonly found: ReturnType<typeof agreement>; readonly words: Words['totals'] },
): string {
	if (found === undefined) return words.none;
	if (found.how !== 'other') return words[found.how];
	return filled(words.other, { difference: count(Math.abs(found.counted - printed * million)) });
}

/** How many points of accuracy lie between the two networks in the paper. */
export function accuracyPoints(net: Counted, twin: Counted): string {
	const accuracy = ({ model }: Counted) =>
		model.published.find(({ quantity, source }) => quantity === 'top1Accuracy' && source.startsWith(paper))
			?.printed ?? NaN;
	return signed(accuracy(twin) - accuracy(net), 1);
}

/** What a kind of row is called; kinds that the networks of the page have. */
export function kindName({ kind }: Pick<Row, 'kind'>, words: Words['kinds']): string {
	return words[kind as keyof Words['kinds']];
}

/** The title of a network's table. */
export function tableTitle({ model }: Counted, words: Words['table']): string {
	return filled(words.caption, { title: model.title, input: shapeText(model.input) });
}
