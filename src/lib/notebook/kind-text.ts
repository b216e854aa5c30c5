import type { Language } from '../messages/languages';
import type { Kind, KindText } from '../ops/convolution';

/** The words of a kind in a language; English where it has none. */
export function kindText({ text }: Pick<Kind, 'text'>, language: Language): KindText {
	const byLanguage: Readonly<Record<string, KindText>> = text;
	return byLanguage[language] ?? text.en;
}
