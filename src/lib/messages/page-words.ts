import type { Language } from './languages';
import { about } from './en/pages/about';
import { bet } from './en/pages/bet';
import { countingAndTiming } from './en/pages/counting-and-timing';
import { depthwiseSeparable } from './en/pages/depthwise-separable';
import { groups } from './en/pages/groups';
import { network } from './en/pages/network';
import { shuffle } from './en/pages/shuffle';
import { spatial } from './en/pages/spatial';
import { standard } from './en/pages/standard';
import { trainAndChoose } from './en/pages/train-and-choose';
import { widthAndResolution } from './en/pages/width-and-resolution';

const en = {
	about,
	bet,
	network,
	standard,
	'depthwise-separable': depthwiseSeparable,
	'width-and-resolution': widthAndResolution,
	groups,
	shuffle,
	spatial,
	'counting-and-timing': countingAndTiming,
	'train-and-choose': trainAndChoose,
};

/** The prose of all pages, strings only; English is the measure for every other language. */
export type PageWords = typeof en;

const all: Readonly<Record<Language, PageWords>> = { en };

/** The pages that have prose. */
export const pageNames = Object.keys(en) as readonly (keyof PageWords)[];

/**
 * The prose of one page in one language. For `+page.server.ts`: as data of the page, only what it shows
 * reaches the reader.
 */
export function pageWords<Page extends keyof PageWords>(page: Page, language: Language): PageWords[Page] {
	return all[language][page];
}
