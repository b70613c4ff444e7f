import { useEffect, useState } from 'preact/hooks';
import { Problem, ask, post } from '../api';
import { Progress } from '../ui/progress';
import { go } from '../route';
import { Dashboard } from './dashboard';
import { Claims } from './claims';
import { State, when } from './start';
import { count, type Audit, type ClaimFilter, type Totals } from './types';

/** What is filtered stays while a claim is looked at. */
const kept: { audit: string; filter: ClaimFilter } = { audit: '', filter: {} };

/** One audit: how far it is, what it adds up to, its claims. */
export function AuditRun({ id }: { id: string }) {
  const [audit, setAudit] = useState<Audit | null>(null);
  const [totals, setTotals] = useState<Totals | null>(null);
  const [filter, setFilter] = useState<ClaimFilter>(kept.audit === id ? kept.filter : {});
  const [trouble, setTrouble] = useState('');
  const [lost, setLost] = useState(0);
  kept.audit = id;
  kept.filter = filter;
  const running = audit?.state === 'running' || audit?.state === 'waiting';

  useEffect(() => {
    ask<Audit>(`/api/audits/${id}`).then(
      (answer) => {
        setAudit(answer);
        setTrouble('');
      },
      (e: unknown) => {
        setTrouble(e instanceof Error ? e.message : String(e));
        // A server that was ended goes on with the job when it is started again.
        if (e instanceof Problem && e.status === 0) setTimeout(() => setLost(lost + 1), 2000);
      },
    );
  }, [id, lost]);
  useEffect(() => {
    if (!running) return;
    const wait = setTimeout(() => setLost(lost + 1), 600);
    return () => clearTimeout(wait);
  }, [audit]);
  useEffect(() => {
    if (audit?.state === 'done') ask<Totals>(`/api/audits/${id}/totals`).then(setTotals, (e: unknown) => setTrouble(e instanceof Error ? e.message : String(e)));
  }, [audit?.state]);

  const remove = async () => {
    if (!window.confirm('Delete this audit with all of its claims? What was decided stays in the audit trail without its content.')) return;
    await ask(`/api/audits/${id}`, { method: 'DELETE' });
    go('/audit');
  };
  if (audit === null) return <main class="audit"><h1>Audit</h1>{trouble !== '' && <p class="trouble" role="alert">{trouble}</p>}</main>;
  return (
    <main class="audit">
      <header class="page">
        <div>
          <p class="kind"><a href="/audit">Audits</a></p>
          <h1>{audit.title}</h1>
          <p class="faint">{when(audit.createdAt)} by {audit.createdBy} · {audit.policy ?? 'each claim decides its payer'} {audit.rejected > 0 && <>· <Rejected audit={audit} /></>}</p>
        </div>
        <div class="buttons">
          <State audit={audit} />
          {!running && <button type="button" class="quiet" onClick={() => void remove()}>Delete</button>}
        </div>
      </header>
      {trouble !== '' && <p class="trouble" role="alert">{trouble}</p>}
      {audit.failure !== null && <p class="trouble">{audit.failure}</p>}
      {running && <Running audit={audit} cancelled={() => setLost(lost + 1)} />}
      {totals !== null && <Dashboard totals={totals} filter={filter} setFilter={setFilter} />}
      {(audit.claims > 0 || audit.state === 'done') && <Claims audit={audit} totals={totals} filter={filter} setFilter={setFilter} />}
    </main>
  );
}

function Running({ audit, cancelled }: { audit: Audit; cancelled(): void }) {
  const left = audit.secondsLeft;
  const words =
    audit.phase === 'auditing' && audit.total !== null
      ? `${count(audit.done)} of ${count(audit.total)} claims${audit.claimsPerSecond === null ? '' : `, ${count(audit.claimsPerSecond)} a second`}${left === null ? '' : `, ${left < 60 ? `${left} s` : `${Math.ceil(left / 60)} min`} left`}`
      : audit.phase === 'waiting'
        ? 'Waiting for the audit before it'
        : `Reading the files, ${count(audit.done)} claims so far`;
  return (
    <section class="card running" aria-label="How far it is">
      <Progress label={words} value={audit.done} of={audit.total} />
      <button type="button" disabled={audit.cancelling} onClick={() => void post(`/api/audits/${audit.id}/cancel`, {}).then(cancelled)}>
        {audit.cancelling ? 'Stopping' : 'Cancel'}
      </button>
    </section>
  );
}

/** What could not be read, on demand: it may be long. */
function Rejected({ audit }: { audit: Audit }) {
  const [rows, setRows] = useState<string[] | null>(null);
  return (
    <>
      <button type="button" class="quiet" aria-expanded={rows !== null} onClick={() => (rows === null ? void ask<{ rows: string[] }>(`/api/audits/${audit.id}/rejected?limit=200`).then((answer) => setRows(answer.rows)) : setRows(null))}>
        {count(audit.rejected)} not read
      </button>
      {rows !== null && <ul class="rejected">{rows.map((row, i) => <li key={i}>{row}</li>)}</ul>}
    </>
  );
}
