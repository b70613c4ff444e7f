import { useEffect, useState } from 'preact/hooks';
import { ask, post, type CodeAnswer, type ServiceLine, type VisitAnswer } from '../api';
import { Findings } from '../workbench/claim';
import { NOTHING, type Lit } from '../workbench/lit';
import { TimelineView } from '../workbench/timeline';
import { Lines } from '../workbench/lines';
import { openInWorkbench } from '../workbench/state';
import { may, useMe } from '../ui/me';
import { go } from '../route';
import { ReasonDialog, decide, told } from '../worklist/decide';
import { dollars, type ClaimWhole, type Diff, type Item } from './types';

/** One claim: what was billed, what is wrong with it, what it should be, and the minutes behind it where they are documented. */
export function ClaimPage({ audit, seq }: { audit: string; seq: number }) {
  const [whole, setWhole] = useState<ClaimWhole | null>(null);
  const [visit, setVisit] = useState<VisitAnswer | null>(null);
  const [lit, setLit] = useState<Lit>(NOTHING);
  const [trouble, setTrouble] = useState('');
  const load = () => ask<ClaimWhole>(`/api/audits/${audit}/claims/${seq}`).then((answer) => { setWhole(answer); setTrouble(''); }, (e: unknown) => setTrouble(e instanceof Error ? e.message : String(e)));
  useEffect(() => {
    setWhole(null);
    setVisit(null);
    void load();
  }, [audit, seq]);
  useEffect(() => {
    if (whole?.visit == null) return;
    const [policy, setting] = whole.result.policy.split('/');
    void post<CodeAnswer>('/api/code', { text: JSON.stringify(whole.visit), policy, setting }).then((answer) => setVisit(answer.visits[0] ?? null), () => {});
  }, [whole?.visit]);
  if (whole === null) return <main class="audit">{trouble === '' ? <h1 aria-busy="true">Claim</h1> : <p class="trouble" role="alert">{trouble}</p>}</main>;
  const { result, claim, summary } = whole;
  const light = (on: Lit | null) => setLit(on ?? NOTHING);
  return (
    <main class="audit one-claim">
      <header class="page">
        <div>
          <p class="kind"><a href={`/audit/${audit}`}>Claims of this audit</a></p>
          <h1>{summary.claim}</h1>
          <p class="faint">
            {claim.type} {claim.billType} · {summary.from} · {result.policy}, since {result.policyBecause}{summary.provider !== '' && ` · provider ${summary.provider}`} · {result.basis === 'claim' ? 'the claim alone' : 'beside its documentation'}
          </p>
        </div>
        <div class="buttons">
          <button type="button" disabled={seq <= 1} onClick={() => go(`/audit/${audit}/${seq - 1}`)}>Before</button>
          <button type="button" onClick={() => go(`/audit/${audit}/${seq + 1}`)}>Next</button>
        </div>
      </header>
      {trouble !== '' && <p class="trouble" role="alert">{trouble}</p>}
      <div class="bench">
        <div class="left">
          <section class="card" aria-labelledby="lines">
            <header>
              <h2 id="lines">As billed, as it should be</h2>
              <p class="faint">{[summary.atRisk > 0 ? `at risk ${dollars(summary.atRisk)}` : '', summary.missed > 0 ? `missed ${dollars(summary.missed)}` : ''].filter(Boolean).join(', ')}</p>
            </header>
            <DiffTable diff={whole.diff} />
            {result.unsettled.length > 0 && <ul class="unsettled">{result.unsettled.map((each) => <li key={each}>{each}</li>)}</ul>}
          </section>
          <section class="card" aria-labelledby="unchecked">
            <header><h2 id="unchecked">Not checked</h2></header>
            <ul class="faint">{result.notChecked.map((each) => <li key={each}>{each}</li>)}</ul>
          </section>
        </div>
        <div class="right">
          <section class="card" aria-labelledby="findings">
            <header><h2 id="findings">Findings</h2></header>
            {result.findings.length === 0 ? <p class="none">Nothing is wrong with it as far as it was checked.</p> : <Findings findings={result.findings} />}
            <Decisions items={whole.items} changed={() => void load()} />
          </section>
          {visit !== null && (
            <section class="card minutes" aria-labelledby="minutes">
              <header>
                <h2 id="minutes">Minutes of visit {visit.id}</h2>
                <button type="button" class="quiet" onClick={() => { openInWorkbench(visit.sheet); go('/workbench'); }}>Open in the workbench</button>
              </header>
              <TimelineView timeline={visit.timeline} coded={visit.coded} lit={lit} light={light} />
              {visit.coded !== null && <Lines coded={visit.coded} timeline={visit.timeline} words={null} lit={lit} light={light} />}
            </section>
          )}
        </div>
      </div>
    </main>
  );
}

