import { standardControls } from '../../../ops/convolution';
import { conv } from '../../../ops/layer';
import { shape } from '../../../ops/shape';
import { stages, type Stage } from '../../../ops/stages';
import { weightShapes } from '../../../ops/weights';
import type { Deal } from '../../../viz/group-tables';
import { weightShape } from '../../../viz/weight-layout';
import { ndArray } from '../../../ops/array';
import type { ChoiceCheck, NumberCheck } from '../../check/predict';
import { allowedGroups } from './divisors';

/** How far the channels go: every weight is drawn, twice. */
export const familyPlaces = { inputs: { min: 1, max: 8 }, outputs: { min: 1, max: 12 } } as const;

/** As the cell first stands: the house example in two groups, and a weight in the middle of the third filter. */
export const firstFamily: Deal = {
	inputs: standardControls.inChannels.default,
	outputs: standardControls.outChannels.default,
	groups: standardControls.groups.default,
};
export const firstPlace = 41;

/** The one layer of a deal, with the map and the kernel of the house example. */
export function familyStage({ inputs, outputs, groups }: Deal): Stage {
	const { mapSide, kernel } = standardControls;
	const layer = conv({ inChannels: inputs, outChannels: outputs, groups, kernel: kernel.default });
	const [stage] = stages([layer], shape(mapSide.default, mapSide.default, inputs));
	if (stage === undefined) throw new RangeError('there is no layer');
	return stage;
}

/** What a grouped layer is called. */
export type FamilyName = 'standard' | 'grouped' | 'depthwise';

/** Where in the family a layer stands. */
export function familyName({ inputs, groups }: Deal): FamilyName {
	if (groups === 1) return 'standard';
	return groups === inputs ? 'depthwise' : 'grouped';
}

/** The allowed group count nearest to one that is asked for; of two, the smaller. */
export function nearestAllowed(deal: Deal): number {
	return allowedGroups(deal).reduce((best, each) =>
		Math.abs(each - deal.groups) < Math.abs(best - deal.groups) ? each : best,
	);
}

/** What the checks ask about. */
export const askedFamily: Deal = { inputs: 3, outputs: 12, groups: 3 };

/** Whether this is what the checks ask about. */
export function isAskedFamily({ inputs, outputs, groups }: Deal): boolean {
	const { inputs: M, outputs: N, groups: g } = askedFamily;
	return inputs === M && outputs === N && groups === g;
}

/** What the layer is: its name in the family, or why it would be none. */
export function familyCheck(): ChoiceCheck {
	return {
		kind: 'choice',
		options: ['notAllowed', 'grouped', 'depthwise', 'separable'],
		answer: familyName(askedFamily),
	};
}

/** The shape of its weight in PyTorch, and what is answered by those who look for the groups in it. */
export function shapeCheck(): NumberCheck {
	const { inputs, outputs } = askedFamily;
	const { kernel } = weightShapes(familyStage(askedFamily));
	const [filters = NaN, slices = NaN, rows = NaN, columns = NaN] = weightShape(
		{ kernel: ndArray(kernel ?? []), inputs },
		'pytorch',
	);
	return {
		kind: 'numbers',
		parts: [
			{ name: 'filters', answer: filters, wrong: { perChannel: outputs / inputs } },
			{ name: 'slices', answer: slices, wrong: { inputs, multiplier: outputs / inputs } },
			{ name: 'rows', answer: rows, wrong: {} },
			{ name: 'columns', answer: columns, wrong: {} },
		],
	};
}
