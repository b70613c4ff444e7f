import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Problem, csrf } from '../api';
import type { Item } from '../audit/types';

export interface Changed {
  changed: Item[];
  conflicts: Item[];
}

/** Sends a change of items, each with the version that was seen; conflicts are an answer, not a failure. */
async function send(path: string, body: object): Promise<Changed> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrf() },
    body: JSON.stringify(body),
  });
  const said = (await answer.json()) as Changed & { detail?: string };
  if (answer.ok || (answer.status === 409 && Array.isArray(said.conflicts))) return said;
  throw new Problem(answer.status, said.detail ?? `The server answered ${answer.status}.`);
}

const seen = (items: Item[]) => items.map(({ id, version }) => ({ id, version }));

export function decide(items: Item[], state: string, reason: string | null): Promise<Changed> {
  return send('/api/worklist/decide', { items: seen(items), state, reason });
}

export function assign(items: Item[], assignee: string | null): Promise<Changed> {
  return send('/api/worklist/assign', { items: seen(items), assignee });
}

/** What became of a change, in words. */
export function told({ changed, conflicts }: Changed, what: string): string {
  const done = changed.length === 0 ? '' : `${changed.length === 1 ? 'one' : changed.length} ${what}. `;
  const left =
    conflicts.length === 0
      ? ''
      : `${conflicts.length === 1 ? `${conflicts[0]?.claim ?? 'One'} was changed by ${conflicts[0]?.decidedBy ?? conflicts[0]?.assignee ?? 'somebody else'} meanwhile` : `${conflicts.length} were changed by others meanwhile`} and is shown as it is now; decide again if you still want to.`;
  return done + left;
}

/** Asks for the reason that disagreeing and deferring need. */
export function ReasonDialog({ state, count, done, close }: { state: string; count: number; done(reason: string): void; close(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const usual = state === 'disagreed' ? ['documentation found elsewhere', 'payer agreed in writing', 'not our line'] : ['query sent to the nurse', 'waiting for the chart', 'waiting for the payer'];
  return (
    <dialog ref={dialog} class="reason" aria-labelledby="reason" onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== '') {
            done(reason.trim());
            dialog.current?.close();
          }
        }}
      >
        <h2 id="reason">{state === 'disagreed' ? 'Why do you disagree?' : 'Why is it deferred?'}{count > 1 ? ` (${count} items)` : ''}</h2>
        <p class="usual">{usual.map((each) => <button type="button" key={each} onClick={() => setReason(each)}>{each}</button>)}</p>
        <textarea aria-label="Reason" rows={3} required value={reason} autofocus onInput={(event) => setReason(event.currentTarget.value)} onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            (event.currentTarget.form as HTMLFormElement).requestSubmit();
          }
        }} />
        <div class="buttons">
          <button type="submit" class="primary" disabled={reason.trim() === ''}>{state === 'disagreed' ? 'Disagree' : 'Defer'}</button>
          <button type="button" class="quiet" onClick={() => dialog.current?.close()}>Cancel</button>
        </div>
      </form>
    </dialog>
  );
}
