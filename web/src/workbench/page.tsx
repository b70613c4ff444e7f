import type { EditorView } from '@codemirror/view';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { once, type Bar, type Fault, type Policy, type Vocabulary } from '../api';
import { written } from '../clock';
import { ClaimView, NoClaim } from './claim';
import { Compare } from './compare';
import { underHand, type Moved, type Times } from './drag';
import { replaceInLine, replaceText } from './editor';
import { Beside, Lines, codeUnits } from './lines';
import { NOTHING, litByBar, type Lit } from './lit';
import { Queries } from './queries';
import { Sheet } from './sheet';
import { AS_WRITTEN, useAnswer, useText } from './state';
import { TimelineView } from './timeline';
import { Tools } from './tools';

/** Type a visit, see its minutes and the codes they support; move a minute, see what changes. */
export function WorkbenchPage() {
  const [words, setWords] = useState<Vocabulary | null>(null);
  const [policies, setPolicies] = useState<Policy[]>([]);
  const [text, setText] = useText();
  const [judge, setJudge] = useState(AS_WRITTEN);
  const [chosen, setChosen] = useState(0);
  const [comparing, setComparing] = useState(false);
  const [lit, setLit] = useState<Lit>(NOTHING);
  const view = useRef<EditorView | null>(null);
  const { answer, of, trouble, took } = useAnswer(text, judge);

  useEffect(() => {
    void once<Vocabulary>('/api/vocabulary').then(setWords, () => {});
    void once<Policy[]>('/api/policies').then(setPolicies, () => {});
  }, []);

  const index = Math.min(chosen, Math.max(0, (answer?.visits.length ?? 1) - 1));
  const visit = answer?.visits[index];
  // Those of the visit that is shown, and those of none.
  const claims = (answer?.claims ?? []).filter((each) => each.claim.visit === visit?.id || !answer?.visits.some((other) => other.id === each.claim.visit));
  const faults = useMemo<Fault[]>(
    () => [...(answer?.rejected.flatMap((each) => each.faults) ?? []), ...(answer?.visits.flatMap((each) => each.refused) ?? [])],
    [answer],
  );
  const light = useCallback((on: Lit | null) => setLit(on ?? NOTHING), []);

  const lightLine = useCallback(
    (number: number | null) => {
      const bar = number === null ? undefined : visit?.timeline.bars.find((each) => each.line === number);
      setLit(bar === undefined || visit === undefined ? NOTHING : litByBar(bar, null, visit.coded?.lines ?? [], visit.timeline));
    },
    [visit],
  );

  /** What the hand has moved; the answer to it may not be here yet. */
  const hand = useRef<Moved | null>(null);
  if (of === text && hand.current?.before == null) hand.current = null;
  const change = (bar: Bar, times: Times, done: boolean) => {
    if (view.current === null || visit === undefined || bar.line === null || bar.clockFrom === null || bar.clockTo === null) return;
    const line = view.current.state.doc.line(Math.min(bar.line, view.current.state.doc.lines));
    const from = bar.clockFrom;
    const own = hand.current?.id === bar.id ? hand.current : null;
    const to = own?.to ?? bar.clockTo;
    const now = line.text.slice(from, to);
    const before = own?.before ?? now;
    const insert = written(visit.timeline.day, times.start, times.stop, before);
    hand.current = { id: bar.id, times, to: from + insert.length, before: done ? null : before };
    if (!done) {
      replaceInLine(view.current, bar.line, from, to, insert, false);
    } else {
      // Undoing goes back to where the hand took hold, not to each place it passed.
      if (now !== before) replaceInLine(view.current, bar.line, from, to, before, false);
      if (insert !== before) replaceInLine(view.current, bar.line, from, from + before.length, insert, true);
    }
  };
  // The editor owns the text: whoever changes it beside the keyboard does so through the editor.
  const replace = (sheet: string) => {
    if (view.current !== null) replaceText(view.current, sheet);
    else setText(sheet);
  };
  const open = (sheet: string) => {
    setChosen(0);
    replace(sheet);
  };
  const suggest = () => {
    const lines = visit?.coded?.lines.map((line) => codeUnits(line).replace(' ×', 'x')).join(' ') ?? '';
    replace(`${text.trimEnd()}\nclaim  ${lines}\n`);
  };

  const litLines = useMemo(
    () => (visit?.timeline.bars ?? []).filter((bar) => lit.administrations.has(bar.id)).flatMap((bar) => (bar.line === null ? [] : [bar.line])),
    [visit, lit],
  );

  return (
    <main class="workbench">
      <h1 class="unseen">Workbench</h1>
      <Tools text={text} open={open} judge={judge} setJudge={setJudge} policies={policies} comparing={comparing} setComparing={setComparing} />
      {trouble !== '' && <p class="trouble" role="alert">{trouble}</p>}
      {(answer?.visits.length ?? 0) > 1 && (
        <nav class="visits" aria-label="Visits of the sheet">
          {answer?.visits.map((each, i) => (
            <button type="button" key={`${each.id} ${i}`} aria-pressed={i === index} onClick={() => setChosen(i)}>
              {each.id === '' ? `visit ${i + 1}` : each.id}
            </button>
          ))}
        </nav>
      )}
      <div class="bench">
        <div class="left">
          <Sheet text={text} words={words} faults={faults} lit={litLines} visit={visit} view={view} changed={setText} line={lightLine} open={open} replace={replace} />
          {visit?.coded != null && <Queries coded={visit.coded} light={light} />}
          {claims.map((claim, i) => (
            <ClaimView key={`${claim.id} ${i}`} answer={claim} visit={claim.claim.visit === visit?.id ? visit : undefined} />
          ))}
          {claims.length === 0 && visit !== undefined && <NoClaim visit={visit} suggest={suggest} />}
        </div>
        <div class="right">
          {visit !== undefined && (
            <section class="card minutes" aria-labelledby="minutes">
              <header>
                <h2 id="minutes">Minutes</h2>
                <p class="faint">
                  {visit.timeline.day} · {visit.coded?.policy ?? 'cannot be coded'}
                  {took !== null && <span class="took" data-took={Math.round(took)}> · {Math.max(1, Math.round(took))} ms</span>}
                </p>
              </header>
              {visit.timeline.bars.length === 0 ? (
                <p class="none">No administration yet: a line such as <code>08:00-09:30 infusion vancomycin 1 g</code>.</p>
              ) : (
                <TimelineView timeline={underHand(visit.timeline, hand.current)} coded={visit.coded} lit={lit} light={light} change={change} />
              )}
            </section>
          )}
          {visit !== undefined && visit.coded !== null && words !== null && (
            <section class="card coded" aria-labelledby="coded" aria-live="polite">
              <header>
                <h2 id="coded">Supported</h2>
                <p class="faint">tables {Object.entries(visit.coded.tables).map(([table, edition]) => `${table} ${edition}`).join(', ')}</p>
              </header>
              <Lines coded={visit.coded} timeline={visit.timeline} words={words} lit={lit} light={light} />
              <Beside coded={visit.coded} timeline={visit.timeline} light={light} />
            </section>
          )}
          {visit === undefined && answer !== null && claims.length === 0 && (
            <section class="card">
              <p class="none">{faults.length > 0 ? 'Once the sheet can be read, its minutes stand here.' : 'Type a visit, open a file, or begin with an example.'}</p>
            </section>
          )}
          {comparing && visit !== undefined && policies.length > 0 && <Compare key={visit.id} text={text} index={index} here={visit} policies={policies} close={() => setComparing(false)} />}
        </div>
      </div>
    </main>
  );
}
