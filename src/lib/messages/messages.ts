import { code } from './en/code';
import { compare } from './en/compare';
import { course } from './en/course';
import { formula } from './en/formula';
import { notebook } from './en/notebook';
import { picture } from './en/picture';
import { site } from './en/site';
import { stage } from './en/stage';
import { ui } from './en/ui';
import { workbench } from './en/workbench';
import type { Language } from './languages';

const en = { site, ui, stage, workbench, picture, formula, notebook, course, code, compare };

/** All words of the site; English is the measure for every other language. */
export type Messages = typeof en;

const all: Readonly<Record<Language, Messages>> = { en };

/** The words of one language. */
export function messages(language: Language): Messages {
	return all[language];
}
