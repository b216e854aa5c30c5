import { asSlots } from '../../../messages/numbers';
import { inputShape, parameters } from '../../../ops/convolution';
import { stages } from '../../../ops/stages';
import { number, pooledCost, pooledStrips } from './pool-between';

/** What the depthwise part of the house example comes to, for the lead of the page. */
export function leadSlots() {
	const kind = pooledStrips();
	const given = parameters(kind, kind.defaults);
	const { whole, both } = pooledCost(stages(kind.layers(given), inputShape(given)));
	return asSlots({ whole: number(whole), pooled: number(both) });
}
