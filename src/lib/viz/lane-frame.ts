import type { NdArray } from '../ops/array';
import type { Pair } from '../ops/description';
import { arrayAt, stageAt, type Run } from '../ops/run';
import { INPUT, type Stage } from '../ops/stages';
import { tap, tapCount, type Cell } from '../ops/taps';
import type { Step } from '../ops/trace';
import type { Rectangle } from './scene';

/** What is read of a tensor now. */
export interface Reading {
	/** Over each of the channels that are read. */
	readonly window: Rectangle;
	/** Distances between the rows and columns that are read. */
	readonly dilation: Pair;
	readonly channels: { readonly from: number; readonly to: number };
	/** The value that is at work; its channel is the one at work. */
	readonly cell: Cell;
}

/** One tensor of a lane at a moment. */
export interface TensorFrame {
	/** The stage that makes it; `INPUT` for the input. */
	readonly made: number;
	readonly array: NdArray;
	/** How many of its values are there: by channel, then row, then column. */
	readonly done: number;
	readonly reading?: Reading;
	/** The value that is being made. */
	readonly making?: Cell;
}

/** A lane at a moment: every tensor from the input on, as plain data. */
export interface LaneFrame {
	readonly step: Step;
	readonly stage: Stage;
	readonly tensors: readonly TensorFrame[];
}

/**
 * The picture of a lane when a step is done; nothing of it is done yet if the lane has not begun. It takes
 * as long for large tensors as for small ones.
 */
export function laneFrame(run: Run, step: Step, hasBegun = true): LaneFrame {
	const stage = stageAt(run, step.stage);
	const isOver = isLast(run, step, hasBegun);
	const tensors = [INPUT, ...run.stages.keys()].map((made): TensorFrame => {
		const source = isOver ? -1 : stage.reads.indexOf(made);
		return {
			made,
			array: arrayAt(run, made),
			done: doneOf(run, made, { step, hasBegun }),
			...(source >= 0 && { reading: readingOf(stage, step, source) }),
			...(made === step.stage && !isOver && { making: step.cell }),
		};
	});
	return { step, stage, tensors };
}

interface Moment {
	readonly step: Step;
	readonly hasBegun: boolean;
}

function isLast(run: Run, { stage, cell, tap: at }: Step, hasBegun: boolean): boolean {
	if (!hasBegun || stage < run.stages.length - 1) return false;
	const { output, ...last } = stageAt(run, stage);
	const { channels, height, width } = output;
	const isEnd = cell.channel === channels.value - 1 && cell.y === height.value - 1;
	return isEnd && cell.x === width.value - 1 && at === tapCount(last) - 1;
}

function doneOf(run: Run, made: number, { step, hasBegun }: Moment): number {
	const { length } = arrayAt(run, made).data;
	if (made !== step.stage) return made < step.stage ? length : 0;
	const stage = stageAt(run, made);
	const { height, width } = stage.output;
	const before = (step.cell.channel * height.value + step.cell.y) * width.value + step.cell.x;
	return before + (hasBegun && step.tap === tapCount(stage) - 1 ? 1 : 0);
}

/** From the first to the last tap that reads this source, without visiting those between. */
function readingOf(stage: Stage, step: Step, source: number): Reading {
	const now = tap(stage, step.cell, step.tap);
	const ends = [0, tapCount(stage) - 1].map((index) => tap(stage, step.cell, index));
	const [first = now, last = now] = ends.filter((end) => end.source === source);
	const cell = now.source === source ? now.input : first.input;
	return {
		window: {
			y: first.input.y,
			x: first.input.x,
			height: last.input.y - first.input.y + 1,
			width: last.input.x - first.input.x + 1,
		},
		dilation: 'dilation' in stage.layer ? stage.layer.dilation : [1, 1],
		channels: { from: first.input.channel, to: last.input.channel },
		cell,
	};
}
