import { useEffect, useRef, useState } from 'preact/hooks';
import { post } from '../api';

interface Column {
  name: string;
  field: string;
  because: string;
}

interface Grid {
  fields: string[];
  columns: Column[];
  rows: string[][];
  lines: string[];
  left: { row: number; says: string }[];
}

interface Props {
  text: string;
  open(sheet: string): void;
  close(): void;
}

/** Rows copied from a medication administration record: what each column was taken for is shown and can be changed. */
export function MarDialog({ text, open, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [pasted, setPasted] = useState('');
  const [chosen, setChosen] = useState<Record<number, string>>({});
  const [grid, setGrid] = useState<Grid | null>(null);
  const [trouble, setTrouble] = useState('');

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (pasted.trim() === '') {
      setGrid(null);
      return;
    }
    const stop = new AbortController();
    post<Grid>('/api/mar', { text: pasted, fields: chosen, date: /\b\d{4}-\d{2}-\d{2}\b/.exec(text)?.[0] ?? null }, stop.signal).then(
      (answer) => {
        setGrid(answer);
        setTrouble('');
      },
      (e: unknown) => {
        if (!stop.signal.aborted) setTrouble(e instanceof Error ? e.message : String(e));
      },
    );
    return () => stop.abort();
  }, [pasted, chosen]);

  const add = (whole: boolean) => {
    if (grid === null) return;
    const lines = grid.lines.join('\n');
    const head = /^\s*visit\b.*$/m.exec(text)?.[0] ?? 'visit V1  facility medicare';
    open(whole ? `${head}\n${lines}\n` : `${text.trimEnd()}\n${lines}\n`);
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} class="mar" aria-labelledby="mar" onClose={close}>
      <h2 id="mar">Paste rows of a MAR</h2>
      <p class="faint">Copy the rows from the record, headings too where there are some, and paste them here. Nothing leaves this machine.</p>
      <textarea aria-label="Rows" rows={6} value={pasted} spellcheck={false} placeholder={'Medication\tRoute\tStart\tStop\tDose'} onInput={(event) => { setChosen({}); setPasted(event.currentTarget.value); }} />
      {trouble !== '' && <p class="trouble" role="alert">{trouble}</p>}
      {grid !== null && (
        <div class="scroll" tabindex={0} role="group" aria-label="Columns as they were taken">
          <table>
            <thead>
              <tr>
                {grid.columns.map((column, i) => (
                  <th scope="col" key={i}>
                    <span class="faint">{column.name === '' ? `column ${i + 1}` : column.name}</span>
                    <select aria-label={`Column ${column.name === '' ? i + 1 : column.name} is`} title={column.because} value={column.field} onChange={(event) => setChosen({ ...chosen, [i]: event.currentTarget.value })}>
                      {grid.fields.map((field) => <option key={field} value={field}>{field === '' ? 'not used' : field}</option>)}
                    </select>
                    <span class="because">{column.because}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {grid.rows.slice(0, 8).map((row, i) => (
                <tr key={i}>{row.map((cell, j) => <td key={j}>{cell}</td>)}</tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {grid !== null && (
        <>
          <h3>As lines of the sheet</h3>
          <pre class="preview">{grid.lines.join('\n')}</pre>
          {grid.left.length > 0 && (
            <ul class="left-out">
              {grid.left.map((each) => <li key={each.row}>row {each.row}: {each.says}</li>)}
            </ul>
          )}
        </>
      )}
      <div class="buttons">
        <button type="button" class="primary" disabled={grid === null || grid.lines.length === 0} onClick={() => add(false)}>Add to the sheet</button>
        <button type="button" disabled={grid === null || grid.lines.length === 0} onClick={() => add(true)}>As a new sheet</button>
        <button type="button" class="quiet" onClick={() => dialog.current?.close()}>Cancel</button>
      </div>
    </dialog>
  );
}
