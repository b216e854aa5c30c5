import { globalAvgPool, type Layer } from '../ops/layer';
import { alternatives } from '../ops/error';
import { effnetBlock, halvings } from './effnet';
import { convolved, separable } from './mobilenet';
import { classifier, type Model } from './model';
import { modelInput, OptionError, requireWithin } from './options';
import { shuffleUnit } from './shuffle-unit';

/** Small networks of one shape, which can be trained on pictures of 28×28: what they differ in is how they convolve. */
export const smallKinds = ['standard', 'mobilenet', 'shufflenet', 'effnet'] as const;
export type SmallKind = (typeof smallKinds)[number];

/** Those of the paper that divide the widths. */
const smallGroups = [1, 2, 4, 8] as const;

export interface SmallOptions {
	readonly kind: SmallKind;
	/** All widths times this, cut to what the kind can have. */
	readonly alpha?: number;
	/** Of ShuffleNet. */
	readonly groups?: number;
	/** Of ShuffleNet: whether its units shuffle; with one group there is nothing to shuffle. */
	readonly withShuffle?: boolean;
}

/**
 * Maps and widths that all four have, at α = 1: 14×14×16 after the first layer or block, then 7×7×32, then 4×4×64, then the
 * mean of each map and a classifier. A stage is two layers, blocks or units, of which the first halves the map; a block of
 * EffNet halves it anyhow, so there it is one.
 */
const widths = { first: 16, stages: [32, 64] } as const;
const side = 28;
const classes = 10;

const titles: Readonly<Record<SmallKind, string>> = {
	standard: 'Small standard network',
	mobilenet: 'Small MobileNet',
	shufflenet: 'Small ShuffleNet',
	effnet: 'Small EffNet',
};

/**
 * A small network for grey pictures of 28×28 and 10 classes.
 * @throws OptionError if an option is out of range
 */
export function smallNetwork(options: SmallOptions): Model {
	const { kind, alpha = 1 } = options;
	requireWithin('alpha', alpha, { min: 0.125, max: 16, suggestion: '0.25, 0.5 or 1' });
	return {
		title: title(options),
		input: modelInput({ inChannels: 1 }, side),
		layers: [...bodies[kind](options), globalAvgPool({ name: 'gap' }), ...classifier(classes)],
		published: [],
	};
}

/** What a small network is called in the names of files: `shufflenet-groups-4-unshuffled`. */
export function smallName({ kind, alpha = 1, groups = 1, withShuffle = groups > 1 }: SmallOptions): string {
	const parts = [
		kind,
		...(kind === 'shufflenet' ? [`groups-${groups}`] : []),
		...(kind === 'shufflenet' && groups > 1 && !withShuffle ? ['unshuffled'] : []),
		...(alpha === 1 ? [] : [`alpha-${alpha}`]),
	];
	return parts.join('-');
}

function title({ kind, alpha = 1, groups = 1, withShuffle = true }: SmallOptions): string {
	const grouped = kind === 'shufflenet' ? `, g = ${groups}` : '';
	const unshuffled = kind === 'shufflenet' && groups > 1 && !withShuffle ? ', without shuffle' : '';
	return `${titles[kind]}, α = ${alpha}${grouped}${unshuffled}`;
}

const bodies: Readonly<Record<SmallKind, (options: SmallOptions) => Layer[]>> = {
	standard: ({ alpha }) => steps(alpha, (name, step) => convolved(`conv${name}`, step)),
	mobilenet: ({ alpha }) => steps(alpha, (name, step) => [separable(`block${name}`, step)]),
	shufflenet: shuffled,
	effnet: ({ alpha = 1 }) => {
		// Half of each width is the bottleneck.
		const made = [widths.first, ...widths.stages].map((width) => cut(width * alpha, 2));
		return made.map((outChannels, index) =>
			effnetBlock(`block${index + 1}`, {
				inChannels: made[index - 1] ?? 1,
				outChannels,
				...halvings.paper,
				padding: 'same',
				batchNorm: true,
			}),
		);
	},
};

type Step = Parameters<typeof separable>[1];

/** The first convolution, then two steps in each stage. */
function steps(alpha = 1, step: (name: string, step: Step) => Layer[]): Layer[] {
	const [first, ...stages] = [widths.first, ...widths.stages].map((width) => cut(width * alpha, 1));
	const list = stages.flatMap((outChannels, index) => [
		{ inChannels: stages[index - 1] ?? first ?? 1, outChannels, stride: 2, batchNorm: true },
		{ inChannels: outChannels, outChannels, stride: 1, batchNorm: true },
	]);
	return [...firstConvolution(first ?? 1), ...list.flatMap((each, index) => step(`${index + 2}`, each))];
}

function firstConvolution(outChannels: number): Layer[] {
	return convolved('conv1', { inChannels: 1, outChannels, stride: 2, batchNorm: true });
}

function shuffled({ alpha = 1, groups = 1, withShuffle = groups > 1 }: SmallOptions): Layer[] {
	if (!smallGroups.some((count) => count === groups)) {
		throw new OptionError(`groups must be one of a few: got ${groups}`, `try ${alternatives(smallGroups)}`);
	}
	// The groups divide the bottleneck, a quarter of the width, and what the first unit adds to its shortcut.
	const first = cut(widths.first * alpha, groups);
	const made = widths.stages.map((width) => cut(width * alpha, 4 * groups));
	if (made.some((width, index) => width <= (made[index - 1] ?? first))) {
		const found = `alpha must leave each stage wider than the one before with ${groups} groups: got ${alpha}`;
		throw new OptionError(found, 'try 1, or fewer groups');
	}
	const units = made.flatMap((outChannels, index) => {
		const before = made[index - 1] ?? first;
		const common = { outChannels, bottleneck: outChannels / 4, groups, withShuffle, batchNorm: true };
		return [
			shuffleUnit({
				...common,
				name: `stage${index + 2}.unit1`,
				inChannels: before,
				firstGroups: index === 0 ? 1 : groups,
				halves: true,
			}),
			shuffleUnit({ ...common, name: `stage${index + 2}.unit2`, inChannels: outChannels, halves: false }),
		];
	});
	return [...firstConvolution(first), ...units];
}

/** The greatest multiple of a step that is not above a width, and at least that step. */
function cut(width: number, step: number): number {
	return Math.max(step, Math.floor(width / step) * step);
}
