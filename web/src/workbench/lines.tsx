import { useState } from 'preact/hooks';
import type { Coded, CodedLine, Timeline, Vocabulary } from '../api';
import { RuleLink } from '../ui/rule-link';
import { litByIds, litByLine, type Lit } from './lit';

interface Props {
  coded: Coded;
  timeline: Timeline;
  words: Vocabulary | null;
  lit: Lit;
  light(lit: Lit | null): void;
}

/** The lines the documentation supports, each with its reasons; pointing at one lights its minutes. */
export function Lines({ coded, timeline, words, lit, light }: Props) {
  const dates = new Set(coded.lines.map((line) => line.date));
  const administration = coded.lines.map((line, i) => ({ line, i })).filter(({ line }) => line.drug !== true);
  const drugs = coded.lines.map((line, i) => ({ line, i })).filter(({ line }) => line.drug === true);
  const row = ({ line, i }: { line: CodedLine; i: number }) => (
    <LineRow
      key={`${line.code} ${line.modifiers.join('')} ${line.date}`}
      line={line}
      label={words?.labels[line.code] ?? ''}
      dated={dates.size > 1}
      lit={lit.lines.has(i)}
      light={(on) => light(on ? litByLine(i, coded.lines, timeline) : null)}
    />
  );
  if (coded.lines.length === 0) return <p class="none">Nothing documented here supports a code.</p>;
  return (
    <>
      <ul class="lines">{administration.map(row)}</ul>
      {drugs.length > 0 && (
        <>
          <h3>Drugs</h3>
          <ul class="lines">{drugs.map(row)}</ul>
        </>
      )}
    </>
  );
}

interface RowProps {
  line: CodedLine;
  label: string;
  dated: boolean;
  lit: boolean;
  light(on: boolean): void;
}

function LineRow({ line, label, dated, lit, light }: RowProps) {
  const [open, setOpen] = useState(false);
  const [first, ...more] = line.because;
  return (
    <li class={lit ? 'lit' : ''} onMouseEnter={() => light(true)} onMouseLeave={() => light(false)}>
      <button type="button" class="line" aria-expanded={open} onClick={() => setOpen(!open)} onFocus={() => light(true)} onBlur={() => light(false)}>
        <span class="code">
          {line.code}
          {line.modifiers.map((modifier) => (
            <span class="modifier" key={modifier}>
              -{modifier}
            </span>
          ))}
        </span>
        <span class="units">×{line.units}</span>
        <span class="says">
          {first?.says ?? label}
          {line.conditional && <span class="tag warn">depends on a query</span>}
          {line.paymentWindow === true && <span class="tag">payment window</span>}
        </span>
        {dated && <span class="date">{line.date.slice(5)}</span>}
      </button>
      {open && (
        <div class="why">
          {label !== '' && <p class="label">{label}</p>}
          <ul>
            {[first, ...more].map(
              (because) =>
                because !== undefined && (
                  <li key={because.rule + because.says}>
                    {because.says} <RuleLink name={because.rule} />
                    {(because.minutes ?? []).length > 0 && <span class="minutes">{(because.minutes ?? []).map(span).join(', ')}</span>}
                  </li>
                ),
            )}
          </ul>
        </div>
      )}
    </li>
  );
}

/** `2026-03-02T08:00/2026-03-02T09:00` as `08:00-09:00`. */
function span(minutes: string): string {
  return minutes
    .split('/')
    .map((each) => each.slice(11, 16))
    .join('-');
}

/** What earns no line, the next unit within reach, what readings differ on, what the result says of itself. */
export function Beside({ coded, timeline, light }: { coded: Coded; timeline: Timeline; light(lit: Lit | null): void }) {
  const name = (id: string) => timeline.bars.find((bar) => bar.id === id)?.drug ?? timeline.bars.find((bar) => bar.id === id)?.name ?? id;
  const pointing = (ids: string[]) => ({ onMouseEnter: () => light(litByIds(ids)), onMouseLeave: () => light(null) });
  return (
    <>
      {coded.next.length > 0 && (
        <section class="next">
          <h3>Within reach</h3>
          <ul>
            {coded.next.map((next) => (
              <li key={next.code + next.administrations.join()} {...pointing(next.administrations)}>
                <b>{next.moreMinutes} more {next.moreMinutes === 1 ? 'minute' : 'minutes'}</b> of {next.administrations.map(name).join(' and ')} would support {next.units === 1 ? 'one more' : `${next.units} more`} <span class="code">{next.code}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {coded.notCoded.length > 0 && (
        <section>
          <h3>Not coded</h3>
          <ul>
            {coded.notCoded.map((none) => (
              <li key={none.administrations.join()} {...pointing(none.administrations)}>
                {none.because.map((because) => (
                  <span key={because.says}>
                    {because.says} <RuleLink name={because.rule} />{' '}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {coded.disputed.length > 0 && (
        <section>
          <h3>Readings differ</h3>
          <ul>
            {coded.disputed.map((point) => (
              <li key={point.point}>
                <RuleLink name={point.point} />, read here as <b>{point.reading}</b>
                <ul>
                  {point.otherwise.map((other) => (
                    <li key={other.reading}>
                      {other.reading}: <span class="code">{other.lines.map(codeUnits).join('  ')}</span>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
      {coded.notes.length > 0 && (
        <section>
          <h3>Notes</h3>
          <ul>
            {coded.notes.map((note) => (
              <li key={note.says}>
                {note.says} <RuleLink name={note.rule} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** `96366-59 ×3`. */
export function codeUnits(line: { code: string; units: number; modifiers?: string[] }): string {
  const code = [line.code, ...(line.modifiers ?? [])].join('-');
  return line.units === 1 ? code : `${code} ×${line.units}`;
}
