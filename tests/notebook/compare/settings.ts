import fc from 'fast-check';
import { numberNames, standardControls, type NumberName, type Values } from '$lib/ops/convolution';
import { convolutions, type RegisteredKind } from '$lib/ops/convolutions';
import {
	fewestLanes,
	mostLanes,
	speeds,
	startSetting,
	stepSizes,
	type CompareSetting,
} from '$lib/notebook/compare/link';
import { sharedNames, type LaneWish } from '$lib/notebook/compare/settling';

const paddings = ['same', 'valid'] as const;

function within(name: NumberName, { min, max }: { min: number; max: number } = standardControls[name]) {
	return fc.integer({ min, max });
}

const anyShared: fc.Arbitrary<Values> = fc
	.record({
		...(Object.fromEntries(sharedNames.map((name) => [name, within(name)])) as Record<
			(typeof sharedNames)[number],
			fc.Arbitrary<number>
		>),
		padding: fc.constantFrom(...paddings),
	})
	.map((turned) => ({ ...startSetting.shared, ...turned }));

/** A lane of a kind, with some of its dials its own. */
function anyLane(kind: RegisteredKind): fc.Arbitrary<LaneWish> {
	const numbers = Object.fromEntries(
		numberNames
			.filter((name) => kind.controls[name])
			.map((name) => [name, fc.option(within(name, kind.controls[name]), { nil: undefined })]),
	);
	const padding = kind.hasPadding
		? fc.option(fc.constantFrom(...paddings), { nil: undefined })
		: fc.constant(undefined);
	return fc.record({ ...numbers, padding }).map((own) => {
		const set = Object.entries(own).filter(([, value]) => value !== undefined);
		return { kind, own: Object.fromEntries(set) };
	});
}

/** The bundled pictures that these settings know. */
export const pictures = ['cat', 'boot'];

/** Anything that can be set on the page. */
export const anyCompareSetting: fc.Arbitrary<CompareSetting> = fc.record({
	shared: anyShared,
	lanes: fc.array(fc.constantFrom(...convolutions).chain(anyLane), {
		minLength: fewestLanes,
		maxLength: mostLanes,
	}),
	input: fc.constantFrom('integers', ...pictures),
	seed: fc.integer({ min: 0, max: 9999 }),
	by: fc.constantFrom(...stepSizes),
	tick: fc.integer({ min: 0, max: 1e9 }),
	speed: fc.constantFrom(...speeds),
});
