import { times } from '../../../messages/numbers';
import { fewer, usualSize } from './layers';

/** What counting saves at MobileNet's usual size, for the lead of the page. */
export function leadSlots(): Record<string, string> {
	return { fewer: times(fewer(usualSize), 1) };
}
