import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascriptLanguage } from '@codemirror/lang-javascript';
import {
	bracketMatching,
	HighlightStyle,
	indentOnInput,
	indentUnit,
	syntaxHighlighting,
} from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** What an editor is made of, and whom it tells. */
interface EditorOptions {
	readonly parent: HTMLElement;
	readonly text: string;
	/** Its accessible name. */
	readonly label: string;
	/** The id of the sentence that says how to use it. */
	readonly hintId: string;
	readonly onchange: (text: string) => void;
	readonly onsubmit: () => void;
}

/** All colours are those of the page, so that light and dark are one theme. */
const look = EditorView.theme({
	'&': { color: 'var(--ink)', backgroundColor: 'var(--control)', fontSize: 'var(--label)' },
	'&.cm-focused': { outline: '2px solid var(--ink)', outlineOffset: '2px' },
	'.cm-scroller': { overflowY: 'hidden', fontFamily: 'var(--mono)', lineHeight: '1.6' },
	'.cm-content': { padding: '10px 0', caretColor: 'var(--ink)', tabSize: '2' },
	'.cm-line': { padding: '0 12px 0 4px' },
	// Below the screen the heights of lines are guesses: the numbers beside them take no part in the editor's height.
	'.cm-gutters': {
		height: '0',
		minHeight: '0 !important',
		color: 'var(--soft)',
		backgroundColor: 'transparent',
		border: 'none',
	},
	'.cm-lineNumbers .cm-gutterElement': { minWidth: '2.5ch', padding: '0 8px 0 10px' },
	'&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--hair)' },
	'&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'transparent', textDecoration: 'underline wavy' },
});

/** Colour belongs to values: code is told apart by weight and by softer ink. */
const highlight = HighlightStyle.define([
	{ tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
	{
		tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword],
		fontWeight: '600',
	},
	{ tag: [tags.string, tags.regexp], color: 'var(--soft)' },
]);

/** An editor of JavaScript whose Tab key moves on, as everywhere on the page. */
export function codeEditor(options: EditorOptions): EditorView {
	const { parent, text } = options;
	return new EditorView({
		parent,
		state: EditorState.create({ doc: text, extensions: extensions(options) }),
	});
}

/** Puts another text into the editor, if it is another. */
export function replaceText(view: EditorView, text: string): void {
	const { doc } = view.state;
	if (doc.toString() === text) return;
	view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
}

/** Selects the whole text and goes there. */
export function selectText(view: EditorView): void {
	view.dispatch({ selection: { anchor: 0, head: view.state.doc.length } });
	view.focus();
}

function extensions({ label, hintId, onchange, onsubmit }: EditorOptions): Extension {
	const submit = (): boolean => {
		onsubmit();
		return true;
	};
	return [
		keymap.of([{ key: 'Mod-Enter', run: submit }, ...defaultKeymap, ...historyKeymap]),
		lineNumbers(),
		history(),
		indentOnInput(),
		indentUnit.of('  '),
		bracketMatching(),
		javascriptLanguage,
		syntaxHighlighting(highlight),
		look,
		EditorView.lineWrapping,
		EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': hintId }),
		EditorView.updateListener.of((update) => {
			if (update.docChanged) onchange(update.state.doc.toString());
		}),
	];
}
