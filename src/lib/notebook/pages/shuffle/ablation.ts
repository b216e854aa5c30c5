import { count, decimal, percent, signed, spelled } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { shufflenet } from '../../../models/shufflenet';
import { printedByShuffle } from '../../../models/shufflenet-printed';
import { layerTable } from '../../../models/table';
import { ndArray } from '../../../ops/array';
import { pointwise } from '../../../ops/layer';
import { linkedPairs, mixing } from '../../../ops/mixing';
import { shape } from '../../../ops/shape';
import { stages } from '../../../ops/stages';
import type { ChoiceCheck } from '../../check/predict';
import type { CellSource } from '../../page/cell-source';
import { filled } from '../../page/prose';
import { bestOf, points, type BetRow } from './bets';

type Words = PageWords['shuffle']['cells']['ablation'];

/** The networks of the table, a row for each width; gains are those of the shuffle. */
export function shuffleRows(words: Words['row']): BetRow[] {
	const scales = [...new Set(printedByShuffle.rows.map(({ scale }) => scale))];
	return scales.map((scale) => ({
		key: String(scale),
		name: filled(words.name, { scale: signed(scale) }),
		note: '',
		options: printedByShuffle.rows
			.filter((row) => row.scale === scale)
			.map(({ groups, without, with: shuffled }) => ({
				groups,
				text: filled(words.text, { without: decimal(without, 1), with: decimal(shuffled, 1) }),
				gain: points(without, shuffled),
			})),
	}));
}

/** Weights of ShuffleNet with so many groups, with or without its shuffles. */
export function weightsOf(groups: number, withShuffle: boolean): number {
	return layerTable(shufflenet({ groups, withShuffle })).total.weights;
}

/** The share of pairs of channels that grouped layers one after the other link without a shuffle. */
export function linkedWithout(groups: number): number {
	const channels = groups * 2;
	const layer = pointwise({ inChannels: channels, outChannels: channels, groups });
	return linkedPairs(mixing(stages([layer, layer], shape(1, 1, channels)))) / channels ** 2;
}

const groupsTried = [...new Set(printedByShuffle.rows.map(({ groups }) => groups))];
const [few = NaN, most = NaN] = groupsTried;

/** Why does the shuffle gain more where there are more groups? Not by weights, if there are as many without it. */
export function gainCheck(): ChoiceCheck {
	const hasMoreWeights = weightsOf(most, true) > weightsOf(most, false);
	const mixesLess = linkedWithout(most) < linkedWithout(few);
	const answer = hasMoreWeights ? 'parameters' : mixesLess ? 'mixing' : 'chance';
	return { kind: 'choice', options: ['parameters', 'mixing', 'work', 'chance'], answer };
}

/** What the words of the cell are filled with. */
export function ablationSlots(words: Words['row']): Record<string, string> {
	const rows = shuffleRows(words);
	const at = (scale: number, groups: number) =>
		printedByShuffle.rows.find((row) => row.scale === scale && row.groups === groups);
	const [fewAt, mostAt] = [at(1, few), at(1, most)];
	const gains = rows.flatMap(({ options }) => options.map(({ gain }) => gain));
	const { macs } = layerTable(shufflenet({ groups: most, withShuffle: true })).total;
	return {
		nets: spelled(printedByShuffle.rows.length),
		few: String(few),
		most: String(most),
		source: printedByShuffle.source,
		scale: filled(words.name, { scale: '1' }),
		least: decimal(Math.min(...gains), 1),
		largest: decimal(Math.max(...gains), 1),
		fewWithout: decimal(fewAt?.without ?? NaN, 1),
		mostWithout: decimal(mostAt?.without ?? NaN, 1),
		fewWith: decimal(fewAt?.with ?? NaN, 1),
		mostWith: decimal(mostAt?.with ?? NaN, 1),
		fewLinked: percent(linkedWithout(few), 0),
		mostLinked: percent(linkedWithout(most), 1),
		weights: count(weightsOf(most, true)),
		macs: count(macs),
		winner: String(bestOf({ options: rows.flatMap(({ options }) => options) }).groups),
	};
}

/** The table as rows of texts: width, groups, without, with, and what is gained. */
export function ablationRows(words: Words['row']): string[][] {
	return printedByShuffle.rows.map(({ scale, groups, without, with: shuffled }) => [
		filled(words.name, { scale: signed(scale) }),
		String(groups),
		decimal(without, 1),
		decimal(shuffled, 1),
		decimal(points(without, shuffled), 1),
	]);
}

/** The code that takes the printed errors apart. */
export function ablationSource(words: Words['code']): CellSource {
	const { rows } = printedByShuffle;
	const list = (errors: readonly number[]): string => `tf.tensor1d([${errors.join(', ')}])`;
	return {
		source: [
			`// ${words.order}`,
			`const without = ${list(rows.map((row) => row.without))};`,
			`const shuffled = ${list(rows.map((row) => row.with))};`,
			"show('gains', tf.sub(without, shuffled));",
			'',
		].join('\n'),
		scope: {},
		expected: {
			gains: ndArray(
				[rows.length],
				rows.map((row) => Math.fround(row.without) - Math.fround(row.with)),
			),
		},
	};
}
