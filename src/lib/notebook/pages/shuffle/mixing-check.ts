import type { ChoiceCheck, NumberCheck } from '../../check/predict';
import { groupings, isWhole, layersNeeded, linkedShare, type Depth, type Grouping } from './mixing';

/** The channels and groups that the first check asks about, with how many layers. */
export const asked: Grouping & { readonly depth: Depth } = { groups: 4, perGroup: 2, depth: 2 };

/** Whether these are the channels and groups that the first check asks about. */
export function isAsked({ groups, perGroup }: Grouping): boolean {
	return groups === asked.groups && perGroup === asked.perGroup;
}

/** How much of everything is linked, and how many layers would link it all? */
export function shareCheck(): NumberCheck {
	const layers = layersNeeded(asked);
	if (layers === undefined) throw new RangeError('the check has no answer');
	const share = (depth: number): number => percentOf(linkedShare(asked, depth));
	return {
		kind: 'numbers',
		parts: [
			{
				name: 'share',
				answer: share(asked.depth),
				wrong: { whole: 100, apart: share(1) },
			},
			{ name: 'layers', answer: layers, wrong: { two: asked.depth, perGroup: asked.groups } },
		],
	};
}

/** What could be the law: when do two grouped layers, with a shuffle between, link everything? */
const laws = {
	always: () => true,
	twice: ({ groups, perGroup }: Grouping) => groups * perGroup >= 2 * groups,
	divides: ({ groups, perGroup }: Grouping) => perGroup % groups === 0,
	square: ({ groups, perGroup }: Grouping) => groups * perGroup >= groups ** 2,
} as const;

/** Whether a law says of every grouping what is so. */
function holds(law: (grouping: Grouping) => boolean): boolean {
	return groupings.every((grouping) => law(grouping) === isWhole(linkedShare(grouping, asked.depth)));
}

/** Which law holds? The one that says of every grouping what is so. */
export function lawCheck(): ChoiceCheck {
	const [found, ...others] = Object.entries(laws).filter(([, law]) => holds(law));
	if (found === undefined || others.length > 0) throw new RangeError('not just one of the laws holds');
	return { kind: 'choice', options: Object.keys(laws), answer: found[0] };
}

/** A share in whole per cent. */
export function percentOf({ numerator, denominator }: { numerator: number; denominator: number }): number {
	return Math.round((100 * numerator) / denominator);
}
