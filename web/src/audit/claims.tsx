import { useEffect, useRef, useState } from 'preact/hooks';
import { csrf, post } from '../api';
import { inWords } from '../ui/rule-link';
import { go } from '../route';
import { count, dollars, type Audit, type ClaimFilter, type ClaimsAnswer, type Totals } from './types';

const ROWS = 50;

const COLUMNS: [string, string, boolean][] = [
  ['claim', 'Claim', false],
  ['date', 'Date', false],
  ['provider', 'Provider', false],
  ['payer', 'Payer', false],
  ['severity', 'Worst', false],
  ['findings', 'Findings', true],
  ['lines', 'Lines', true],
  ['charged', 'Charged', true],
  ['atRisk', 'At risk', true],
  ['missed', 'Missed', true],
];

interface Props {
  audit: Audit;
  totals: Totals | null;
  filter: ClaimFilter;
  setFilter(filter: ClaimFilter): void;
}

/** The claims of an audit: filtered, sorted and searched by the server, a part at a time. */
export function Claims({ audit, totals, filter, setFilter }: Props) {
  const [answer, setAnswer] = useState<ClaimsAnswer | null>(null);
  const [sort, setSort] = useState('severity');
  const [descending, setDescending] = useState(false);
  const [offset, setOffset] = useState(0);
  const [trouble, setTrouble] = useState('');
  const asked = JSON.stringify(filter);
  const first = useRef(true);

  useEffect(() => {
    if (!first.current) setOffset(0);
    first.current = false;
  }, [asked, sort, descending]);
  useEffect(() => {
    const stop = new AbortController();
    const wait = setTimeout(
      () =>
        post<ClaimsAnswer>(`/api/audits/${audit.id}/claims`, { filter, sort, descending, offset, limit: ROWS }, stop.signal).then(
          (found) => {
            setAnswer(found);
            setTrouble('');
          },
          (e: unknown) => {
            if (!stop.signal.aborted) setTrouble(e instanceof Error ? e.message : String(e));
          },
        ),
      answer === null ? 0 : 120,
    );
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [asked, sort, descending, offset, audit.state, Math.floor(audit.claims / 5000)]);

  const set = (field: keyof ClaimFilter, value: string) => {
    const next = { ...filter, [field]: value };
    if (value === '') delete next[field];
    setFilter(next);
  };
  const severity = filter.severities?.[0] ?? '';
  const by = (column: string, number: boolean) => {
    if (sort === column) setDescending(!descending);
    else {
      setSort(column);
      setDescending(number);
    }
  };
  return (
    <section class="card claims" aria-labelledby="claims">
      <header>
        <h2 id="claims">Claims</h2>
        <p class="faint" role="status">
          {answer === null ? '' : `${count(answer.total)}${asked === '{}' ? '' : ` of ${count(audit.claims)}`}, at risk ${dollars(answer.sums.atRisk) || '$0'}, missed ${dollars(answer.sums.missed) || '$0'}`}
        </p>
      </header>
      <div class="filters">
        <input type="search" aria-label="Search claim, patient or account numbers" placeholder="Claim, patient, account" value={filter.search ?? ''} onInput={(event) => set('search', event.currentTarget.value)} />
        <select aria-label="Worst finding" value={severity} onChange={(event) => {
          const { severities: _, ...rest } = filter;
          setFilter(event.currentTarget.value === '' ? rest : { ...rest, severities: [event.currentTarget.value] });
        }}>
          <option value="">any severity</option>
          <option value="error">error</option>
          <option value="review">to review</option>
          <option value="note">note</option>
          <option value="none">nothing found</option>
        </select>
        <select aria-label="Check" value={filter.check ?? ''} onChange={(event) => set('check', event.currentTarget.value)}>
          <option value="">any check</option>
          {(totals?.checks ?? []).map((each) => <option key={each.check} value={each.check}>{inWords(each.check)}</option>)}
        </select>
        <select aria-label="State of the worklist" value={filter.state ?? ''} onChange={(event) => set('state', event.currentTarget.value)}>
          <option value="">decided or not</option>
          <option value="open">open</option>
          <option value="agreed">agreed</option>
          <option value="disagreed">disagreed</option>
          <option value="deferred">deferred</option>
        </select>
        <label>from <input type="date" value={filter.from ?? ''} onChange={(event) => set('from', event.currentTarget.value)} /></label>
        <label>to <input type="date" value={filter.until ?? ''} onChange={(event) => set('until', event.currentTarget.value)} /></label>
        {filter.provider !== undefined && <button type="button" aria-pressed onClick={() => set('provider', '')}>{filter.provider === '' ? 'provider not told' : filter.provider} ×</button>}
        {filter.payer !== undefined && <button type="button" aria-pressed onClick={() => set('payer', '')}>{filter.payer} ×</button>}
        {asked !== '{}' && <button type="button" class="quiet" onClick={() => setFilter({})}>Clear</button>}
        <span class="gap" />
        <Export audit={audit} filter={filter} />
      </div>
      {trouble !== '' && <p class="trouble" role="alert">{trouble}</p>}
      {answer !== null && answer.total === 0 ? (
        <p class="none">No claim is like that.</p>
      ) : (
        <div class="scroll" tabindex={0} role="group" aria-label="Table of claims">
          <table>
            <thead>
              <tr>
                {COLUMNS.map(([column, label, number]) => (
                  <th scope="col" key={column} class={number ? 'number' : ''} aria-sort={sort === column ? (descending ? 'descending' : 'ascending') : undefined}>
                    <button type="button" class="quiet sort" onClick={() => by(column, number)}>{label}<span aria-hidden="true">{sort === column ? (descending ? ' ↓' : ' ↑') : ''}</span></button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {answer?.rows.map((row) => (
                <tr key={row.seq} class="go" onClick={() => go(`/audit/${audit.id}/${row.seq}`)}>
                  <th scope="row"><a href={`/audit/${audit.id}/${row.seq}`}>{row.claim}</a></th>
                  <td>{row.from}</td>
                  <td>{row.provider}</td>
                  <td>{row.payer}</td>
                  <td><span class={`tag ${row.severity === 'none' ? 'good' : row.severity}`}>{row.severity === 'none' ? 'clean' : row.severity === 'review' ? 'to review' : row.severity}</span></td>
                  <td class="number">{row.findings === 0 ? '' : row.findings}</td>
                  <td class="number">{row.lines}</td>
                  <td class="number">{dollars(row.charged)}</td>
                  <td class="number">{dollars(row.atRisk)}</td>
                  <td class="number">{dollars(row.missed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {answer !== null && answer.total > ROWS && (
        <nav class="pages" aria-label="Parts of the table">
          <button type="button" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - ROWS))}>Before</button>
          <span>{count(offset + 1)} to {count(Math.min(offset + ROWS, answer.total))} of {count(answer.total)}</span>
          <button type="button" disabled={offset + ROWS >= answer.total} onClick={() => setOffset(offset + ROWS)}>Next</button>
        </nav>
      )}
    </section>
  );
}

/** What is filtered, as a file. */
function Export({ audit, filter }: { audit: Audit; filter: ClaimFilter }) {
  const [busy, setBusy] = useState('');
  const get = async (format: string) => {
    if (format === '') return;
    setBusy('Writing');
    try {
      const answer = await fetch(`/api/audits/${audit.id}/export`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrf() },
        body: JSON.stringify({ format, filter }),
      });
      if (!answer.ok) throw new Error(((await answer.json()) as { detail?: string }).detail ?? 'It could not be written.');
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await answer.blob());
      link.download = /filename="?([^";]+)/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? `audit.${format}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 5000);
      setBusy('');
    } catch (e) {
      setBusy(e instanceof Error ? e.message : String(e));
    }
  };
  return (
    <>
      <select aria-label="Export what is filtered" disabled={audit.state !== 'done'} value="" onChange={(event) => { void get(event.currentTarget.value); event.currentTarget.value = ''; }}>
        <option value="">Export</option>
        <option value="csv">CSV</option>
        <option value="xlsx">Excel (XLSX)</option>
        <option value="pdf">PDF</option>
        <option value="html">Page (HTML)</option>
        <option value="jsonl">JSON lines</option>
        <option value="corrected">Corrected claims (837 as 837)</option>
      </select>
      <span role="status" class="faint">{busy}</span>
    </>
  );
}
