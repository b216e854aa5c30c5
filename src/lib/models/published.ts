import entries from './published.json';

/** What a printed figure says. FLOPs are counted by its source as two per multiply-accumulate. */
export type Quantity =
	'macs' | 'macsWithoutDense' | 'flops' | 'params' | 'allParams' | 'top1Accuracy' | 'top1Error';

/** What is to be said of how a figure was counted, as far as that is known. */
export type FigureNote =
	'withoutFirst' | 'roundedTwice' | 'unexplained' | 'nominal' | 'withDense' | 'twice' | 'twiceAndMore';

/** A figure as its source prints it: millions, or per cent for accuracy and error. */
export interface Figure {
	readonly quantity: Quantity;
	readonly printed: number;
	/** Work and table. */
	readonly source: string;
	readonly note?: FigureNote;
	/** Of an accuracy: the pictures on which it was measured, if they are not those of ImageNet. */
	readonly pictures?: string;
}

/** The settings by which a printed configuration is told from others. */
export type Settings = Readonly<Record<string, number | string>>;

interface Entry {
	readonly model: string;
	readonly settings: Settings;
	readonly figures: readonly Figure[];
}

/** Every configuration with printed figures. */
export const publishedEntries = entries as readonly Entry[];

/** What is printed for a model with these settings. */
export function published(model: string, settings: Settings): readonly Figure[] {
	const entry = publishedEntries.find(
		(candidate) =>
			candidate.model === model &&
			Object.entries(candidate.settings).every(([name, value]) => settings[name] === value),
	);
	return entry?.figures ?? [];
}
