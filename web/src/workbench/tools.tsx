import { useRef, useState } from 'preact/hooks';
import { post, type Policy } from '../api';
import { Copy } from '../ui/copy';
import { EXAMPLES } from './examples';
import { MarDialog } from './mar';
import type { Judge } from './state';

interface Props {
  text: string;
  open(sheet: string): void;
  judge: Judge;
  setJudge(judge: Judge): void;
  policies: Policy[];
  comparing: boolean;
  setComparing(on: boolean): void;
}

/** What can be done with the sheet as a whole. */
export function Tools({ text, open, judge, setJudge, policies, comparing, setComparing }: Props) {
  const file = useRef<HTMLInputElement>(null);
  const [mar, setMar] = useState(false);
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    // The name tells nothing: a visit's own may be a patient's.
    link.download = 'visit.visit';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const deidentified = async () => (await post<{ sheet: string }>('/api/deidentified', { text })).sheet;
  return (
    <div class="tools" role="toolbar" aria-label="Sheet">
      <select
        aria-label="Begin with an example"
        value=""
        onChange={(event) => {
          const example = EXAMPLES[Number(event.currentTarget.value)];
          if (example !== undefined) open(example.sheet);
          event.currentTarget.value = '';
        }}
      >
        <option value="">Examples</option>
        {EXAMPLES.map((example, i) => (
          <option value={i} key={example.name}>{example.name}: {example.about}</option>
        ))}
      </select>
      <button type="button" onClick={() => file.current?.click()}>Open</button>
      <input
        ref={file}
        type="file"
        hidden
        aria-label="A file with a visit"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          if (chosen !== undefined) void chosen.text().then(open);
          event.currentTarget.value = '';
        }}
      />
      <button type="button" onClick={() => setMar(true)}>Paste a MAR</button>
      <span class="gap" />
      <label>
        Payer
        <select value={judge.policy} onChange={(event) => setJudge({ ...judge, policy: event.currentTarget.value })}>
          <option value="">as written</option>
          {policies.map((policy) => <option key={policy.name} value={policy.name}>{policy.name}</option>)}
        </select>
      </label>
      <label>
        Setting
        <select value={judge.setting} onChange={(event) => setJudge({ ...judge, setting: event.currentTarget.value })}>
          <option value="">as written</option>
          <option>facility</option>
          <option>professional</option>
        </select>
      </label>
      <button type="button" aria-pressed={comparing} onClick={() => setComparing(!comparing)}>Compare</button>
      <span class="gap" />
      <button type="button" onClick={save}>Save as file</button>
      <Copy text={deidentified} label="Copy without identity" />
      <button type="button" onClick={() => window.print()}>Print</button>
      {mar && <MarDialog text={text} open={open} close={() => setMar(false)} />}
    </div>
  );
}
