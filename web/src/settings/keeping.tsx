import { useEffect, useState } from 'preact/hooks';
import { post } from '../api';
import { send, useLoaded } from './load';

interface Retention {
  runDays: number;
  viewDays: number;
}

interface Purged {
  runs: number;
  claims: number;
  inputs: number;
  entries: number;
  views: number;
}

/** How long patient data is kept, and deleting what is older. */
export function Keeping() {
  const { value, trouble, again, tell } = useLoaded<Retention>('/api/retention');
  const [runDays, setRunDays] = useState('0');
  const [viewDays, setViewDays] = useState('0');
  const [before, setBefore] = useState('');
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (value !== null) {
      setRunDays(String(value.runDays));
      setViewDays(String(value.viewDays));
    }
  }, [value]);
  const purge = async (body: object) => {
    if (!window.confirm('Delete for good?')) return;
    try {
      const done = await post<Purged>('/api/purge', body);
      setSaid(`Deleted: ${done.runs} audits with ${done.claims} claims and ${done.inputs} files; ${done.entries} entries of the trail lost their content, ${done.views} looks were forgotten.`);
    } catch (e) {
      tell(e instanceof Error ? e.message : String(e));
    }
  };
  return (
    <>
      <h2>Retention</h2>
      <p class="faint">The audit trail stays and still verifies; what was purged is gone from it.</p>
      {trouble !== '' && <p class="trouble" role="alert">{trouble}</p>}
      <form class="card inline" onSubmit={(event) => { event.preventDefault(); void send('PUT', '/api/retention', { runDays: Number(runDays), viewDays: Number(viewDays) }, () => { setSaid('Kept.'); again(); }, tell); }}>
        <label>Audits are kept for days (0 for ever) <input type="number" min={0} value={runDays} onInput={(event) => setRunDays(event.currentTarget.value)} /></label>
        <label>Looks at patient data for days (0 for ever) <input type="number" min={0} value={viewDays} onInput={(event) => setViewDays(event.currentTarget.value)} /></label>
        <button type="submit" class="primary">Keep so</button>
      </form>
      <div class="card inline">
        <button type="button" onClick={() => void purge({})}>Delete what is older now</button>
        <label>Delete audits from before <input type="date" value={before} onInput={(event) => setBefore(event.currentTarget.value)} /></label>
        <button type="button" disabled={before === ''} onClick={() => void purge({ before })}>Delete</button>
      </div>
      <p role="status">{said}</p>
    </>
  );
}
