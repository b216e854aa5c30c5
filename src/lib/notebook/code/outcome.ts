import type { CodePanelWords } from '../../messages/en/code-panel';
import type { RunState } from './code-run.svelte';

/** How far a run is, or how it ended, in a sentence; empty before the first. */
export function stateText(state: RunState, limitMs: number, words: CodePanelWords): string {
	switch (state.kind) {
		case 'idle':
		case 'not-loaded':
			return '';
		case 'loading':
			return words.loading;
		case 'running':
			return words.running;
		case 'stopped':
			return words.stopped;
		case 'late':
			return words.late(limitMs);
		case 'done':
			return words.done(state.ms);
		case 'failed':
			return words.ended;
	}
}

/** What went wrong, in a sentence; empty if nothing did. */
export function failureText(state: RunState, words: CodePanelWords): string {
	if (state.kind === 'not-loaded') return words.notLoaded;
	if (state.kind !== 'failed') return '';
	const { kind, text, line } = state.failure;
	return text === '' ? words.failure.unreadable : words.failure[kind](text, line);
}
