import type { Values } from '../../../ops/convolution';
import { inputShape, parameters, type Kind } from '../../../ops/convolution';
import { convolution } from '../../../ops/convolutions';
import { stageCost } from '../../../ops/cost';
import { fraction, type Fraction } from '../../../ops/fraction';
import { depthwise } from '../../../ops/layer';
import { receptiveField } from '../../../ops/receptive-field';
import { shape } from '../../../ops/shape';
import { evaluate } from '../../../ops/size';
import { stages, type Stage } from '../../../ops/stages';
import { tapCount } from '../../../ops/taps';
import type { NumberCheck } from '../../check/predict';
import type { ProductPlace } from '../../page/step-at';

/** Where the stage stands at first: the column strip in the middle of a value, the row strip's work done. */
export const factorStart: ProductPlace = { stage: 1, cell: { channel: 1, y: 2, x: 3 }, tap: 1 };

/** The spatially separable convolution without the pointwise layer at its end: the two strips alone. */
export function twoStrips(): Kind {
	const kind = convolution('spatially-separable');
	const dials = Object.entries(kind.controls).filter(([name]) => name !== 'outChannels');
	return { ...kind, controls: Object.fromEntries(dials), layers: (given) => kind.layers(given).slice(0, 2) };
}

/** A pass over one channel: where it goes, and what that takes. */
export interface Pass {
	readonly rows: number;
	readonly columns: number;
	readonly places: number;
	readonly taps: number;
	readonly products: number;
}

/** Both strips in one channel, and the kernel that they stand for. */
export interface Passes {
	readonly row: Pass;
	readonly column: Pass;
	readonly whole: Pass;
	/** What both strips take. */
	readonly both: number;
	/** That as a share of what the kernel takes. */
	readonly share: Fraction;
}

/** What the strips and the kernel do in one channel of a square map. */
export function passes({ mapSide, kernel, padding }: Pick<Values, 'mapSide' | 'kernel' | 'padding'>): Passes {
	const kind = twoStrips();
	const given = parameters(kind, { ...kind.defaults, mapSide, kernel, padding, inChannels: 1 });
	const [row, column] = stages(kind.layers(given), inputShape(given)).map(pass);
	const [whole] = stages([depthwise({ inChannels: 1, kernel, padding })], shape(mapSide, mapSide, 1)).map(
		pass,
	);
	if (row === undefined || column === undefined || whole === undefined) {
		throw new RangeError('two strips and a kernel make three passes');
	}
	const both = row.products + column.products;
	return { row, column, whole, both, share: fraction(both, whole.products) };
}

function pass(stage: Stage): Pass {
	const [rows, columns] = [stage.output.height.value, stage.output.width.value];
	const products = evaluate(stageCost(stage).macs).numerator;
	return { rows, columns, places: rows * columns, taps: tapCount(stage), products };
}

/** How the kernels of the strips are written, `1×3` and `3×1`. */
export function stripTexts(kernel: number): { readonly rowStrip: string; readonly columnStrip: string } {
	const kind = twoStrips();
	const given = parameters(kind, { ...kind.defaults, kernel });
	const [rowStrip = '', columnStrip = ''] = stages(kind.layers(given), inputShape(given)).map(
		({ loops }) => `${loops.kernelHeight.value}×${loops.kernelWidth.value}`,
	);
	return { rowStrip, columnStrip };
}

/** How many values of the input an output value in the middle of the map depends on. */
export function seenValues(list: readonly Stage[]): number {
	const output = list.at(-1)?.output;
	if (output === undefined) throw new RangeError('no layer sees anything');
	const middle = (side: number): number => Math.floor(side / 2);
	const cell = { y: middle(output.height.value), x: middle(output.width.value), channel: 0 };
	return receptiveField(list, cell).length;
}

/** The map of the question, and the strips on it with padding and without. */
const { defaults } = twoStrips();
const asked = { mapSide: 5, kernel: defaults.kernel };
const padded = passes({ ...asked, padding: 'same' });
const bare = passes({ ...asked, padding: 'valid' });

/** What is answered by those who forget a strip, or places that the first sweep visits. */
export function factorCheck(): NumberCheck {
	const { row, column, whole } = bare;
	return {
		kind: 'numbers',
		parts: [
			{
				name: 'same',
				answer: row.taps + column.taps,
				wrong: { oneStrip: row.taps, allTaps: whole.taps, sharedCentre: row.taps + column.taps - 1 },
			},
			{
				name: 'valid',
				answer: bare.both,
				wrong: {
					sameShare: whole.places * (row.taps + column.taps),
					bothWide: row.places * (row.taps + column.taps),
					padded: padded.both,
					allWhole: whole.products,
				},
			},
		],
	};
}

/** The numbers of the question. */
export function factorAsked() {
	const { row, whole, share } = bare;
	return {
		numbers: {
			kernel: asked.kernel,
			side: asked.mapSide,
			window: whole.taps,
			places: whole.places,
			out: whole.columns,
			whole: whole.products,
			rowPlaces: row.places,
			allPlaces: padded.row.places,
			same: row.taps + bare.column.taps,
			valid: bare.both,
		},
		share: share.numerator / share.denominator,
	};
}
