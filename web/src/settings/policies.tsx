import { useState } from 'preact/hooks';
import { csrf, type Policy } from '../api';
import { may, useMe } from '../ui/me';
import { RuleLink } from '../ui/rule-link';
import { send, useLoaded } from './load';

interface Check {
  valid: boolean;
  name: string | null;
  problems: { line: number; column: number; found: string; valid: string }[];
}

/** Payers, what each sets otherwise and where it says so; own payer files are tried and taken into use. */
export function Policies() {
  const { value, trouble, again, tell } = useLoaded<Policy[]>('/api/policies');
  const me = useMe();
  return (
    <>
      <h2>Policies</h2>
      <p class="faint">Medicare is the base. A payer's file lists only what it sets otherwise, dated and cited.</p>
      {trouble !== '' && <p class="trouble" role="alert">{trouble}</p>}
      {may(me, 'auditor') && <Upload changed={again} use={may(me, 'administrator')} />}
      {(value ?? []).map((policy) => (
        <details class="card policy" key={policy.name}>
          <summary><b>{policy.name}</b> <span>{policy.title}</span></summary>
          <p class="faint">
            {policy.base === null ? 'the base' : `based on ${policy.base}`}
            {policy.edits.length > 0 && `; checks of its own: ${policy.edits.join(', ')}`}
            {may(me, 'administrator') && policy.uploaded === true && <button type="button" class="quiet" onClick={() => void send('DELETE', `/api/policies/${policy.name}`, undefined, again, tell)}>Take out of use</button>}
          </p>
          {policy.exceptions.length > 0 && (
            <div class="scroll" tabindex={0} role="group" aria-label={`What ${policy.name} sets`}>
              <table>
                <thead><tr><th scope="col">Point</th><th scope="col">Value</th><th scope="col">Holds</th><th scope="col">Where it says so</th></tr></thead>
                <tbody>
                  {policy.exceptions.map((each, i) => (
                    <tr key={i}>
                      <th scope="row"><RuleLink name={each.point} /></th>
                      <td>{each.value} <span class="faint">instead of {each.insteadOf}</span></td>
                      <td>{[each.setting, each.from === null ? null : `from ${each.from}`, each.until === null ? null : `until ${each.until}`].filter(Boolean).join(', ') || 'always'}</td>
                      <td>{each.citation} <span class="faint">(seen {each.lastSeen})</span></td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </details>
      ))}
    </>
  );
}

function Upload({ changed, use }: { changed(): void; use: boolean }) {
  const [text, setText] = useState('');
  const [check, setCheck] = useState<Check | null>(null);
  const [said, setSaid] = useState('');
  const ask = async (method: string, path: string) => {
    setSaid('');
    const answer = await fetch(path, { method, headers: { 'Content-Type': 'text/plain', 'X-XSRF-TOKEN': csrf() }, body: text });
    const found = (await answer.json()) as Check & { detail?: string };
    if (answer.ok || answer.status === 422) setCheck(found);
    else setSaid(found.detail ?? `The server answered ${answer.status}.`);
    if (answer.status === 201) {
      setSaid(`${found.name ?? ''} is in use.`);
      changed();
    }
  };
  return (
    <details class="card policy">
      <summary><b>A payer file of your own</b></summary>
      <textarea aria-label="Payer file" rows={9} spellcheck={false} value={text} placeholder={'payer my-plan\ntitle "My plan"\nbased-on commercial\n\nset overlapTest minutes\nsource "My plan policy 12" "page 3"\nseen 2026-11-01'} onInput={(event) => { setText(event.currentTarget.value); setCheck(null); }} />
      <div class="buttons">
        <input type="file" aria-label="A payer file" onChange={(event) => void event.currentTarget.files?.[0]?.text().then(setText)} />
        <button type="button" disabled={text.trim() === ''} onClick={() => void ask('POST', '/api/policies/validate')}>Try</button>
        {use && <button type="button" class="primary" disabled={text.trim() === ''} onClick={() => void ask('PUT', '/api/policies')}>Take into use</button>}
      </div>
      <p role="status">{said !== '' ? said : check?.valid === true ? `It can be used, as ${check.name ?? ''}.` : ''}</p>
      {check !== null && !check.valid && (
        <ul class="problems">
          {check.problems.map((each, i) => <li key={i}>line {each.line}, column {each.column}: found {each.found}; valid: {each.valid}</li>)}
        </ul>
      )}
    </details>
  );
}
