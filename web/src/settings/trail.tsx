import { useState } from 'preact/hooks';
import { ask } from '../api';
import { when } from '../audit/start';
import type { Part } from '../audit/types';
import { useLoaded } from './load';

interface Entry {
  seq: number;
  at: string;
  who: string;
  action: string;
  audit: string;
  detail: Record<string, unknown> | null;
  hash: string;
}

interface Verified {
  holds: boolean;
  entries: number;
  purged: number;
  head: string;
  faults: string[];
}

/** Who did what and when; each entry seals the one before, which can be proven. */
export function TrailView() {
  const [offset, setOffset] = useState(0);
  const { value, trouble } = useLoaded<Part<Entry>>(`/api/audit-trail?offset=${offset}&limit=50`);
  const [verified, setVerified] = useState<Verified | null>(null);
  return (
    <>
      <h2>Audit trail</h2>
      <p class="faint">Who did what, when, under which versions. Every entry holds the digest of the one before; nothing can be changed or taken out unnoticed.</p>
      {trouble !== '' && <p class="trouble" role="alert">{trouble}</p>}
      <div class="card inline">
        <button type="button" onClick={() => void ask<Verified>('/api/audit-trail/verify').then(setVerified)}>Verify</button>
        <p role="status">
          {verified !== null && (verified.holds ? <span class="tag good">It is as it was written: {verified.entries} entries, {verified.purged} purged</span> : <span class="tag error">It was altered: {verified.faults.join('; ')}</span>)}
          {verified !== null && <small class="faint"> head <code>{verified.head.slice(0, 16)}…</code></small>}
        </p>
      </div>
      {value !== null && (
        <div class="card scroll" tabindex={0} role="group" aria-label="Entries">
          <table>
            <thead><tr><th scope="col" class="number">No.</th><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Detail</th></tr></thead>
            <tbody>
              {value.rows.map((entry) => (
                <tr key={entry.seq}>
                  <th scope="row" class="number">{entry.seq}</th><td>{when(entry.at)}</td><td>{entry.who}</td><td>{entry.action}</td>
                  <td class="faint detail">{entry.detail === null ? <i>purged</i> : Object.entries(entry.detail).map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`).join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {value !== null && value.total > 50 && (
        <nav class="pages" aria-label="Parts of the trail">
          <button type="button" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - 50))}>Newer</button>
          <button type="button" disabled={offset + 50 >= value.total} onClick={() => setOffset(offset + 50)}>Older</button>
        </nav>
      )}
    </>
  );
}
