import { asSlots, percent } from '../../../messages/numbers';
import { houseMacs, kindMacs } from '../../page/house';

/** What the house example comes to when the job is split, for the lead of the page. */
export function leadSlots() {
	const separable = kindMacs('depthwise-separable');
	return { ...asSlots({ standard: houseMacs, separable }), remains: percent(separable / houseMacs) };
}
