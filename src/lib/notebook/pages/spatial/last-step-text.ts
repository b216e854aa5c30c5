import { count, percent, signed } from '../../../messages/numbers';
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

/** Who halves what, a row each; those whose last step leaves something unread stand out. */
export function halvingTable({ table }: Words): { readonly cells: string[]; readonly leavesOut: boolean }[] {
	return halvingRows().map(({ source, pool, pooled, last, made, readShare }) => ({
		cells: [
			source,
			filled(table.pair, pairSlots(pool)),
			shapeText(pooled),
			last === undefined ? table.none : filled(table.pair, pairSlots(last.kernel)),
			last === undefined ? table.none : filled(table.steps, pairSlots(last.stride)),
			made === undefined ? table.none : shapeText(made),
			readShare === undefined ? table.none : percent(readShare, 0),
		],
		leavesOut: readShare !== undefined && readShare < 1,
	}));
}

/** The heads of that table, and what it is called. */
export function halvingHeads({ table }: Words): { caption: string; columns: string[] } {
	const { source, pool, pooled, kernel, stride, made, read } = table;
	return {
		caption: filled(table.caption, { input: shapeText(sweptShape()) }),
		columns: [source, pool, pooled, kernel, stride, made, read],
	};
}

function pairSlots([height, width]: readonly [number, number]): Record<string, string> {
	return { height: count(height), width: count(width) };
}
