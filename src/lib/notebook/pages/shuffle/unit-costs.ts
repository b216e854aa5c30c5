import { bottleneckUnit } from '../../../models/bottleneck-unit';
import { shuffleUnit } from '../../../models/shuffle-unit';
import { shufflenet, shufflenetGroups } from '../../../models/shufflenet';
import { cost } from '../../../ops/cost';
import type { Block } from '../../../ops/layer';
import { shape } from '../../../ops/shape';
import { evaluate, over, size, times, type Polynomial } from '../../../ops/size';
import { stages } from '../../../ops/stages';
import type { NumberCheck } from '../../check/predict';

/** The sizes that the cost of a unit depends on: sides of the map, channels, bottleneck, groups. */
export interface UnitSizes {
	readonly side: number;
	readonly channels: number;
	readonly bottleneck: number;
	readonly groups: number;
}

/** Of whom the units are; all have the same shape outside. */
export const unitForms = ['resnet', 'resnext', 'shufflenet'] as const;
export type UnitForm = (typeof unitForms)[number];

/** A stride-1 unit of the second stage of ShuffleNet with three groups. */
export const askedSizes: UnitSizes = { side: 28, channels: 240, bottleneck: 60, groups: 3 };

/** What a unit costs: per place of the map, and in all. */
export interface UnitCost {
	/** `h · w` */
	readonly places: Polynomial;
	readonly perPlace: Polynomial;
	readonly macs: number;
}

/** The cost of a unit, from its layers. */
export function unitCost(form: UnitForm, { side, ...sizes }: UnitSizes): UnitCost {
	const [h, w] = [size('h', side), size('w', side)];
	const input = shape(h, w, size('c', sizes.channels));
	const { macs } = cost(stages([unitOf(form, sizes)], input), input);
	const places = times(h, w);
	return { places, perPlace: over(macs, places), macs: evaluate(macs).numerator };
}

function unitOf(form: UnitForm, { channels, bottleneck, groups }: Omit<UnitSizes, 'side'>): Block {
	const [c, m, g] = [size('c', channels), size('m', bottleneck), size('g', groups)];
	const common = { name: 'unit', bottleneck: m, batchNorm: false };
	switch (form) {
		case 'resnet':
			return bottleneckUnit({ ...common, channels: c, groups: 1 });
		case 'resnext':
			return bottleneckUnit({ ...common, channels: c, groups: g });
		case 'shufflenet':
			return shuffleUnit({
				...common,
				...{ inChannels: c, outChannels: c, groups: g },
				...{ halves: false, withShuffle: groups > 1 },
			});
	}
}

/** Millions with the one decimal that the question asks for. */
function millions(macs: number): number {
	return Math.round(macs / 1e5) / 10;
}

/** What does each of the three cost? In millions. */
export function costCheck(): NumberCheck {
	const { side, channels: c, bottleneck: m, groups: g } = askedSizes;
	const places = side * side;
	const wrong = {
		resnet: { oneTap: places * (2 * c * m + m * m), onePointwise: places * (c * m + 9 * m * m) },
		resnext: { allGrouped: (places * (2 * c * m + 9 * m * m)) / g, notGrouped: macsOf('resnet') },
		shufflenet: {
			depthwiseToo: (places * (2 * c * m + 9 * m)) / g,
			notGrouped: places * (2 * c * m + 9 * m),
		},
	};
	const parts = unitForms.map((name) => ({
		name,
		answer: millions(macsOf(name)),
		wrong: Object.fromEntries(Object.entries(wrong[name]).map(([error, macs]) => [error, millions(macs)])),
	}));
	return { kind: 'numbers', parts };
}

function macsOf(form: UnitForm): number {
	return unitCost(form, askedSizes).macs;
}

/** Sizes of the units of a stage as the paper has them, by groups. */
export function paperSizes(): UnitSizes[] {
	return shufflenetGroups.map((groups) => {
		const channels = stageWidth(groups);
		return { side: 14, channels, bottleneck: channels / 4, groups };
	});
}

/** Channels of the third stage, which has the most units. */
function stageWidth(groups: number): number {
	const { layers, input } = shufflenet({ groups, batchNorm: false });
	const join = stages(layers, input).find(({ name }) => name === 'stage3.unit1.concat');
	if (join === undefined) throw new RangeError('the third stage has no first unit');
	return join.output.channels.value;
}
