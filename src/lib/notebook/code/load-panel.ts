import type { CodeWords } from '../../messages/en/code';

/** The open code and its words, both of which few readers load; each attempt asks for them anew. */
export async function loadPanel(words: CodeWords, attempt: number) {
	const [{ default: Panel }, panelWords] = await Promise.all([import('./CodePanel.svelte'), words.panel()]);
	return { Panel, panelWords, attempt };
}
