import { added, ndArray, type NdArray } from '../../../ops/array';
import type { Run } from '../../../ops/run';
import { outerSum, strips } from '../../../ops/strips';
import { decomposition } from '../../../ops/svd';
import { relativeError, type Factors } from '../../../ops/twin';
import type { GridCell } from '../../../ui/grid-keys';
import type { Calculation } from '../../calculation';
import type { Calculated } from '../../live-numbers.svelte';
import type { CellContext } from '../../page/context';
import { whole } from '../../page/fields';
import type { Picture } from '../../picture-choice.svelte';
import {
	kernelField,
	kernelSides,
	presetKernel,
	presetOf,
	stripDecimals,
	stripsField,
	tidy,
	type PresetName,
} from './rank-one-kernels';
import { houseMap, labCalculation, labCost, labOutputs, labStages, pictureMap } from './rank-one-run';

/** What is set: a kernel, or a pair of strips whose product is the kernel. */
type Made = { readonly kernel: readonly number[] } | { readonly strips: Factors };

/** Either strip. */
export type StripName = keyof Factors;

const usual = presetKernel('sobel', kernelSides[0]);

/** A kernel that a person paints, and the strips that come nearest to it; outputs come from outside. */
export class RankOneLab implements Calculated {
	#made = $state.raw<Made>({ kernel: usual });
	/** How many pairs of strips are wished for. */
	#wanted = $state(1);
	/** The fader that the keyboard is at, of the kernel and of either strip. */
	at = $state.raw<Readonly<Record<'kernel' | StripName, GridCell>>>(start);
	/** What the kernels read, one map. */
	input = $state.raw<NdArray>(houseMap());
	/** Whether that is a picture, not the whole numbers of the house example. */
	isPicture = $state(true);
	/** The last run that is complete. */
	run: Run;

	readonly values: readonly number[] = $derived.by(() => {
		if ('kernel' in this.#made) return this.#made.kernel;
		const { column, row } = this.#made.strips;
		return column.flatMap((upright) => row.map((level) => tidy(upright * level, 2 * stripDecimals)));
	});
	readonly side = $derived.by(() => Math.sqrt(this.values.length));
	readonly kernel = $derived.by(() => ndArray([this.side, this.side], this.values));
	readonly preset = $derived.by(() => presetOf(this.values));
	/** The singular values of the kernel. */
	readonly singular = $derived.by(() => decomposition(this.kernel).values);
	/** All pairs of strips that the kernel is made of; one that was typed stands as it was typed. */
	readonly terms: readonly Factors[] = $derived.by(() => {
		const found = strips(this.kernel);
		return 'strips' in this.#made ? found.with(0, this.#made.strips) : found;
	});
	/** How many pairs of strips the kernel is rebuilt from. */
	readonly pairs = $derived.by(() => Math.min(this.#wanted, this.side));
	readonly kept = $derived.by(() => this.terms.slice(0, this.pairs));
	readonly rebuilt: NdArray = $derived.by(() => outerSum(this.kept, [this.side, this.side]));
	/** What the rebuilt kernel misses, weight by weight, and as a share of the kernel. */
	readonly missed: NdArray = $derived.by(() => added(this.kernel, this.rebuilt, -1));
	readonly error = $derived.by(() => relativeError(this.kernel, this.rebuilt));
	readonly cost = $derived.by(() => labCost(this.side, this.pairs));
	readonly #stages = $derived.by(() => labStages(this.input.shape[0] ?? 1, this.side, this.pairs));
	/** What is to be calculated. */
	readonly calculation: Calculation = $derived.by(() =>
		labCalculation(this.#stages, { input: this.input, kernel: this.kernel, pairs: this.kept }),
	);

	/** @param first the picture that the kernels read first, as one map */
	constructor(first: NdArray) {
		this.input = first;
		const { calculation, kernel, kept } = this;
		const [pair = { column: [], row: [] }] = kept;
		this.run = $state.raw({ ...calculation, outputs: labOutputs(first, kernel, pair) });
	}

	/** Takes a picture to be read; without one, the whole numbers of the house example. */
	read(picture: Picture | undefined): void {
		this.input = picture ? pictureMap(picture.pixels) : houseMap();
		this.isPicture = picture !== undefined;
	}

	/** Takes one of the kernels that there are. */
	choose(name: PresetName, seed?: number): void {
		this.#made = { kernel: presetKernel(name, this.side, seed) };
	}

	/** Makes the kernel larger or smaller: a preset stays what it is; of a painted one the middle stays. */
	resize(side: number): void {
		const { preset } = this;
		const kernel = preset ? presetKernel(preset.name, side, preset.seed) : recut(this.values, side);
		this.#made = { kernel };
		this.at = start;
	}

	/** Paints one weight of the kernel. */
	paint({ row, column }: GridCell, value: number): void {
		this.#made = { kernel: this.values.with(row * this.side + column, value) };
	}

	/** Changes a number of the first pair of strips: the kernel becomes the product of the two. */
	turn(strip: StripName, place: number, value: number): void {
		const [first = { column: [], row: [] }] = this.terms;
		const typed = (entries: readonly number[]): number[] =>
			entries.map((entry) => tidy(entry, stripDecimals));
		const pair: Factors = { column: typed(first.column), row: typed(first.row) };
		this.#made = { strips: { ...pair, [strip]: pair[strip].with(place, value) } };
	}

	/** Rebuilds the kernel from so many pairs of strips. */
	keepPairs(count: number): void {
		this.#wanted = count;
	}

	/** Shows a run whose outputs have been calculated. */
	complete(run: Run): void {
		this.run = run;
	}

	/** Whether the outputs of just this are shown. */
	isShown({ stages, input, weights }: Calculation): boolean {
		const { run } = this;
		return run.stages === stages && run.input === input && run.weights === weights;
	}

	/** Keeps all that a person sets in the link of the page, but for the picture. */
	keep({ keep }: CellContext): void {
		keep('kernel', {
			field: kernelField(usual),
			get: () => ('kernel' in this.#made ? this.#made.kernel : usual),
			set: (kernel) => {
				if ('strips' in this.#made || kernel.join() !== this.#made.kernel.join()) this.#made = { kernel };
			},
			hidesMore: true,
		});
		keep('strips', {
			field: stripsField(),
			get: () => ('strips' in this.#made ? this.#made.strips : undefined),
			set: (pair) => {
				if (pair !== undefined) this.#made = { strips: pair };
			},
		});
		keep('r', {
			field: whole(1, { min: 1, max: Math.max(...kernelSides) }),
			get: () => this.pairs,
			set: (count) => {
				this.keepPairs(count);
			},
		});
	}
}

const start = {
	kernel: { row: 0, column: 0 },
	column: { row: 0, column: 0 },
	row: { row: 0, column: 0 },
} as const;

/** A kernel cut about its middle, or set into zeros. */
function recut(values: readonly number[], side: number): number[] {
	const before = Math.sqrt(values.length);
	const shift = (before - side) / 2;
	return Array.from({ length: side * side }, (_, place) => {
		const [y, x] = [Math.floor(place / side) + shift, (place % side) + shift];
		const isInside = y >= 0 && y < before && x >= 0 && x < before;
		return isInside ? (values[y * before + x] ?? 0) : 0;
	});
}
