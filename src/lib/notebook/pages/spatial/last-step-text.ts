import { count, percent, signed } from '../../../messages/numbers';
import type { Halving } from '../../../models/effnet-readings';
import { operandsAt } from '../../../ops/run';
import { dimensions, shapeText } from '../../../ops/shape';
import { taps } from '../../../ops/taps';
import { products, reduced } from '../../../ops/value';
import type { MapPlace } from '../../../viz/marked-map';
import { filled } from '../../page/prose';
import type { FirstLayerWords } from './first-layer-text';
import { halvingRows, placesWith, sweptShape, type Walk } from './last-step';

type Words = FirstLayerWords['last'];

/** What the form does, in a sentence. */
export function walkText(walk: Walk, words: Words): string {
	const { run, last, counts, unread } = walk;
	const [height, width] = dimensions(last.input);
	const [fullHeight = 1] = run.input.shape;
	const pooled = height < fullHeight ? 'rows' : 'columns';
	const other = pooled === 'rows' ? 'columns' : 'rows';
	const axis = pooled === 'rows' ? 'x' : 'y';
	const lines = [...new Set(unread.map((place) => place[axis] + 1))];
	return filled(unread.length === 0 ? words.whole : words.gaps, {
		pooled: words.axes[pooled],
		stepped: words.axes[other],
		all: count(height * width),
		lines: lines.map((line) => count(line)).join(', '),
		twice: count(placesWith(counts, 2).length),
		swept: count(walk.swept),
		wasted: count(walk.wasted),
	});
}

/** What one value of the last step is made of. */
export function madeOf({ run, last }: Walk, { y, x }: MapPlace, words: Words): string {
	const operands = operandsAt(run, run.stages.length - 1);
	const output = { y, x, channel: 0 };
	const taken = products(last, operands, output);
	const terms = taken.map(({ value, factor, padded }) =>
		filled(padded ? words.padding : words.term, { value: signed(value), weight: bracketed(factor) }),
	);
	return filled(words.at, {
		row: count(y + 1),
		column: count(x + 1),
		terms: terms.join(words.plus),
		value: signed(reduced(last, operands, { output, taken })),
	});
}

/** A factor after its sign of multiplication: −2 → (−2). */
function bracketed(factor: number): string {
	return factor < 0 ? `(${signed(factor)})` : signed(factor);
}

/** The cells that one value of the last step reads, as far as they lie on the map. */
export function windowAt({ last }: Walk, { y, x }: MapPlace) {
	const read = taps(last, { y, x, channel: 0 }).filter(({ padded }) => !padded);
	const [rows, columns] = [read.map(({ input }) => input.y), read.map(({ input }) => input.x)];
	const [top, left] = [Math.min(...rows), Math.min(...columns)];
	return { y: top, x: left, height: Math.max(...rows) - top + 1, width: Math.max(...columns) - left + 1 };
}

/** What the last step reads: the map that the sweeps have made. */
export function readMap({ run }: Walk) {
	const [map] = operandsAt(run, run.stages.length - 1).sources;
	if (map === undefined) throw new RangeError('the last step reads a map');
	return map;
}

/** What a layer does, and the shape that it leaves; nothing where the source does not say. */
interface Step {
	readonly text: string;
	readonly made?: string;
}

/** A source's way to halve both sides, as a row of the table. */
interface HalvingLine {
	readonly source: string;
	readonly cells: readonly Step[];
	/** Whether its last step leaves something unread. */
	readonly leavesOut: boolean;
}

/** Who halves what, a row each. */
export function halvingTable({ table }: Words): HalvingLine[] {
	return halvingRows().map(({ source, pool, pooled, last, made, readShare }) => ({
		source,
		cells: [
			{ text: pairText(table.pair, pool), made: shapeText(pooled) },
			{
				text: last === undefined ? table.none : lastText(last, table),
				...(made && { made: shapeText(made) }),
			},
			{ text: readShare === undefined ? table.none : percent(readShare, 0) },
		],
		leavesOut: readShare !== undefined && readShare < 1,
	}));
}

/** The heads of that table, and what it is called. */
export function halvingHeads({ table }: Words): { caption: string; columns: string[] } {
	return {
		caption: filled(table.caption, { input: shapeText(sweptShape()) }),
		columns: [table.source, table.pool, table.last, table.read],
	};
}

function lastText(
	{ kernel, stride }: NonNullable<Halving['last']>,
	{ pair, step, steps }: Words['table'],
): string {
	return filled(step, { kernel: pairText(pair, kernel), stride: pairText(steps, stride) });
}

function pairText(text: string, [height, width]: readonly [number, number]): string {
	return filled(text, { height: count(height), width: count(width) });
}