function DiffTable({ diff }: { diff: Diff[] }) {
  return (
    <div class="scroll" tabindex={0} role="group" aria-label="Lines as billed and as they should be">
      <table class="diff">
        <thead><tr><th scope="col" class="number">Line</th><th scope="col">Billed</th><th scope="col">Should be</th></tr></thead>
        <tbody>
          {diff.map((each) => (
            <tr key={each.line} class={each.change}>
              <th scope="row" class="number">{each.line}</th>
              <td>{each.billed === null ? <span class="absent">not billed</span> : each.change === 'same' ? <Line line={each.billed} /> : <del><Line line={each.billed} /></del>}</td>
              <td>{each.corrected === null ? <span class="absent">not to be billed</span> : each.change === 'same' ? <span class="faint">the same</span> : <ins><Line line={each.corrected} /></ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line }: { line: ServiceLine }) {
  return (
    <span class="code">
      {[line.code, ...line.modifiers].join('-')} ×{line.units}
      {line.date !== undefined && <span class="faint"> {line.date.slice(5)}</span>}
      {line.charge !== undefined && <span class="faint"> ${line.charge}</span>}
    </span>
  );
}

/** What was decided of the findings, and deciding it. */
function Decisions({ items, changed }: { items: Item[]; changed(): void }) {
  const me = useMe();
  const [asking, setAsking] = useState<{ item: Item; state: string } | null>(null);
  const [said, setSaid] = useState('');
  if (items.length === 0) return null;
  const send = async (item: Item, state: string, reason: string | null) => {
    try {
      setSaid(told(await decide([item], state, reason), state));
    } catch (e) {
      setSaid(e instanceof Error ? e.message : String(e));
    }
    changed();
  };
  return (
    <>
      <h3>Decisions</h3>
      <ul class="decisions">
        {items.map((item) => (
          <li key={item.id}>
            <span><span class={`tag ${item.severity}`}>{item.kind === 'query' ? 'query' : item.check}</span> {item.code} {item.lines !== '' && item.kind === 'finding' && <span class="faint">line {item.lines}</span>}</span>
            <span class="faint">{item.state === 'open' ? (item.assignee === null ? 'open' : `open, with ${item.assignee}`) : `${item.state} by ${item.decidedBy ?? ''}${item.reason === null ? '' : `: ${item.reason}`}`}</span>
            {may(me, 'coder') && (
              <span class="verbs">
                <button type="button" aria-pressed={item.state === 'agreed'} onClick={() => void send(item, item.state === 'agreed' ? 'open' : 'agreed', null)}>Agree</button>
                <button type="button" aria-pressed={item.state === 'disagreed'} onClick={() => setAsking({ item, state: 'disagreed' })}>Disagree</button>
                <button type="button" aria-pressed={item.state === 'deferred'} onClick={() => setAsking({ item, state: 'deferred' })}>Defer</button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <p role="status" class="faint">{said}</p>
      {asking !== null && <ReasonDialog state={asking.state} count={1} done={(reason) => void send(asking.item, asking.state, reason)} close={() => setAsking(null)} />}
    </>
  );
}
