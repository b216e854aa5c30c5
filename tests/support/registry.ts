import fc from 'fast-check';
import { inputShape, numberNames, parameters, type Control, type Values } from '$lib/ops/convolution';
import { convolutions, type RegisteredKind } from '$lib/ops/convolutions';
import { settle } from '$lib/ops/settle';
import type { Shape } from '$lib/ops/shape';
import { stages, type Stage } from '$lib/ops/stages';
import type { Sample } from './sample';

/** A registered kind at one setting of its dials, with what follows from it. */
export interface Setting extends Sample {
	readonly kind: RegisteredKind;
	readonly values: Values;
	readonly input: Shape;
	readonly stages: readonly Stage[];
	/** Says which one it is: `grouped 6 4 8 3 …`. */
	readonly label: string;
}

/** Dials go no further here, so that each output cell can be visited in a test. */
const mostInTests = {
	mapSide: 7,
	inChannels: 9,
	outChannels: 14,
	kernel: 5,
	groups: 9,
	multiplier: 3,
	stride: 3,
	dilation: 3,
};

const seed = 20180518;
const randomSettings = 5;

/** Every kind where its dials start and at some random valid settings. */
export const settings: readonly Setting[] = convolutions.flatMap((kind) => [
	setting(kind, kind.defaults),
	...fc.sample(anyValues(kind), { seed, numRuns: randomSettings }).map((values) => setting(kind, values)),
]);

/** For `test.each`: the label, then the setting. */
export const labelled = settings.map((one) => [one.label, one] as const);

function anyValues(kind: RegisteredKind): fc.Arbitrary<Values> {
	const numbers = Object.fromEntries(
		numberNames.map((name) => {
			const control = kind.controls[name];
			return [
				name,
				control === undefined ? fc.constant(kind.defaults[name]) : within(control, mostInTests[name]),
			];
		}),
	) as Record<(typeof numberNames)[number], fc.Arbitrary<number>>;
	const padding = kind.hasPadding
		? fc.constantFrom<Values['padding']>('same', 'valid')
		: fc.constant('same' as const);
	return fc.record({ ...numbers, padding }).map((asked) => settle(kind, asked).values);
}

function within({ min, max }: Control, most: number): fc.Arbitrary<number> {
	return fc.integer({ min, max: Math.max(min, Math.min(max, most)) });
}

function setting(kind: RegisteredKind, values: Values): Setting {
	const given = parameters(kind, values);
	const [layers, input] = [kind.layers(given), inputShape(given)];
	const dials = numberNames.filter((name) => kind.controls[name]).map((name) => `${name} ${values[name]}`);
	const label = [kind.id, ...dials, values.padding].join(' ');
	return { kind, values, layers, input, stages: stages(layers, input), label };
}
