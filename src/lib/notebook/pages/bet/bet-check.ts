import type { Language } from '../../../messages/languages';
import { count } from '../../../messages/numbers';
import { evaluate } from '../../../ops/size';
import { dimensions, type Shape } from '../../../ops/shape';
import { stageCost } from '../../../ops/cost';
import type { StageWords } from '../../../messages/en/stage';
import type { ChoiceCheck } from '../../check/predict';
import { laneOf, lanes, stopOf, type Lane, type LaneId } from './lanes';

/** Which lane stops first, and at what. */
export const stopCheck: ChoiceCheck = {
	kind: 'choice',
	options: ['grouped', 'strips', 'half', 'equal'],
	answer: 'strips',
};

/** The numbers that the sentences of the cell need, in multiply–accumulates. */
export function stopSlots(language: Language): Record<string, string> {
	const stop = (id: LaneId): string => count(stopOf(laneOf(id), 'macs'), language);
	const [row = 0, column = 0, pointwise = 0] = layerMacs(laneOf('spatially-separable'));
	const [square = 0] = layerMacs(laneOf('depthwise-separable'));
	return {
		whole: stop('standard'),
		grouped: stop('grouped'),
		separable: stop('depthwise-separable'),
		spatial: stop('spatially-separable'),
		strips: count(row + column, language),
		square: count(square, language),
		pointwise: count(pointwise, language),
	};
}

/** The shapes that all lanes share, in words. */
export function shapeSlots({ shape }: StageWords): { input: string; output: string } {
	const [first, last] = [lanes[0]?.stages[0], lanes[0]?.stages.at(-1)];
	const text = (of: Shape | undefined): string => (of === undefined ? '' : shape(...dimensions(of)));
	return { input: text(first?.input), output: text(last?.output) };
}

function layerMacs({ stages }: Lane): number[] {
	return stages.map((stage) => evaluate(stageCost(stage).macs).numerator);
}
