import { useEffect, useRef, useState } from 'preact/hooks';
import { ask, once, post, type Policy } from '../api';
import { go } from '../route';
import { Progress } from '../ui/progress';
import { count, type Audit, type Part } from './types';
import { bytes, upload, type Uploaded } from './upload';

/** Drop files and audit them; below, the audits made before. */
export function AuditStart() {
  const [audits, setAudits] = useState<Audit[] | null>(null);
  const [trouble, setTrouble] = useState('');
  const load = () =>
    ask<Part<Audit>>('/api/audits?limit=100').then((answer) => setAudits(answer.rows), (e: unknown) => setTrouble(e instanceof Error ? e.message : String(e)));
  useEffect(() => void load(), []);
  useEffect(() => {
    if (!audits?.some((audit) => audit.state === 'running' || audit.state === 'waiting')) return;
    const wait = setTimeout(() => void load(), 1200);
    return () => clearTimeout(wait);
  }, [audits]);
  return (
    <main class="audit">
      <h1>Audit</h1>
      <Order />
      {trouble !== '' && <p class="trouble" role="alert">{trouble}</p>}
      {audits !== null && audits.length > 0 && (
        <section class="card" aria-labelledby="audits">
          <header><h2 id="audits">Audits</h2></header>
          <div class="scroll" tabindex={0} role="group" aria-label="Audits">
            <table>
              <thead><tr><th scope="col">Files</th><th scope="col">State</th><th scope="col" class="number">Claims</th><th scope="col" class="number">Not read</th><th scope="col">By</th><th scope="col">When</th></tr></thead>
              <tbody>
                {audits.map((audit) => (
                  <tr key={audit.id}>
                    <th scope="row"><a href={`/audit/${audit.id}`}>{audit.title}</a></th>
                    <td><State audit={audit} /></td>
                    <td class="number">{count(audit.claims)}</td>
                    <td class="number">{audit.rejected === 0 ? '' : count(audit.rejected)}</td>
                    <td>{audit.createdBy}</td>
                    <td>{when(audit.createdAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </main>
  );
}

export function when(instant: string): string {
  return new Date(instant).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

export function State({ audit }: { audit: Audit }) {
  const kind = { done: 'good', failed: 'error', cancelled: 'warn', running: '', waiting: '' }[audit.state];
  return (
    <span class={`tag ${kind}`}>
      {audit.state === 'running' ? `${audit.phase} ${audit.total === null ? '' : `${Math.floor((100 * audit.done) / Math.max(1, audit.total))} %`}` : audit.state}
    </span>
  );
}

/** Files to audit: all together, since a visit among them documents its claim. */
function Order() {
  const [files, setFiles] = useState<File[]>([]);
  const [policies, setPolicies] = useState<Policy[]>([]);
  const [policy, setPolicy] = useState('');
  const [mapping, setMapping] = useState<string | null>(null);
  const [rates, setRates] = useState<string | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [trouble, setTrouble] = useState('');
  const [over, setOver] = useState(false);
  const stop = useRef<AbortController | null>(null);
  const pick = useRef<HTMLInputElement>(null);
  useEffect(() => void once<Policy[]>('/api/policies').then(setPolicies, () => {}), []);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const add = (more: FileList | null | undefined) => {
    setTrouble('');
    setFiles((before) => [...before, ...[...(more ?? [])].filter((file) => !before.some((each) => each.name === file.name && each.size === file.size))]);
  };
  const start = async () => {
    setTrouble('');
    setSent(0);
    stop.current = new AbortController();
    try {
      const claims: { upload: number; name: string }[] = [];
      let before = 0;
      for (const file of files) {
        const told = before;
        const made: Uploaded = await upload(file, (loaded) => setSent(told + loaded), stop.current.signal);
        claims.push({ upload: made.upload, name: file.name });
        before += file.size;
      }
      const audit = await post<Audit>('/api/audits', { claims, visits: [], policy: policy === '' ? null : policy, mapping, rates, title: files.length === 1 ? null : `${files[0]?.name ?? ''} and ${files.length - 1} more` });
      go(`/audit/${audit.id}`);
    } catch (e) {
      if (!stop.current.signal.aborted) setTrouble(e instanceof Error ? e.message : String(e));
    } finally {
      setSent(null);
    }
  };
  const textOf = (event: Event, set: (text: string | null) => void) => {
    const file = (event.currentTarget as HTMLInputElement).files?.[0];
    if (file === undefined) set(null);
    else void file.text().then(set);
  };
  return (
    <section
      class={`card order${over ? ' over' : ''}`}
      aria-labelledby="order"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        add(event.dataTransfer?.files);
      }}
    >
      <h2 id="order" class="unseen">Files to audit</h2>
      <input ref={pick} type="file" multiple hidden aria-label="Files to audit" onChange={(event) => { add(event.currentTarget.files); event.currentTarget.value = ''; }} />
      {files.length === 0 ? (
        <div class="drop">
          <p><b>Drop claims here</b>, with or without the visits that document them</p>
          <p class="faint">837P, 837I, CSV, XLSX, Parquet, FHIR, JSON, JSONL, visit sheets; of any size. They stay on this machine.</p>
          <button type="button" class="primary" onClick={() => pick.current?.click()}>Choose files</button>
        </div>
      ) : (
        <>
          <ul class="files">
            {files.map((file, i) => (
              <li key={file.name + i}>
                {file.name} <span class="faint">{bytes(file.size)}</span>
                {sent === null && <button type="button" class="quiet" aria-label={`Leave out ${file.name}`} onClick={() => setFiles(files.filter((_, j) => j !== i))}>Leave out</button>}
              </li>
            ))}
          </ul>
          <div class="choices">
            <label>
              Payer
              <select value={policy} onChange={(event) => setPolicy(event.currentTarget.value)}>
                <option value="">each claim decides</option>
                {policies.map((each) => <option key={each.name} value={each.name}>{each.name}</option>)}
              </select>
            </label>
            <label>Columns of a table <span class="faint">(mapping file)</span><input type="file" onChange={(event) => textOf(event, setMapping)} /></label>
            <label>Own rates<input type="file" onChange={(event) => textOf(event, setRates)} /></label>
          </div>
          {sent === null ? (
            <div class="buttons">
              <button type="button" class="primary" onClick={() => void start()}>Audit</button>
              <button type="button" onClick={() => pick.current?.click()}>More files</button>
            </div>
          ) : (
            <div class="buttons">
              <Progress label={`Sending ${bytes(sent)} of ${bytes(size)}`} value={sent} of={size} />
              <button type="button" onClick={() => stop.current?.abort()}>Cancel</button>
            </div>
          )}
        </>
      )}
      {trouble !== '' && <p class="trouble" role="alert">{trouble}</p>}
    </section>
  );
}
