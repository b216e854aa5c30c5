/** The languages of the site, as their `<html lang>`. The first is the one whose pages have no prefix. */
export const languages = ['en'] as const;

/** One language the site is written in. */
export type Language = (typeof languages)[number];

/** The language that a path's first part names; English, the one without a prefix, if none does. */
export function asLanguage(part: string | undefined): Language {
	return languages.find((language) => language === part) ?? languages[0];
}
