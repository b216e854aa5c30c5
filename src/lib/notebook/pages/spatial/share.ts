import { effnet } from '../../../models/effnet';
import { effnetRival } from '../../../models/effnet-rivals';
import { kindShares } from '../../../models/kind-shares';
import { mobilenet } from '../../../models/mobilenet';
import type { Model } from '../../../models/model';
import { shufflenet } from '../../../models/shufflenet';
import { layerTable } from '../../../models/table';
import { inputShape, parameters, standardControls } from '../../../ops/convolution';
import { convolution } from '../../../ops/convolutions';
import { stageCost } from '../../../ops/cost';
import { fraction, type Fraction } from '../../../ops/fraction';
import { evaluate, type Polynomial } from '../../../ops/size';
import { stages } from '../../../ops/stages';
import { ways } from './fair-lanes';

const kind = convolution('depthwise-separable');

/** The filters that the dial goes through: whole doublings apart. */
export const filterRange = { min: 1, max: 1024 } as const;
export const houseFilters = standardControls.outChannels.default;

/** What EffNet's pair leaves of a 3×3 depthwise layer: it is worked out on the house input, but holds on every even one. */
const pairLeaves = fraction(ways.strips.macs, ways.pooled.macs);

/** A layer of MobileNet with so many filters, and its parts. */
export interface SharedBlock {
	readonly filters: number;
	readonly depthwise: Polynomial;
	readonly pointwise: Polynomial;
	/** Which part of the block the depthwise part is, and which part of the block is saved by EffNet's pair. */
	readonly share: Fraction;
	readonly saved: Fraction;
}

/** The house input through 3×3 kernels and so many filters. */
export function blockAt(filters: number): SharedBlock {
	const given = parameters(kind, { ...kind.defaults, outChannels: filters });
	const costs = stages(kind.layers(given), inputShape(given)).map((stage) => stageCost(stage).macs);
	const [depthwise, pointwise] = costs;
	if (depthwise === undefined || pointwise === undefined) throw new RangeError('a split layer has two parts');
	const [own, rest] = [evaluate(depthwise).numerator, evaluate(pointwise).numerator];
	const { numerator, denominator } = pairLeaves;
	return {
		filters,
		depthwise,
		pointwise,
		share: fraction(own, own + rest),
		saved: fraction(own * (denominator - numerator), (own + rest) * denominator),
	};
}

/** A fraction as a number. */
export function valueOf({ numerator, denominator }: Fraction): number {
	return numerator / denominator;
}

/** How many classes the pictures have on which EffNet is compared. */
export const classes: number = layerTable(effnet()).rows.at(-1)?.output.at(-1) ?? NaN;

/** A network whose depthwise layers are weighed. */
export const weighedIds = [
	'mobilenet',
	'slimMobilenet',
	'shufflenet',
	'slimShufflenet',
	'rival',
	'effnet',
] as const;
export type WeighedId = (typeof weighedIds)[number];

/** The settings of the slim networks, which are published ones. */
export const slim = { alpha: 0.25, scale: 0.25, groups: 8 } as const;
export const usualGroups = 3;

const models: Readonly<Record<WeighedId, () => Model>> = {
	mobilenet: () => mobilenet(),
	slimMobilenet: () => mobilenet({ alpha: slim.alpha }),
	shufflenet: () => shufflenet({ groups: usualGroups }),
	slimShufflenet: () => shufflenet({ scale: slim.scale, groups: slim.groups }),
	rival: () => effnetRival('mobilenet'),
	effnet: () => effnet(),
};

/** What the depthwise layers of a network are of its work, and what halving them saves or, in EffNet, has saved. */
export interface Weighed {
	readonly id: WeighedId;
	readonly share: number;
	readonly saved: number;
}

/** The networks, weighed. */
export function weighedNets(): Weighed[] {
	return weighedIds.map((id) => {
		const shares = kindShares(layerTable(models[id]()));
		const share = shares.find((each) => each.kind === 'depthwise')?.macsShare ?? NaN;
		const left = valueOf(pairLeaves);
		// EffNet is as cheap as it is because of its strips: what they save is measured by what it would cost without.
		const before = share / left;
		const saved = id === 'effnet' ? (before - share) / (1 - share + before) : share * (1 - left);
		return { id, share, saved };
	});
}
