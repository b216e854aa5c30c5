import type { PageWords } from '../../../messages/page-words';
import { count, percent, signed } from '../../../messages/numbers';
import { printedShares, printedStrides } from '../../../models/mobilenet-printed';
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

/** How the sources begin that are the paper itself. */
export const paper = 'Howard et al. 2017';

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
