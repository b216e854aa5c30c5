import { easeCubicInOut } from 'd3';
import type { Step } from '../ops/trace';

/** What has moved by a moment of a step: the window first, then the product, then the sum. */
export interface Motion {
	/** How many places the window still lags behind, 1 to 0. */
	readonly windowLag: number;
	readonly tapShown: boolean;
	readonly sumShown: boolean;
}

/** Shares of a step at which the window has arrived and the product and the sum appear. */
const windowArrives = 0.5;
const productAppears = 0.5;
const sumAppears = 0.8;

/** The motion of a step; with a progress of 1 everything has arrived. */
export function motion({ grain, tap, cell }: Step, progress: number): Motion {
	const isMoving = cell.x > 0 && (grain === 'cell' || (grain === 'product' && tap === 0));
	const lag = isMoving ? 1 - easeCubicInOut(Math.min(progress / windowArrives, 1)) : 0;
	const isTapStep = grain === 'product';
	return {
		windowLag: lag,
		tapShown: !isTapStep || progress >= productAppears,
		sumShown: progress >= sumAppears,
	};
}
