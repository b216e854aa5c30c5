import type { Layer, Padding } from './description';
import { shape, type Shape } from './shape';
import { literal, size, type Size } from './size';

/** What a kind of convolution can be asked for. Sizes carry their letters; the rest are plain numbers. */
export interface Parameters {
	readonly mapSide: Size;
	readonly inChannels: Size;
	readonly outChannels: Size;
	readonly kernel: Size;
	readonly groups: Size;
	readonly multiplier: Size;
	readonly stride: number;
	readonly dilation: number;
	readonly padding: Extract<Padding, string>;
}

/** The parameters that are whole numbers: all but padding. */
export type NumberName = Exclude<keyof Parameters, 'padding'>;

/** The parameters as plain values, as a link or a row of sliders holds them. */
export type Values = Readonly<Record<NumberName, number>> & Pick<Parameters, 'padding'>;

/** One dial: the letter its size carries (none for stride and dilation), where it starts, its range. */
export interface Control {
	readonly symbol?: string;
	readonly default: number;
	readonly min: number;
	readonly max: number;
}

/** The range of every dial and the house example, D_F = 6, M = 4, N = 8, D_K = 3. */
export const standardControls = {
	mapSide: { symbol: 'D_F', default: 6, min: 1, max: 64 },
	inChannels: { symbol: 'M', default: 4, min: 1, max: 64 },
	outChannels: { symbol: 'N', default: 8, min: 1, max: 64 },
	kernel: { symbol: 'D_K', default: 3, min: 1, max: 7 },
	groups: { symbol: 'g', default: 2, min: 1, max: 64 },
	multiplier: { symbol: 'μ', default: 1, min: 1, max: 8 },
	stride: { default: 1, min: 1, max: 4 },
	dilation: { default: 1, min: 1, max: 4 },
} as const satisfies Record<NumberName, Control>;

/** The words of a kind in one language. */
export interface KindText {
	/** A noun phrase. */
	readonly title: string;
	/** One sentence that a beginner can read. */
	readonly summary: string;
	/** One sentence per layer, shown while that layer is at work. */
	readonly captions: readonly string[];
}

/** Where a kind comes from. */
export interface Source {
	readonly paper: string;
	readonly year: number;
	/** Section or equation. */
	readonly place: string;
	readonly link: string;
}

/** What the file of a kind says. */
export interface Definition {
	/** Place in the gallery. */
	readonly order: number;
	/** By language; English is always there. */
	readonly text: { readonly en: KindText } & Readonly<Record<string, KindText>>;
	readonly source: Source;
	/** The dials that the kind has, with what differs from the standard ones. */
	readonly controls: Readonly<Partial<Record<NumberName, Partial<Control>>>>;
	/** Whether `padding` is a dial; without one it is `same`. */
	readonly hasPadding: boolean;
	/** The definition: a composition of constructors. */
	readonly layers: (parameters: Parameters) => readonly Layer[];
}

/** A kind of convolution with its dials filled in. */
export interface Kind extends Omit<Definition, 'controls'> {
	readonly controls: Readonly<Partial<Record<NumberName, Control>>>;
	/** Where the dials start. */
	readonly defaults: Values;
}

/** Completes a definition. See `convolutions/` for what it takes. */
export function defineConvolution(definition: Definition): Kind {
	const controls: Partial<Record<NumberName, Control>> = {};
	const numbers = {} as Record<NumberName, number>;
	for (const name of numberNames) {
		const own = definition.controls[name];
		if (own !== undefined) controls[name] = { ...standardControls[name], ...own };
		numbers[name] = controls[name]?.default ?? withoutDial[name];
	}
	return { ...definition, controls, defaults: { ...numbers, padding: 'same' } };
}

/** The names of the whole-number parameters, in the order of the dials. */
export const numberNames = Object.keys(standardControls) as readonly NumberName[];

/** What a parameter is for a kind that has no dial for it. */
const withoutDial: Readonly<Record<NumberName, number>> = {
	...(Object.fromEntries(
		Object.entries(standardControls).map(([name, control]) => [name, control.default]),
	) as Record<NumberName, number>),
	groups: 1,
};

/** Values as parameters: those with a dial carry their letter. */
export function parameters({ controls }: Pick<Kind, 'controls'>, values: Values): Parameters {
	function named(name: NumberName): Size {
		const symbol = controls[name]?.symbol;
		return symbol === undefined ? literal(values[name]) : size(symbol, values[name]);
	}
	return {
		mapSide: named('mapSide'),
		inChannels: named('inChannels'),
		outChannels: named('outChannels'),
		kernel: named('kernel'),
		groups: named('groups'),
		multiplier: named('multiplier'),
		stride: values.stride,
		dilation: values.dilation,
		padding: values.padding,
	};
}

/** Values as parameters without letters, for questions that only the numbers answer. */
export function plainParameters(values: Values): Parameters {
	return parameters({ controls: {} }, values);
}

/** The input that a kind is given: a square map. */
export function inputShape({ mapSide, inChannels }: Parameters): Shape {
	return shape(mapSide, mapSide, inChannels);
}
