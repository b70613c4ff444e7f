import { useState } from 'preact/hooks';
import { csrf } from '../api';
import { may, useMe } from '../ui/me';
import { useLoaded } from './load';

interface Series {
  series: string;
  editions: { name: string; from: string; until: string; held: string; source: string }[];
  gaps: { from: string; until: string }[];
}

interface Imported {
  name: string;
  layout: string;
  read: number;
  kept: number;
  rejected: number;
  editions: string[];
}

/** Which edition of each table answers for which dates, and the import of further ones as CMS publishes them. */
export function TableEditions() {
  const { value, trouble, again } = useLoaded<Series[]>('/api/tables');
  const me = useMe();
  const [said, setSaid] = useState('');
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    setSaid(`Reading ${file.name}`);
    const answer = await fetch('/api/tables', {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name), 'X-XSRF-TOKEN': csrf() },
      body: file,
    });
    const found = (await answer.json()) as Imported[] & { detail?: string };
    setSaid(answer.ok ? found.map((each) => `${each.name}: ${each.kept} of ${each.read} rows kept${each.editions.length > 0 ? `, ${each.editions.join(', ')}` : ''}${each.rejected > 0 ? `, ${each.rejected} could not be read` : ''}`).join('; ') : (found.detail ?? 'It could not be read.'));
    again();
  };
  return (
    <>
      <h2>Tables</h2>
      <p class="faint">The date of service picks the edition; where none holds, the nearest one is used and the result says so.</p>
      {trouble !== '' && <p class="trouble" role="alert">{trouble}</p>}
      {may(me, 'administrator') && <label class="card import">Import a file as CMS publishes it (zip, txt, csv, xlsx, gz) <input type="file" onChange={(event) => void read(event.currentTarget.files?.[0])} /></label>}
      <p role="status">{said}</p>
      {(value ?? []).map((series) => (
        <details class="card policy" key={series.series}>
          <summary><b>{series.series}</b> <span>{series.editions.length} {series.editions.length === 1 ? 'edition' : 'editions'}, to {series.editions[series.editions.length - 1]?.until ?? ''}{series.gaps.length > 0 && `, ${series.gaps.length} ${series.gaps.length === 1 ? 'gap' : 'gaps'}`}</span></summary>
          <div class="scroll" tabindex={0} role="group" aria-label={`Editions of ${series.series}`}>
            <table>
              <thead><tr><th scope="col">Edition</th><th scope="col">From</th><th scope="col">Until</th><th scope="col">Held</th><th scope="col">Source</th></tr></thead>
              <tbody>
                {series.editions.map((each) => (
                  <tr key={each.name + each.from}><th scope="row">{each.name}</th><td>{each.from}</td><td>{each.until}</td><td>{each.held}</td><td class="faint">{each.source}</td></tr>
                ))}
              </tbody>
            </table>
          </div>
          {series.gaps.length > 0 && <p class="faint">No edition answers for {series.gaps.map((gap) => `${gap.from} to ${gap.until}`).join(', ')}.</p>}
        </details>
      ))}
    </>
  );
}
