import { useEffect, useRef, useState } from 'preact/hooks';
import { post } from '../api';
import { count, dollars, type Item } from '../audit/types';
import { go } from '../route';
import { may, useMe } from '../ui/me';
import { inWords } from '../ui/rule-link';
import { ReasonDialog, assign, decide, told } from './decide';

interface Filter {
  states: string[];
  kind?: string;
  severities?: string[];
  assignee?: string;
  search?: string;
}

interface Answer {
  rows: Item[];
  total: number;
  offset: number;
  counts: Record<string, number>;
}

const ROWS = 50;
const STATES = ['open', 'deferred', 'agreed', 'disagreed'];

/** What was filtered and where one was stays while a claim is looked at. */
const kept: { filter: Filter; sort: string; at: number } = { filter: { states: ['open'] }, sort: 'severity', at: 0 };

/** Findings and queries to decide, by keyboard or pointer, one or many at once. */
export function WorklistPage() {
  const me = useMe();
  const [filter, setFilter] = useState<Filter>(kept.filter);
  const [sort, setSort] = useState(kept.sort);
  const [offset, setOffset] = useState(0);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [at, setAt] = useState(kept.at);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [asking, setAsking] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const asked = JSON.stringify(filter);
  kept.filter = filter;
  kept.sort = sort;
  kept.at = at;

  const stop = useRef<AbortController | null>(null);
  const load = () => {
    // An answer to an older question must not come in over a newer one.
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    return post<Answer>('/api/worklist', { filter, sort, descending: sort === 'atRisk' || sort === 'missed', offset, limit: ROWS }, own.signal).then(setAnswer, (e: unknown) => {
      if (!own.signal.aborted) setSaid(e instanceof Error ? e.message : String(e));
    });
  };
  useEffect(() => {
    const wait = setTimeout(() => void load(), answer === null ? 0 : 120);
    return () => clearTimeout(wait);
  }, [asked, sort, offset]);

  const rows = answer?.rows ?? [];
  const here = rows[Math.min(at, rows.length - 1)];
  const those = chosen.size > 0 ? rows.filter((row) => chosen.has(row.id)) : here === undefined ? [] : [here];
  const change = (next: Partial<Filter>) => {
    const all = { ...filter, ...next };
    for (const field of ['kind', 'search'] as const) if (all[field] === '') delete all[field];
    setFilter(all);
    setOffset(0);
    setAt(0);
    setChosen(new Set());
  };
  const after = async (doing: Promise<Parameters<typeof told>[0]>, what: string) => {
    try {
      setSaid(told(await doing, what));
    } catch (e) {
      setSaid(e instanceof Error ? e.message : String(e));
    }
    setChosen(new Set());
    await load();
    list.current?.focus();
  };
  const agree = () => those.length > 0 && void after(decide(those, 'agreed', null), 'agreed');
  const reopen = () => those.length > 0 && void after(decide(those, 'open', null), 'opened again');
  const take = () => those.length > 0 && me !== null && void after(assign(those, me.name), 'taken');
  const choose = (id: number) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || (event.target as HTMLElement).closest('input, select, textarea, button, a') !== null) return;
    const act: Record<string, () => unknown> = {
      ArrowDown: () => setAt(Math.min(rows.length - 1, at + 1)),
      j: () => setAt(Math.min(rows.length - 1, at + 1)),
      ArrowUp: () => setAt(Math.max(0, at - 1)),
      k: () => setAt(Math.max(0, at - 1)),
      Home: () => setAt(0),
      End: () => setAt(Math.max(0, rows.length - 1)),
      ' ': () => here !== undefined && choose(here.id),
      x: () => here !== undefined && choose(here.id),
      '*': () => setChosen(chosen.size === rows.length ? new Set() : new Set(rows.map((row) => row.id))),
      Enter: () => here !== undefined && go(`/audit/${here.audit}/${here.seq}`),
      ...(may(me, 'coder') ? { a: agree, d: () => those.length > 0 && setAsking('disagreed'), f: () => those.length > 0 && setAsking('deferred'), o: reopen, m: take } : {}),
    };
    const found = act[event.key];
    if (found !== undefined) {
      event.preventDefault();
      found();
    }
  };
  useEffect(() => {
    list.current?.querySelector(`#item-${here?.id ?? ''}`)?.scrollIntoView({ block: 'nearest' });
  }, [here?.id]);

  return (
    <main class="worklist" onKeyDown={keys}>
      <h1>Worklist</h1>
      <div class="filters" role="group" aria-label="What is shown">
        <div class="switch" role="group" aria-label="State">
          {STATES.map((state) => (
            <button type="button" key={state} aria-pressed={filter.states[0] === state} onClick={() => change({ states: [state] })}>
              {state} <span class="number">{count(answer?.counts[state] ?? 0)}</span>
            </button>
          ))}
        </div>
        <select aria-label="Kind" value={filter.kind ?? ''} onChange={(event) => change({ kind: event.currentTarget.value })}>
          <option value="">findings and queries</option>
          <option value="finding">findings</option>
          <option value="query">queries</option>
        </select>
        <select aria-label="Severity" value={filter.severities?.[0] ?? ''} onChange={(event) => {
          const { severities: _, ...rest } = filter;
          setFilter(event.currentTarget.value === '' ? rest : { ...rest, severities: [event.currentTarget.value] });
        }}>
          <option value="">any severity</option>
          <option value="error">error</option>
          <option value="review">to review</option>
        </select>
        <select aria-label="Whose" value={filter.assignee ?? '*'} onChange={(event) => {
          const { assignee: _, ...rest } = filter;
          setFilter(event.currentTarget.value === '*' ? rest : { ...rest, assignee: event.currentTarget.value });
        }}>
          <option value="*">anybody's</option>
          {me !== null && <option value={me.name}>mine</option>}
          <option value="">nobody's</option>
        </select>
        <select aria-label="Order" value={sort} onChange={(event) => setSort(event.currentTarget.value)}>
          <option value="severity">worst first</option>
          <option value="atRisk">most at risk first</option>
          <option value="missed">most missed first</option>
          <option value="claim">by claim</option>
          <option value="check">by check</option>
        </select>
        <input type="search" aria-label="Search claim numbers" placeholder="Claim" value={filter.search ?? ''} onInput={(event) => change({ search: event.currentTarget.value })} />
      </div>
      <p role="status" class="said">{said}</p>
      {answer !== null && rows.length === 0 ? (
        <p class="none card">{answer.total === 0 && filter.states[0] === 'open' ? 'Nothing waits to be decided.' : 'Nothing is like that.'}</p>
      ) : (
        <>
          {may(me, 'coder') && (
            <div class="bulk" role="toolbar" aria-label="Decide">
              <span class="faint">{chosen.size > 0 ? `${chosen.size} chosen` : 'the one marked'}</span>
              <button type="button" onClick={agree}>Agree <kbd>a</kbd></button>
              <button type="button" onClick={() => setAsking('disagreed')}>Disagree <kbd>d</kbd></button>
              <button type="button" onClick={() => setAsking('deferred')}>Defer <kbd>f</kbd></button>
              <button type="button" onClick={take}>Take <kbd>m</kbd></button>
              {filter.states[0] !== 'open' && <button type="button" onClick={reopen}>Open again <kbd>o</kbd></button>}
              <span class="gap" />
              <button type="button" class="quiet" onClick={() => setChosen(chosen.size === rows.length ? new Set() : new Set(rows.map((row) => row.id)))}>{chosen.size === rows.length ? 'None' : 'All here'} <kbd>*</kbd></button>
            </div>
          )}
          <ul ref={list} class="items card" tabindex={0} role="listbox" aria-multiselectable="true" aria-label="Items" aria-activedescendant={here === undefined ? undefined : `item-${here.id}`}>
            {rows.map((row, i) => (
              <li key={row.id} id={`item-${row.id}`} role="option" aria-selected={chosen.has(row.id)} class={row === here ? 'here' : ''} onClick={(event) => { setAt(i); if (event.metaKey || event.ctrlKey || event.shiftKey) choose(row.id); }} onDblClick={() => go(`/audit/${row.audit}/${row.seq}`)}>
                <span class="box" aria-hidden="true" onClick={(event) => { event.stopPropagation(); choose(row.id); }}>{chosen.has(row.id) ? '✓' : ''}</span>
                <span class={`tag ${row.severity}`}>{row.kind === 'query' ? 'query' : row.severity === 'review' ? 'to review' : row.severity}</span>
                <span class="what"><b>{row.kind === 'query' ? 'Query' : inWords(row.check)}</b> <span class="code">{row.code}</span><span class="words">{row.says}</span></span>
                <span class="where">{row.claim}<small>{[row.provider, row.payer].filter(Boolean).join(' · ')}</small></span>
                <span class="money">{row.atRisk !== null && row.atRisk > 0 ? `${dollars(row.atRisk)} at risk` : row.missed !== null && row.missed > 0 ? `${dollars(row.missed)} missed` : ''}</span>
                <span class="who faint">{row.state === 'open' ? (row.assignee ?? '') : `${row.decidedBy ?? ''}${row.reason === null ? '' : `: ${row.reason}`}`}</span>
              </li>
            ))}
          </ul>
          <p class="faint hint">Arrows or j and k move, space chooses, Enter opens the claim.</p>
        </>
      )}
      {answer !== null && answer.total > ROWS && (
        <nav class="pages" aria-label="Parts of the list">
          <button type="button" disabled={offset === 0} onClick={() => { setOffset(Math.max(0, offset - ROWS)); setAt(0); }}>Before</button>
          <span>{count(offset + 1)} to {count(Math.min(offset + ROWS, answer.total))} of {count(answer.total)}</span>
          <button type="button" disabled={offset + ROWS >= answer.total} onClick={() => { setOffset(offset + ROWS); setAt(0); }}>Next</button>
        </nav>
      )}
      {asking !== null && <ReasonDialog state={asking} count={those.length} done={(reason) => void after(decide(those, asking, reason), asking)} close={() => setAsking(null)} />}
    </main>
  );
}
