import { numberNames, type Kind, type NumberName, type Values } from '../ops/convolution';
import { kernelPatterns, type KernelPattern } from '../ops/kernel';
import { settle, type Change } from '../ops/settle';
import { grains, type Grain } from '../ops/grain';
import { editsText, parseEdits, type Edit } from './edits';
import { FragmentEntries, type Refusal } from './fragment-entries';

/** Where the numbers of the kernels come from. */
export type KernelChoice = 'integers' | KernelPattern;
export const kernelChoices: readonly KernelChoice[] = ['integers', ...kernelPatterns];

/** Everything that a person can set on a workbench. */
export interface Setting {
	readonly values: Values;
	readonly seed: number;
	/** `integers`, a bundled picture's id, or `own` for a picture of the person's own. */
	readonly input: string;
	readonly kernel: KernelChoice;
	readonly grain: Grain;
	/** Counted from 1, as the sentence and the slider say it. */
	readonly step: number;
	readonly edits: readonly Edit[];
}

/** A setting read from a link, and what had to be changed. */
export interface Reading {
	readonly setting: Setting;
	readonly changes: readonly Change[];
	readonly refusals: readonly Refusal[];
}

/** The key of each dial in a link. */
export const dialKeys: Readonly<Record<NumberName, string>> = {
	mapSide: 'D_f',
	inChannels: 'M',
	outChannels: 'N',
	kernel: 'D_k',
	groups: 'g',
	multiplier: 'multiplier',
	stride: 'stride',
	dilation: 'dilation',
};

const largestSeed = 9999;
const paddings = ['same', 'valid'] as const;

/** What a workbench shows before anything is set. */
export function startSetting(kind: Kind): Setting {
	const start = { seed: 1, input: 'integers', kernel: 'integers', grain: 'product', step: 1 } as const;
	return { values: kind.defaults, ...start, edits: [] };
}

/** What is known of the choices that a link can name. */
export interface Choices {
	readonly kind: Kind;
	/** Ids of the bundled pictures. */
	readonly pictures: readonly string[];
}

/** Reads a link's fragment. Unknown keys are passed over; what is invalid goes to the nearest valid value. */
export function readFragment(fragment: string, { kind, pictures }: Choices): Reading {
	const entries = new FragmentEntries(fragment);
	const start = startSetting(kind);
	const { values, changes } = settle(kind, readValues(entries, kind));
	const setting: Setting = {
		values,
		seed: entries.number('seed', start.seed, [0, largestSeed]),
		input: entries.choice('input', start.input, ['integers', ...pictures]),
		kernel: entries.choice('kernel', start.kernel, kernelChoices),
		grain: entries.choice('grain', start.grain, grains),
		step: entries.number('step', start.step, [1, Number.MAX_SAFE_INTEGER]),
		edits: parseEdits(entries.text('edits')),
	};
	return { setting, changes, refusals: entries.refusals };
}

function readValues(entries: FragmentEntries, kind: Kind): Values {
	const numbers = { ...kind.defaults };
	for (const name of numberNames) {
		const control = kind.controls[name];
		if (control === undefined) continue;
		numbers[name] = entries.number(dialKeys[name], numbers[name], [control.min, control.max]);
	}
	return kind.hasPadding ? { ...numbers, padding: entries.choice('padding', 'same', paddings) } : numbers;
}

/**
 * The fragment of a setting: only what differs from the start, keys of others kept.
 * @param before the fragment as it stands
 */
export function writeFragment(before: string, setting: Setting, kind: Kind): string {
	const entries = new URLSearchParams(before.replace(/^#/, ''));
	const start = startSetting(kind);

	function write(key: string, value: string | number, usual: string | number): void {
		if (value === usual) entries.delete(key);
		else entries.set(key, String(value));
	}

	for (const name of numberNames) write(dialKeys[name], setting.values[name], start.values[name]);
	write('padding', setting.values.padding, start.values.padding);
	write('seed', setting.seed, start.seed);
	// A picture of the person's own never leaves the page, not even in a link.
	write('input', setting.input === 'own' ? start.input : setting.input, start.input);
	write('kernel', setting.kernel, start.kernel);
	write('grain', setting.grain, start.grain);
	write('step', setting.step, start.step);
	write('edits', editsText(setting.edits), '');
	const text = entries.toString();
	return text === '' ? '' : `#${text}`;
}
