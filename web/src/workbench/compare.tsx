import { useState } from 'preact/hooks';
import type { CodedLine, Policy, VisitAnswer } from '../api';
import { useAnswer, type Judge } from './state';

interface Props {
  text: string;
  index: number;
  here: VisitAnswer;
  policies: Policy[];
  close(): void;
}

/** The same visit under another payer or in another setting, the difference marked. */
export function Compare({ text, index, here, policies, close }: Props) {
  const [policy, setting] = (here.coded?.policy ?? 'medicare/facility').split('/') as [string, string];
  const [other, setOther] = useState<Judge>({ policy, setting: setting === 'facility' ? 'professional' : 'facility' });
  const { answer, trouble } = useAnswer(text, other);
  const there = answer?.visits[index];
  const keys = [...new Set([...keyed(here.coded?.lines).keys(), ...keyed(there?.coded?.lines).keys()])].sort();
  const [left, right] = [keyed(here.coded?.lines), keyed(there?.coded?.lines)];
  return (
    <section class="card compare" aria-labelledby="compare">
      <header>
        <h2 id="compare">Compare policies</h2>
        <button type="button" class="quiet" onClick={close}>Close</button>
      </header>
      <div class="scroll" tabindex={0} role="group" aria-label="Lines under both policies">
        <table>
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">{here.coded?.policy ?? 'as written'}</th>
              <th scope="col">
                <select aria-label="Payer to compare with" value={other.policy} onChange={(e) => setOther({ ...other, policy: e.currentTarget.value })}>
                  {policies.map((each) => <option key={each.name}>{each.name}</option>)}
                </select>
                {' / '}
                <select aria-label="Setting to compare with" value={other.setting} onChange={(e) => setOther({ ...other, setting: e.currentTarget.value })}>
                  <option>facility</option>
                  <option>professional</option>
                </select>
              </th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => {
              const [a, b] = [left.get(key), right.get(key)];
              const differs = there !== undefined && a?.units !== b?.units;
              return (
                <tr key={key} class={differs ? 'differs' : ''}>
                  <th scope="row" class="code">{key}</th>
                  <td>{units(a)}</td>
                  <td>
                    {units(b)}
                    {differs && <span class="why-differs">{b?.because[0]?.says ?? a?.because[0]?.says ?? ''}</span>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p role="status" class="none">
        {trouble !== '' ? trouble : there !== undefined && there.coded === null ? there.refused.map((fault) => `${fault.found}; valid: ${fault.valid}`).join(' ') : there === undefined ? '' : keys.every((key) => left.get(key)?.units === right.get(key)?.units) ? 'Both support the same lines.' : ''}
      </p>
    </section>
  );
}

function units(line: CodedLine | undefined) {
  return line === undefined ? <span class="absent">none</span> : <span class="units">×{line.units}</span>;
}

/** Lines by what they bill: code, modifiers, and date where there are several. */
function keyed(lines: CodedLine[] = []): Map<string, CodedLine> {
  const dates = new Set(lines.map((line) => line.date));
  return new Map(lines.map((line) => [[line.code, ...line.modifiers].join('-') + (dates.size > 1 ? ` ${line.date.slice(5)}` : ''), line]));
}
