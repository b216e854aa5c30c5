import fc from 'fast-check';
import { ndArray, withValue, type NdArray } from '$lib/ops/array';
import { useBackend } from '$lib/ops/backend';
import { inputShape, parameters, type Values } from '$lib/ops/convolution';
import { convolutions, type RegisteredKind } from '$lib/ops/convolutions';
import { expectation, type Exported, type GivenNumbers } from '$lib/ops/export/exported';
import { forward } from '$lib/ops/forward';
import { formulaInput, formulaWeights } from '$lib/ops/formula-weights';
import { kernelPattern } from '$lib/ops/kernel';
import { settle } from '$lib/ops/settle';
import { dimensions, shape } from '$lib/ops/shape';
import { stages, type Stage } from '$lib/ops/stages';
import { integerInput, integerWeights, weightShapes, type Weights } from '$lib/ops/weights';
import { item } from '../../support/cells';
import { anyLayers } from '../../support/networks';
import { networks, type Network } from './networks';

/** A network to be exported, with all that the engine makes of it. */
export interface Case {
	readonly name: string;
	readonly exported: Exported<GivenNumbers>;
	/** `[height, width, channels]` */
	readonly output: NdArray;
}

/** The numbers that a network is run on. */
interface Numbers {
	readonly seed?: number;
	readonly input?: NdArray;
	readonly weights?: readonly Weights[];
}

await useBackend('cpu');

const usualSeed = 7;

/** Layers on the seeded whole numbers, or on numbers of one's own. */
export function madeCase({ name, layers, input }: Network, numbers: Numbers = {}): Case {
	const { seed = usualSeed } = numbers;
	const list = stages(layers, input);
	const image = numbers.input ?? integerInput(dimensions(input), seed);
	const weights = numbers.weights ?? integerWeights(list, seed);
	const output = forward(list, image, weights).at(-1) ?? image;
	const given = { kind: 'given', input: image, weights, seed } as const;
	return {
		name,
		exported: { stages: list, numbers: given, title: name, expected: expectation(output) },
		output,
	};
}

const changes: readonly Partial<Values>[] = [
	{},
	{ stride: 2 },
	{ stride: 2, mapSide: 7 },
	{ stride: 3, mapSide: 8, kernel: 2 },
	{ padding: 'valid', stride: 2 },
	{ dilation: 2 },
	{ dilation: 3, padding: 'valid', mapSide: 9 },
	{ multiplier: 3 },
	{ groups: 4, inChannels: 8 },
	{ kernel: 2 },
	{ kernel: 5, mapSide: 4 },
	{ mapSide: 2, inChannels: 1, outChannels: 3 },
];

/** Every registered kind, at its defaults and at other settings of the dials it has. */
export const kindCases: readonly Case[] = convolutions.flatMap((kind) => {
	const settings = new Map<string, Values>();
	for (const change of changes) {
		const asked = { ...kind.defaults, ...change, ...(!kind.hasPadding && { padding: 'same' as const }) };
		const { values } = settle(kind, asked);
		settings.set(JSON.stringify(values), values);
	}
	return [...settings.values()].map((values) => kindCase(kind, values));
});

/** A kind at a setting of its dials. */
export function kindCase(kind: RegisteredKind, values: Values): Case {
	const given = parameters(kind, values);
	const dials = Object.keys(kind.controls).map((name) => `${name} ${values[name as keyof Values]}`);
	const name = [kind.id, ...dials, values.padding].join(' ');
	return madeCase({ name, layers: kind.layers(given), input: inputShape(given) });
}

/** Networks that hold every layer, on whole numbers and on numbers that are not. */
export const networkCases: readonly Case[] = networks.flatMap(({ name, layers, input }) => {
	const list = stages(layers, input);
	const numbers = { input: formulaInput(dimensions(input), usualSeed), weights: fractions(list) };
	return [
		madeCase({ name, layers, input }),
		madeCase({ name: `${name}, fractions`, layers, input }, numbers),
	];
});

/** Numbers of one's own in place of seeded ones: a pattern, a picture, a single changed value. */
export const ownCases: readonly Case[] = [patternCase(), pictureCase(), changedCase()];

/** Seeds that fill 32 bits and more, or are below 0. */
const seedCases: readonly Case[] = [0, -3, 65536, 4294967295].map((seed) =>
	madeCase({ ...item(networks, 0), name: `seed ${seed}` }, { seed }),
);

/** Random networks, the same in every run. */
const randomCases: readonly Case[] = fc
	.sample(anyLayers, { seed: 20180518, numRuns: 60 })
	.map(({ layers, input }, index) => madeCase({ name: `random ${index + 1}`, layers, input }));

/** All of them. */
export const allCases: readonly Case[] = [
	...kindCases,
	...networkCases,
	...ownCases,
	...seedCases,
	...randomCases,
];

function fractions(list: readonly Stage[]): Weights[] {
	return list.map((stage, index) =>
		formulaWeights(weightShapes(stage), { seed: usualSeed, layer: index + 1, fanIn: 9, sigma: 2 }),
	);
}

function patternCase(): Case {
	const standard = kindCase(item(convolutions, 0), item(convolutions, 0).defaults);
	const [{ shape: sides } = { shape: [] }] = standard.exported.numbers.weights.flatMap(
		({ kernel }) => kernel ?? [],
	);
	const values = kernelPattern('sobel', 3, 3).flatMap((value) => new Array<number>(32).fill(value));
	return renamed('standard with a pattern', standard, { weights: [{ kernel: ndArray(sides, values) }] });
}

function pictureCase(): Case {
	const [side, channels] = [16, 3];
	const values = Array.from({ length: side * side * channels }, (_, index) => ((index * 37) % 256) / 255);
	const input = ndArray([side, side, channels], values);
	const network = item(networks, 0);
	return madeCase({ ...network, name: 'a picture', input: shape(side, side, channels) }, { input });
}

function changedCase(): Case {
	const standard = kindCase(item(convolutions, 0), item(convolutions, 0).defaults);
	return renamed('a changed input', standard, { input: withValue(standard.exported.numbers.input, 5, -2.5) });
}

function renamed(name: string, { exported }: Case, numbers: Numbers): Case {
	const given = { ...exported.numbers, ...numbers };
	const output = item(forward(exported.stages, given.input, given.weights), -1);
	const expected = expectation(output);
	return { name, exported: { ...exported, numbers: given, title: name, expected }, output };
}
