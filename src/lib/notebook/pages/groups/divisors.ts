import { LayerError } from '../../../ops/error';
import { conv } from '../../../ops/layer';
import { dealt, type Deal } from '../../../viz/group-tables';
import type { ChoiceCheck } from '../../check/predict';

/** How far each of the three dials goes. */
export const places = { min: 1, max: 12 } as const;

/** As the cell first stands: somebody is left over on both sides. */
export const firstDeal: Deal = { inputs: 4, outputs: 8, groups: 3 };

/** What the check asks about; its groups are those that a wrong answer would allow. */
export const askedDeal = { inputs: 6, outputs: 8 } as const;

/** Why no layer can have these groups; nothing if one can. */
export function objection({ inputs, outputs, groups }: Deal): LayerError | undefined {
	try {
		conv({ inChannels: inputs, outChannels: outputs, kernel: 3, groups });
		return undefined;
	} catch (error) {
		if (error instanceof LayerError) return error;
		throw error;
	}
}

/** All group counts that a layer with so many channels may have. */
export function allowedGroups({ inputs, outputs }: Pick<Deal, 'inputs' | 'outputs'>): number[] {
	const all = Array.from({ length: Math.min(inputs, outputs) }, (_, index) => index + 1);
	return all.filter((groups) => objection({ inputs, outputs, groups }) === undefined);
}

/** The allowed group counts next to one that is not: the one below and the one above, if there is any. */
export function neighbours({ groups, ...channels }: Deal): number[] {
	const allowed = allowedGroups(channels);
	const [below, above] = [allowed.findLast((each) => each < groups), allowed.find((each) => each > groups)];
	return [below, above].filter((each) => each !== undefined);
}

/** On which side somebody is left over. */
export type Broken = 'inputs' | 'outputs' | 'both' | 'more';

/** Which rule a deal breaks; none if it is allowed. */
export function broken(deal: Deal): Broken | undefined {
	if (objection(deal) === undefined) return undefined;
	if (deal.groups > Math.min(deal.inputs, deal.outputs)) return 'more';
	const { inputs, outputs } = dealt(deal).left;
	if (inputs.length > 0 && outputs.length > 0) return 'both';
	return inputs.length > 0 ? 'inputs' : 'outputs';
}

/** Whether this is what the check asks about, in whichever direction: what divides both is the same. */
export function isAsked({ inputs, outputs }: Pick<Deal, 'inputs' | 'outputs'>): boolean {
	const asked: readonly number[] = [askedDeal.inputs, askedDeal.outputs];
	return inputs !== outputs && asked.includes(inputs) && asked.includes(outputs);
}

/** Which group counts are allowed: those that divide both, one side, or any. */
export function divisorsCheck(): ChoiceCheck {
	return { kind: 'choice', options: ['any', 'inputs', 'common', 'outputs'], answer: 'common' };
}

/** The group counts of each answer, and for those that are wrong the first one that the layer refuses. */
export function divisorsOptions(): Readonly<Record<'common' | 'inputs' | 'outputs', readonly number[]>> {
	const { inputs, outputs } = askedDeal;
	return {
		common: allowedGroups(askedDeal),
		inputs: allowedGroups({ inputs, outputs: inputs }),
		outputs: allowedGroups({ inputs: outputs, outputs }),
	};
}
