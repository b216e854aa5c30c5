import { wholes, type Field } from '../../page/fields';
import { askedSizes, type UnitSizes } from './unit-costs';

/** How far the dials go. */
export const sizeRanges: Readonly<Record<keyof UnitSizes, { readonly min: number; readonly max: number }>> = {
	side: { min: 1, max: 112 },
	channels: { min: 1, max: 1536 },
	bottleneck: { min: 1, max: 384 },
	groups: { min: 1, max: 8 },
};

/** Sizes with one of them as near as there is to what was asked for; groups have to divide both channels. */
export function turnedSizes(sizes: UnitSizes, name: keyof UnitSizes, asked: number): UnitSizes {
	if (!Number.isFinite(asked)) return sizes;
	const values = allowed(sizes, name);
	const nearest = values.reduce((best, value) =>
		Math.abs(value - asked) < Math.abs(best - asked) ? value : best,
	);
	return { ...sizes, [name]: nearest };
}

/** The values that a size can have while the others stay. */
export function allowed({ channels, bottleneck, groups }: UnitSizes, name: keyof UnitSizes): number[] {
	const { min, max } = sizeRanges[name];
	const all = Array.from({ length: max - min + 1 }, (_, index) => min + index);
	if (name === 'side') return all;
	if (name === 'groups') return all.filter((value) => channels % value === 0 && bottleneck % value === 0);
	return all.filter((value) => value % groups === 0);
}

const order = ['side', 'channels', 'bottleneck', 'groups'] as const;

/** The sizes as a link holds them: side, c, m, g. */
export const sizesField: Field<UnitSizes> = {
	usual: askedSizes,
	read(text) {
		const { min, max } = { min: 1, max: Math.max(...order.map((name) => sizeRanges[name].max)) };
		const { value } = wholes(listed(askedSizes), { min, max }).read(text);
		const [side = 1, channels = 1, bottleneck = 1, groups = 1] = value;
		const settled = settledSizes({ side, channels, bottleneck, groups });
		return { value: settled, isAsAsked: listed(settled).join() === text };
	},
	write: (sizes) => listed(sizes).join(),
};

function listed(sizes: UnitSizes): number[] {
	return order.map((name) => sizes[name]);
}

/** The nearest sizes that there are; the channels give way to the groups. */
function settledSizes({ groups, ...others }: UnitSizes): UnitSizes {
	const { min, max } = sizeRanges.groups;
	const start = { ...others, groups: Math.min(Math.max(groups, min), max) };
	return order
		.filter((name) => name !== 'groups')
		.reduce((sizes, name) => turnedSizes(sizes, name, sizes[name]), start);
}
