import type { Grain } from './grain';
import type { Stage } from './stages';
import { tapCount, type Cell } from './taps';

/** Where a run through the layers stands once a step is done. Coordinates only, counted from 0. */
export interface Step {
	readonly grain: Grain;
	readonly position: number;
	/** Index of the stage at work. */
	readonly stage: number;
	/** The last output cell that the step touches. */
	readonly cell: Cell;
	/** The last tap of that cell that the step has added, in the order of `taps`. */
	readonly tap: number;
	/** Multiply-accumulates done so far, those of this step included. */
	readonly macs: number;
}

/**
 * All steps through the stages, each worked out when it is asked for: an index calculation in mixed
 * radix, so neither making a trace nor asking for a step depends on the size of the tensors.
 */
export interface Trace {
	/** Number of steps at a grain. */
	length(grain: Grain): number;
	/** The step at a position, 0 ≤ position < length; positions outside go to the nearest end, NaN to the first. */
	at(position: number, grain: Grain): Step;
	/**
	 * The position at another grain: the coarser step that holds this one, or the last of the finer
	 * steps that this one is made of. Coarse to fine and back is exact.
	 */
	convert(position: number, from: Grain, to: Grain): number;
	/** The position at which an output cell of a stage is complete. */
	seek(stage: number, cell: Cell, grain: Grain): number;
}

/** The trace of some stages in order of execution; cells by channel, then row, then column. */
export function trace(stages: readonly Stage[]): Trace {
	return new StageTrace(stages);
}

class StageTrace implements Trace {
	readonly #spans: readonly Span[];
	/** At which position of each grain every stage starts, and where the last one ends. */
	readonly #starts: Readonly<Record<Grain, readonly number[]>>;
	/** Multiply-accumulates before every stage. */
	readonly #macStarts: readonly number[];

	constructor(stages: readonly Stage[]) {
		const spans = stages.map(span);
		const startsAt = (grain: Grain): number[] => runningTotals(spans.map((span) => stepsIn(span, grain)));
		this.#spans = spans;
		this.#starts = {
			product: startsAt('product'),
			cell: startsAt('cell'),
			channel: startsAt('channel'),
			layer: startsAt('layer'),
		};
		this.#macStarts = runningTotals(spans.map((span) => (span.weighted ? stepsIn(span, 'product') : 0)));
	}

	length(grain: Grain): number {
		return this.#starts[grain].at(-1) ?? 0;
	}

	at(position: number, grain: Grain): Step {
		const whole = this.#clamped(position, grain);
		const { stage, product } = this.#locate(whole, grain);
		const span = this.#span(stage);
		const macs = (this.#macStarts[stage] ?? 0) + (span.weighted ? product + 1 : 0);
		return { grain, position: whole, stage, macs, ...unravelled(span, product) };
	}

	convert(position: number, from: Grain, to: Grain): number {
		const { stage, product } = this.#locate(this.#clamped(position, from), from);
		const steps = Math.floor(product / productsPerStep(this.#span(stage), to));
		return (this.#starts[to][stage] ?? 0) + steps;
	}

	seek(stage: number, cell: Cell, grain: Grain): number {
		const span = this.#span(stage);
		const index = (cell.channel * span.height + cell.y) * span.width + cell.x;
		const product = (this.#starts.product[stage] ?? 0) + (index + 1) * span.taps - 1;
		return this.convert(product, 'product', grain);
	}

	/** The stage at a position, and the product of that stage that completes the step. */
	#locate(position: number, grain: Grain): { stage: number; product: number } {
		const starts = this.#starts[grain];
		const stage = lastAtMost(starts, position, this.#spans.length - 1);
		const inStage = position - (starts[stage] ?? 0);
		return { stage, product: (inStage + 1) * productsPerStep(this.#span(stage), grain) - 1 };
	}

	#clamped(position: number, grain: Grain): number {
		return Math.min(Math.max(Math.floor(position) || 0, 0), Math.max(this.length(grain) - 1, 0));
	}

	#span(stage: number): Span {
		const span = this.#spans[stage];
		if (span === undefined) throw new RangeError(`no stage ${stage}: there are ${this.#spans.length}`);
		return span;
	}
}

/** The numbers of a stage's loops. */
interface Span {
	readonly channels: number;
	readonly height: number;
	readonly width: number;
	readonly taps: number;
	readonly weighted: boolean;
}

function span(stage: Stage): Span {
	const { channels, height, width } = stage.loops;
	return {
		channels: channels.value,
		height: height.value,
		width: width.value,
		taps: tapCount(stage),
		weighted: isWeighted(stage),
	};
}

/** Whether the stage's taps are multiply-accumulates. */
export function isWeighted({ layer }: Pick<Stage, 'layer'>): boolean {
	return layer.op === 'conv' || layer.op === 'dense';
}

function productsPerStep({ channels, height, width, taps }: Span, grain: Grain): number {
	switch (grain) {
		case 'product':
			return 1;
		case 'cell':
			return taps;
		case 'channel':
			return height * width * taps;
		case 'layer':
			return channels * height * width * taps;
	}
}

function stepsIn(span: Span, grain: Grain): number {
	return productsPerStep(span, 'layer') / productsPerStep(span, grain);
}

function unravelled({ height, width, taps }: Span, product: number): Pick<Step, 'cell' | 'tap'> {
	const index = Math.floor(product / taps);
	const place = index % (height * width);
	const cell = {
		y: Math.floor(place / width),
		x: place % width,
		channel: Math.floor(index / (height * width)),
	};
	return { cell, tap: product % taps };
}

function runningTotals(counts: readonly number[]): number[] {
	const totals = [0];
	for (const count of counts) totals.push((totals.at(-1) ?? 0) + count);
	return totals;
}

/** The last index up to `limit` whose start is at most the position. */
function lastAtMost(starts: readonly number[], position: number, limit: number): number {
	let [low, high] = [0, limit];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((starts[middle] ?? 0) <= position) low = middle;
		else high = middle - 1;
	}
	return low;
}
