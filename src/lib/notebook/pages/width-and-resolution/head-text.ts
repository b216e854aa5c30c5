import { count, percent, signed, times } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import type { HeadedNet } from '../../../models/heads';
import type { Figure } from '../../../models/published';
import { dimensions, type Shape } from '../../../ops/shape';
import { weightShapes } from '../../../ops/weights';
import { filled } from '../../page/prose';
import { dialled, fullNet } from './dials';
import { engineSentence, headSettings, madeFor, netOf, sides } from './head';

export type HeadWords = PageWords['width-and-resolution']['cells']['head'];

const paper = 'Howard et al.';

/** What the words that do not depend on the dials are filled with. */
export function headSlots(): Record<string, string> {
	const [trained = madeFor, small = madeFor] = sides;
	const [large, fed] = [
		netOf({ head: 'global', resolution: trained }),
		netOf({ head: 'global', resolution: small }),
	];
	const [atTrained, atSmall] = [accuracy(trained), accuracy(small)];
	return {
		trained: count(trained),
		small: count(small),
		window: count(large.window),
		share: percent(fullNet.shares.find(({ kind }) => kind === 'dense')?.weightsShare ?? NaN),
		channels: count(large.body.channels.value),
		maps: mapSides(large.body),
		smallMaps: mapSides(fed.body),
		accuracy: percent(atTrained.printed / 100),
		smallAccuracy: percent(atSmall.printed / 100),
		source: atSmall.source,
		fixRes: 'Touvron et al. 2019',
	};
}

/** What the words about one network are filled with. */
export function netSlots(net: HeadedNet): Record<string, string> {
	const flat = netOf({ head: 'flatten', resolution: madeFor }, net.alpha);
	const global = netOf({ head: 'global', resolution: madeFor }, net.alpha);
	return {
		alpha: signed(net.alpha),
		side: count(net.input.height.value),
		window: count(net.window),
		maps: mapSides(net.body),
		channels: count(net.body.channels.value),
		handed: count(handed(net)),
		numbers: count(handed(net)),
		expected: count(net.expected),
		classes: count(net.classes),
		weights: count(net.weights),
		flattenWeights: count(flat.weights),
		times: times(net.weights / global.weights, 0),
	};
}

/** How many numbers the head hands over; none where it cannot work. */
export function handed({ handedOver }: Pick<HeadedNet, 'handedOver'>): number {
	return handedOver === undefined ? 0 : dimensions(handedOver).reduce((product, side) => product * side, 1);
}

/** The caption that says what the picture shows. */
export function headCaption({ head, brokenAt }: HeadedNet, { captions }: HeadWords): string {
	switch (head) {
		case 'flatten':
			return brokenAt === undefined ? captions.flattenFits : captions.flattenBreaks;
		case 'pool':
			return brokenAt === undefined ? captions.poolFits : captions.poolBreaks;
		case 'global':
			return captions.globalFits;
	}
}

/** How many weights the kernels of a network have, those of a classifier that does not fit too. */
export function runWeights(net: HeadedNet): string {
	const body = net.stages.filter(({ layer }) => layer.op === 'conv' && !layer.bias);
	const kernels = body.map((stage) =>
		(weightShapes(stage).kernel ?? []).reduce((all, side) => all * side, 1),
	);
	return count(kernels.reduce((sum, weights) => sum + weights, net.weights));
}

/** What a head is called. */
export function headName({ head, window }: Pick<HeadedNet, 'head' | 'window'>, words: HeadWords): string {
	return filled(words.heads[head], { window: count(window) });
}

/** All heads at both sizes, a row each, as a table says them. */
export function headRows(words: HeadWords): string[][] {
	return headSettings.map((setting) => {
		const net = netOf(setting);
		const slots = netSlots(net);
		return [
			headName(net, words),
			filled(words.side, slots),
			`${slots.maps ?? ''} × ${slots.channels ?? ''}`,
			net.handedOver === undefined ? words.chain.nothing : (slots.handed ?? ''),
			slots.expected ?? '',
			engineSentence(net) ?? words.table.fits,
		];
	});
}

function mapSides({ height, width }: Shape): string {
	return `${count(height.value)} × ${count(width.value)}`;
}

/** The accuracy that the paper prints for a network trained at this size. */
function accuracy(resolution: number): Figure {
	const printed = dialled(fullNet.alpha, resolution).model.published.find(
		({ quantity, source }) => quantity === 'top1Accuracy' && source.startsWith(paper),
	);
	if (printed === undefined) throw new RangeError(`no accuracy is printed for ${resolution}`);
	return printed;
}
