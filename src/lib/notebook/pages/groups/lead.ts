import { count } from '../../../messages/numbers';
import { houseMacs, kindMacs } from '../../page/house';
import { dealOf, groupedHouse } from './side-by-side';

/** What the house example comes to in groups, for the lead of the page. */
export function leadSlots(): Record<string, string> {
	return {
		g: count(dealOf(groupedHouse()).groups),
		macs: count(kindMacs('grouped')),
		standard: count(houseMacs),
	};
}
