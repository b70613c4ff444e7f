import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, Transaction } from '@codemirror/state';
import {
  EditorView,
  drawSelection,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import type { Vocabulary } from '../api';
import { completions } from './completion';
import { answerMarks } from './faults';
import { sheetLanguage } from './language';

/** What the editor tells. */
export interface EditorEvents {
  changed(text: string): void;
  /** The line the person works on or points at; null where none. */
  line(number: number | null): void;
}

const look = EditorView.theme({
  '&': { fontSize: 'var(--mono-size)', color: 'var(--ink)', backgroundColor: 'transparent', height: '100%' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.65', overflow: 'auto' },
  '.cm-content': { padding: '10px 0', caretColor: 'var(--accent-ink)' },
  '.cm-line': { padding: '0 14px 0 6px' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--faint)', border: 'none', paddingLeft: '6px' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--row)' },
  '&:not(.cm-focused) .cm-activeLine, &:not(.cm-focused) .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': { backgroundColor: 'var(--selection) !important' },
  '.cm-lit': { backgroundColor: 'var(--lit)' },
  '.cm-faulty': { textDecoration: 'underline wavy var(--error) 1.5px', textUnderlineOffset: '3px' },
  '.cm-fault': {
    fontFamily: 'var(--sans)',
    fontSize: '12.5px',
    lineHeight: '1.45',
    color: 'var(--error)',
    backgroundColor: 'var(--error-soft)',
    borderLeft: '3px solid var(--error)',
    padding: '4px 10px',
    margin: '2px 12px 4px 6px',
    borderRadius: '0 4px 4px 0',
    whiteSpace: 'pre-wrap',
  },
  '.cm-fault b': { fontWeight: '600' },
  '.cm-placeholder': { color: 'var(--faint)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--edge)',
    borderRadius: '6px',
    boxShadow: 'var(--shadow)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--sans)', fontSize: '13px', maxHeight: '16em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 10px', color: 'var(--ink)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-completionDetail': { color: 'var(--faint)', fontStyle: 'normal', fontSize: '11.5px', marginLeft: '1em' },
  'li[aria-selected] .cm-completionDetail': { color: 'var(--on-accent)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
});

/** The editor of a visit sheet. It lives in a shadow root: style sheets made by script need no exception from the policy. */
export function sheetEditor(host: HTMLElement, text: string, words: Vocabulary, events: EditorEvents): EditorView {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.replaceChildren();
  const view: EditorView = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        highlightSpecialChars(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        EditorView.lineWrapping,
        closeBrackets(),
        autocompletion({ override: [completions(words)], icons: false, activateOnTyping: true }),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        placeholder('visit V1  facility medicare  2026-03-02\n08:00-09:30  infusion  vancomycin 1 g'),
        sheetLanguage(words),
        answerMarks(),
        look,
        EditorView.contentAttributes.of({
          'aria-label': 'Visit sheet',
          spellcheck: 'false',
          autocapitalize: 'off',
          autocorrect: 'off',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) events.changed(update.state.doc.toString());
          if (update.selectionSet && update.view.hasFocus) {
            events.line(update.state.doc.lineAt(update.state.selection.main.head).number);
          }
        }),
        EditorView.domEventHandlers({
          mousemove(event, seen) {
            const at = seen.posAtCoords({ x: event.clientX, y: event.clientY });
            events.line(at === null ? null : seen.state.doc.lineAt(at).number);
          },
          mouseleave() {
            events.line(null);
          },
          blur() {
            events.line(null);
          },
        }),
      ],
    }),
  });
  return view;
}

/** Puts another text into the editor, as one step that can be undone. */
export function replaceText(view: EditorView, text: string): void {
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: text },
    annotations: Transaction.userEvent.of('input.replace'),
  });
}

/** Replaces characters `from` to `to` of a line; `kept` says whether that is a step that can be undone. */
export function replaceInLine(view: EditorView, number: number, from: number, to: number, insert: string, kept: boolean): void {
  if (number > view.state.doc.lines) return;
  const line = view.state.doc.line(number);
  view.dispatch({
    changes: { from: line.from + Math.min(from, line.length), to: line.from + Math.min(to, line.length), insert },
    annotations: [Transaction.userEvent.of('move.drag'), Transaction.addToHistory.of(kept)],
  });
}
