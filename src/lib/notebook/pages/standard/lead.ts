import { houseLayer, layerNumbers } from '../../page/layer-numbers';
import { asSlots } from '../../../messages/numbers';

/** What the house example comes to, for the lead of the page. */
export function leadSlots() {
	const { taps, places, N: filters, macs } = layerNumbers(houseLayer());
	return asSlots({ taps, places, filters, macs });
}
