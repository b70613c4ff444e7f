import type { EditorView } from '@codemirror/view';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fault, VisitAnswer, Vocabulary } from '../api';
import { sheetEditor } from './editor';
import { setFaults, setLitLines } from './faults';
import { VisitForm } from './form';

interface Props {
  text: string;
  words: Vocabulary | null;
  faults: Fault[];
  lit: number[];
  visit: VisitAnswer | undefined;
  view: RefObject<EditorView | null>;
  changed(text: string): void;
  line(number: number | null): void;
  /** Another sheet, from a file. */
  open(sheet: string): void;
  /** The same sheet, changed beside the editor. */
  replace(sheet: string): void;
}

/** The visit as text or as a form, whichever suits; a file may be dropped on it. */
export function Sheet(props: Props) {
  const { text, words, faults, lit, visit, view } = props;
  const host = useRef<HTMLDivElement>(null);
  const [form, setForm] = useState(false);
  const [over, setOver] = useState(false);
  const events = useRef(props);
  events.current = props;

  useEffect(() => {
    if (host.current === null || words === null) return;
    view.current = sheetEditor(host.current, events.current.text, words, {
      changed: (changed) => events.current.changed(changed),
      line: (number) => events.current.line(number),
    });
    return () => {
      view.current?.destroy();
      view.current = null;
    };
  }, [words]);

  useEffect(() => {
    view.current?.dispatch({ effects: setFaults.of(faults) });
  }, [faults, words]);
  useEffect(() => {
    view.current?.dispatch({ effects: setLitLines.of(lit) });
  }, [lit, words]);

  const drop = async (event: DragEvent) => {
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    props.open(await file.text());
  };
  return (
    <section
      class={`card sheet${over ? ' over' : ''}`}
      aria-labelledby="sheet"
      onDragOver={(event) => {
        if (event.dataTransfer?.types.includes('Files') === true) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <header>
        <h2 id="sheet">Visit</h2>
        <div class="switch" role="group" aria-label="How the visit is shown">
          <button type="button" aria-pressed={!form} onClick={() => setForm(false)}>Sheet</button>
          <button type="button" aria-pressed={form} disabled={visit === undefined} onClick={() => setForm(true)}>Form</button>
        </div>
      </header>
      <div class="editor" ref={host} hidden={form} />
      {form && visit !== undefined && words !== null && <VisitForm visit={visit} words={words} text={text} changed={props.replace} />}
      <p class="unseen" role="status">{faults.length === 0 ? '' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in the sheet: ${faults.map((fault) => `line ${fault.line ?? '?'}: ${fault.found}; valid: ${fault.valid}`).join('. ')}`}</p>
    </section>
  );
}
