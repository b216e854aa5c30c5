import { printedResolutions } from '../../../models/mobilenet-printed';
import type { Kind } from '../../../models/table';
import type { NumberCheck, NumberPart } from '../../check/predict';
import { dialled, fullNet, resolutions, type DialledNet, type Resolution } from './dials';

/** What is counted of a network. */
export type Quantity = 'macs' | 'weights';

const million = 1e6;

/** The network at full width, for pictures of each side. */
export const sizedNets: readonly DialledNet[] = resolutions.map((side) => dialled(fullNet.alpha, side));

/** The resolution multiplier of a network. */
export function rhoOf({ resolution }: DialledNet): number {
	return resolution / fullNet.resolution;
}

/** How much there is of a kind of layer, or of all layers. */
export function amount({ shares, table }: DialledNet, what: Quantity, kind?: Kind): number {
	if (kind === undefined) return table.total[what];
	return shares.find((share) => share.kind === kind)?.[what] ?? NaN;
}

/** The part of 1 that remains since the largest picture. */
export function remains(net: DialledNet, what: Quantity, kind?: Kind): number {
	return amount(net, what, kind) / amount(fullNet, what, kind);
}

/** The side that the check asks about. */
const askedSide: Resolution = 128;
export const askedNet: DialledNet = dialled(fullNet.alpha, askedSide);

/** Per cent of work and weights that are left for the smallest picture. */
export function resolutionCheck(): NumberCheck {
	const perCent = (share: number): number => Math.round(share * 100);
	const work = perCent(remains(askedNet, 'macs'));
	const linear = perCent(rhoOf(askedNet));
	return {
		kind: 'numbers',
		parts: [
			{ name: 'work', answer: work, wrong: { linear, saved: 100 - work } },
			{ name: 'weights', answer: perCent(remains(askedNet, 'weights')), wrong: { fewer: work, linear } },
		],
	};
}

/** The work that is printed at one size, rightly; in millions, rounded or cut. */
export function printedCheck(): NumberCheck {
	return { kind: 'numbers', parts: sizedNets.map(printedPart) };
}

/**
 * What is printed for pictures of a side.
 * @throws RangeError if nothing is
 */
export function printedAt(resolution: number): { readonly macs: number; readonly weights: number } {
	const row = printedResolutions.rows.find((each) => each.resolution === resolution);
	if (row === undefined) throw new RangeError(`nothing is printed for a side of ${resolution}`);
	return row;
}

function printedPart(net: DialledNet): NumberPart {
	const millions = amount(net, 'macs') / million;
	const { macs } = printedAt(net.resolution);
	const scaled = Math.round(macs * rhoOf(net) ** 2);
	return {
		name: `side${net.resolution}`,
		answer: Math.round(millions),
		alike: [Math.floor(millions)],
		wrong: { printed: macs, ...(scaled === macs ? {} : { scaled }) },
	};
}
