import { count, percent } from '../../../messages/numbers';
import type { ChoiceCheck } from '../../check/predict';
import { fractionText } from '../../page/fraction-text';
import { blockAt, valueOf } from './share';

/** The filters that the check asks about: of a slim network, and of a wide one. */
const asked = { few: 16, many: 512 } as const;

/** How much of the block is saved when the depthwise part is halved? */
export const shareCheck: ChoiceCheck = {
	kind: 'choice',
	options: ['half', 'share', 'saved', 'ofPointwise'],
	answer: 'saved',
};

/** What the words of the check, its options among them, are filled with. */
export function shareCheckSlots(): Record<string, string> {
	return Object.fromEntries(
		Object.entries(asked).flatMap(([name, filters]) => {
			const { share, saved } = blockAt(filters);
			const [whole, gain] = [valueOf(share), valueOf(saved)];
			return [
				[name, count(filters)],
				[`${name}Fraction`, fractionText(share)],
				[`${name}Half`, rounded(gain / whole)],
				[`${name}Share`, rounded(whole)],
				[`${name}Saved`, rounded(gain)],
				[`${name}OfPointwise`, rounded(gain / (1 - whole))],
			];
		}),
	);
}

/** In whole per cent; small ones with a decimal. */
function rounded(share: number): string {
	return percent(share, share < 0.1 ? 1 : 0);
}
