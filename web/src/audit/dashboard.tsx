import { scaleLinear } from 'd3-scale';
import type { ComponentChildren } from 'preact';
import { inWords } from '../ui/rule-link';
import { count, rounded, type BySeverity, type ClaimFilter, type Totals } from './types';

interface Props {
  totals: Totals;
  filter: ClaimFilter;
  setFilter(filter: ClaimFilter): void;
}

/** What an audit adds up to. Each bar filters the claims below it. */
export function Dashboard({ totals, filter, setFilter }: Props) {
  const withFindings = totals.claims - totals.clean - totals.leftOut;
  const toggle = (field: 'check' | 'provider' | 'payer', value: string) => {
    const next = { ...filter };
    if (next[field] === value) delete next[field];
    else next[field] = value;
    setFilter(next);
  };
  return (
    <div class="dashboard">
      <section class="card figures" aria-label="In all">
        <Figure label="claims" value={count(totals.claims)} more={`${count(totals.lines)} lines${totals.from === null ? '' : `, ${totals.from} to ${totals.through ?? ''}`}`} />
        <Figure label="with findings" value={count(withFindings)} more={`${count(totals.worst.error)} with an error, ${count(totals.worst.review)} to review`} />
        <Figure label="at risk" value={rounded(totals.atRisk)} more={`of ${rounded(totals.charged)} charged`} kind="risk" />
        <Figure label="missed" value={rounded(totals.missed)} more="documented or due, not billed" kind="missed" />
        <Figure label="documented" value={count(totals.documented)} more="audited beside their visit" />
        <Figure label="bill 96368" value={count(totals.concurrent['claims'] ?? 0)} more={['hourly', 'restart', 'per-drug'].map((each) => `${each} ${count(totals.concurrent[each] ?? 0)}`).join(', ')} />
      </section>
      <Bars title="Findings by check" rows={totals.checks.map((each) => ({ key: each.check, label: inWords(each.check), findings: each.findings, money: each.atRisk }))} chosen={filter.check} choose={(key) => toggle('check', key)} />
      <Bars title="By provider" rows={totals.providers.map((each) => ({ key: each.provider ?? '', label: each.provider ?? 'not told', findings: each.findings, money: each.atRisk }))} chosen={filter.provider} choose={(key) => toggle('provider', key)} />
      <Bars title="By payer" rows={totals.payers.map((each) => ({ key: each.payer ?? '', label: each.payer ?? 'not told', findings: each.findings, money: each.atRisk }))} chosen={filter.payer} choose={(key) => toggle('payer', key)} />
      {totals.months.length > 1 && <Months totals={totals} />}
    </div>
  );
}

function Figure({ label, value, more, kind = '' }: { label: string; value: string; more: string; kind?: string }) {
  return (
    <div class={`figure ${kind}`}>
      <b>{value}</b>
      <span>{label}</span>
      <small>{more}</small>
    </div>
  );
}

interface Row {
  key: string;
  label: string;
  findings: BySeverity;
  money: string;
}

const MOST = 10;

function sum(findings: BySeverity): number {
  return findings.error + findings.review + findings.note;
}

function Bars({ title, rows, chosen, choose }: { title: string; rows: Row[]; chosen: string | undefined; choose(key: string): void }): ComponentChildren {
  const found = rows.filter((row) => sum(row.findings) > 0).sort((a, b) => sum(b.findings) - sum(a.findings));
  if (found.length === 0) return null;
  const shown = found.slice(0, MOST);
  const scale = scaleLinear([0, Math.max(...shown.map((row) => sum(row.findings)))], [0, 100]);
  return (
    <section class="card bars" aria-label={title}>
      <header><h2>{title}</h2>{found.length > MOST && <p class="faint">the {MOST} most of {found.length}</p>}</header>
      <ul>
        {shown.map((row) => (
          <li key={row.key}>
            <button type="button" aria-pressed={chosen === row.key} onClick={() => choose(row.key)} title={`${row.findings.error} errors, ${row.findings.review} to review, ${row.findings.note} notes`}>
              <span class="label">{row.label}</span>
              <span class="strip">
                {(['error', 'review', 'note'] as const).map((severity) => row.findings[severity] > 0 && <i key={severity} class={severity} style={{ width: `${scale(row.findings[severity])}%` }} />)}
              </span>
              <span class="number">{count(sum(row.findings))}</span>
              <span class="money">{Number(row.money) > 0 ? rounded(row.money) : ''}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="legend"><span><i class="error" />error</span><span><i class="review" />to review</span><span><i class="note" />note</span></p>
    </section>
  );
}

/** Dollars by month: at risk above the line, missed below. */
function Months({ totals }: { totals: Totals }) {
  const months = totals.months.filter((month) => month.month !== null).slice(-24);
  const most = Math.max(1, ...months.flatMap((month) => [Number(month.atRisk), Number(month.missed)]));
  const tall = scaleLinear([0, most], [0, 60]);
  const wide = 40;
  return (
    <section class="card months" aria-label="By month">
      <header><h2>By month</h2><p class="faint">at risk above, missed below, up to {rounded(String(most))}</p></header>
      <div class="scroll" tabindex={0} role="group" aria-label="Dollars by month">
        <svg width={Math.max(200, months.length * wide)} height={160} role="img" aria-label={months.map((month) => `${month.month}: at risk ${rounded(month.atRisk)}, missed ${rounded(month.missed)}`).join('; ')}>
          {months.map((month, i) => (
            <g key={month.month} transform={`translate(${i * wide} 0)`}>
              <rect class="risk" x={8} width={wide - 16} y={70 - tall(Number(month.atRisk))} height={tall(Number(month.atRisk))}><title>{`${month.month}: at risk ${rounded(month.atRisk)}`}</title></rect>
              <rect class="missed" x={8} width={wide - 16} y={72} height={tall(Number(month.missed))}><title>{`${month.month}: missed ${rounded(month.missed)}`}</title></rect>
              <text x={wide / 2} y={150} text-anchor="middle">{month.month?.slice(2)}</text>
            </g>
          ))}
          <line x1={0} x2={months.length * wide} y1={71} y2={71} />
        </svg>
      </div>
    </section>
  );
}
