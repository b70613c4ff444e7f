import type { ClaimAnswer, CodedLine, Finding, ServiceLine, VisitAnswer } from '../api';
import { RuleLink } from '../ui/rule-link';

/** Where nothing is billed yet: how to say what was. */
export function NoClaim({ visit, suggest }: { visit: VisitAnswer; suggest(): void }) {
  return (
    <section class="card claim" aria-labelledby="claim">
      <header>
        <h2 id="claim">Claim</h2>
      </header>
      <p class="none">
        Type what was billed as a <code>claim</code> line, such as <code>claim 96365 96366x3 96368x2</code>, and it is set against what is supported.{' '}
        {visit.coded !== null && visit.coded.lines.length > 0 && (
          <button type="button" class="quiet" onClick={suggest}>Begin with the supported lines</button>
        )}
      </p>
    </section>
  );
}

/** What was billed against what the visit supports, and what is wrong with it. Without a visit, what was billed alone. */
export function ClaimView({ answer, visit }: { answer: ClaimAnswer; visit: VisitAnswer | undefined }) {
  const { claim, audited } = answer;
  const id = `claim-${answer.id}`;
  const rows = beside(claim.lines, visit?.coded?.lines ?? null);
  return (
    <section class="card claim" aria-labelledby={id}>
      <header>
        <h2 id={id}>Claim{answer.id === '' || answer.id === visit?.id ? '' : ` ${answer.id}`}</h2>
        <p class="sums">
          {audited.findings.length === 0 ? <span class="tag good">nothing found</span> : <Counts findings={audited.findings} />}
          {Number(audited.atRisk) > 0 && <span>at risk ${audited.atRisk}</span>}
          {Number(audited.missed) > 0 && <span>missed ${audited.missed}</span>}
        </p>
      </header>
      <div class="scroll" tabindex={0} role="group" aria-label="Billed against supported">
        <table class="billed">
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col" class="number">billed</th>
              {visit !== undefined && <th scope="col" class="number">supported</th>}
              <th scope="col">found</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const found = audited.findings.filter((finding) => finding.lines.some((line) => row.numbers.includes(line)) || (row.numbers.length === 0 && finding.lines.length === 0 && finding.code === row.code));
              return (
                <tr key={row.key} class={visit === undefined ? (found.length > 0 ? 'differs' : '') : row.billed !== row.supported ? 'differs' : ''}>
                  <th scope="row" class="code">{row.key}</th>
                  <td class="number">{row.billed ?? <span class="absent">none</span>}</td>
                  {visit !== undefined && <td class="number">{row.supported ?? <span class="absent">none</span>}</td>}
                  <td>{found.map((finding) => <span class={`tag ${finding.severity}`} key={finding.check}>{finding.check}</span>)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Findings findings={audited.findings} />
      <details>
        <summary>What was not checked ({audited.notChecked.length})</summary>
        <ul>{audited.notChecked.map((each) => <li key={each}>{each}</li>)}</ul>
      </details>
    </section>
  );
}

/** Findings in words, each with what would set it right and where that is written. */
export function Findings({ findings }: { findings: Finding[] }) {
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li key={finding.check + finding.lines.join()}>
          <p>
            <span class={`tag ${finding.severity}`}>{finding.severity}</span> <RuleLink name={finding.check} />
            {finding.lines.length > 0 && <span class="faint"> line {finding.lines.join(', ')}</span>}
          </p>
          <p>{finding.says}</p>
          {finding.correction !== undefined && (
            <p class="correction">
              Correct to <span class="code">{finding.correction}</span>
            </p>
          )}
          {finding.needs !== undefined && <p>To settle it: {finding.needs}</p>}
          <p class="faint">
            {finding.denial.length > 0 && <>expected denial {finding.denial.join(', ')} · </>}
            {finding.atRisk !== undefined && <>at risk ${finding.atRisk}{finding.atRiskBecause !== '' && ` (${finding.atRiskBecause})`} · </>}
            {finding.citations.join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Counts({ findings }: { findings: Finding[] }) {
  return (
    <>
      {(['error', 'review', 'note'] as const).map((severity) => {
        const count = findings.filter((finding) => finding.severity === severity).length;
        return count > 0 && <span class={`tag ${severity}`} key={severity}>{count} {severity === 'review' ? 'to review' : count === 1 ? severity : `${severity}s`}</span>;
      })}
    </>
  );
}

interface Row {
  key: string;
  code: string;
  numbers: number[];
  billed: number | null;
  supported: number | null;
}

/** Lines by code and modifiers, billed and supported side by side. */
function beside(billed: ServiceLine[], supported: CodedLine[] | null): Row[] {
  const rows = new Map<string, Row>();
  const row = (code: string, modifiers: string[]): Row => {
    const key = [code, ...modifiers].join('-');
    const found = rows.get(key) ?? { key, code, numbers: [], billed: null, supported: null };
    rows.set(key, found);
    return found;
  };
  for (const line of billed) {
    const into = row(line.code, line.modifiers);
    into.billed = (into.billed ?? 0) + line.units;
    into.numbers.push(line.line);
  }
  for (const line of supported ?? []) {
    const into = row(line.code, line.modifiers);
    into.supported = (into.supported ?? 0) + line.units;
  }
  return [...rows.values()];
}
