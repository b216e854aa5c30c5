import { count } from '../../../messages/numbers';
import { alphas, dialled, fullNet, resolutions } from './dials';

const million = 1e6;

/** The most and the least work that the two dials give, for the lead of the page. */
export function leadSlots() {
	const smallest = dialled(Math.min(...alphas), Math.min(...resolutions));
	const millions = (macs: number): string => count(Math.round(macs / million));
	return { largest: millions(fullNet.table.total.macs), smallest: millions(smallest.table.total.macs) };
}
