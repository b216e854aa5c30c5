import { numberNames, type Values } from '../../ops/convolution';
import { convolution, type RegisteredKind } from '../../ops/convolutions';
import { startSetting as benchStart, writeFragment } from '../fragment';
import { OWN } from '../picture-list';
import { startSetting, writeCompare } from './link';
import { followed, type LaneWish } from './settling';

/** What a workbench and a lane can both have. */
export interface BenchSetting {
	readonly kind: RegisteredKind;
	readonly values: Values;
	readonly seed: number;
	readonly input: string;
}

/** The kinds that a workbench is compared with: the standard, and for that one the separable. */
const against = { usual: 'standard', standard: 'depthwise-separable' };

/** The fragment that puts a workbench's kind beside another, with the dials as they stand. */
export function compareFragment({ kind, values, seed, input }: BenchSetting): string {
	const isStandard = kind.id === against.usual;
	const names = followed({ kind, own: {} });
	const shared = Object.fromEntries(names.map((name) => [name, values[name]]));
	const turned = numberNames.filter(
		(name) => kind.controls[name] && !(name in shared) && values[name] !== kind.defaults[name],
	);
	const here: LaneWish = { kind, own: Object.fromEntries(turned.map((name) => [name, values[name]])) };
	const other: LaneWish = { kind: convolution(isStandard ? against.standard : against.usual), own: {} };
	return writeCompare('', {
		...startSetting,
		shared: { ...startSetting.shared, ...shared, padding: values.padding },
		lanes: isStandard ? [here, other] : [other, here],
		seed,
		// A picture of the person's own never leaves the page.
		input: input === OWN ? startSetting.input : input,
	});
}

/** The fragment that opens a lane on its workbench. */
export function benchFragment({ kind, values, seed, input }: BenchSetting): string {
	return writeFragment('', { ...benchStart(kind), values, seed, input }, kind);
}
