import { post, type Administration, type CodeAnswer, type Visit, type VisitAnswer, type Vocabulary } from '../api';
import { dateAfter } from '../clock';

interface Props {
  visit: VisitAnswer;
  words: Vocabulary;
  text: string;
  changed(text: string): void;
}

const ROUTES: [string, string][] = [
  ['iv-infusion', 'infusion'],
  ['iv-push', 'push'],
  ['im', 'im'],
  ['sc', 'sc'],
  ['sc-infusion', 'sc infusion'],
  ['ia-push', 'ia push'],
  ['ia-infusion', 'ia infusion'],
  ['intrathecal', 'intrathecal'],
  ['on-body', 'on-body'],
  ['pump-start', 'pump start'],
  ['pump-refill', 'pump refill'],
  ['port-flush', 'port flush'],
  ['other', 'other'],
];

/** Lines of the sheet that the form does not show, which stay as they are. */
function kept(text: string): string {
  return text
    .split('\n')
    .filter((line) => /^\s*(claim|expect|#)/i.test(line))
    .join('\n');
}

/** The visit in fields. The server writes it as a sheet, so that both always say the same. */
export function VisitForm({ visit: answer, words, text, changed }: Props) {
  const visit = answer.visit;
  const day = answer.timeline.day;
  const send = async (next: Visit) => {
    const written = await post<CodeAnswer>('/api/code', { text: JSON.stringify(next) });
    const sheet = written.visits[0]?.sheet;
    if (sheet !== undefined) {
      const rest = kept(text);
      changed(rest === '' ? sheet : `${sheet}${rest}\n`);
    }
  };
  const head = (field: string, value: string) => void send(without({ ...visit, [field]: value }, field));
  const one = (index: number, field: string, value: string) => {
    const administrations = visit.administrations.map((each, i) => (i === index ? (without({ ...each, [field]: value }, field) as Administration) : each));
    void send({ ...visit, administrations });
  };
  const add = () => {
    const last = visit.administrations[visit.administrations.length - 1];
    const start = last?.stop ?? last?.start ?? `${day}T08:00`;
    const id = `a${visit.administrations.length + 1}`;
    void send({ ...visit, administrations: [...visit.administrations, { id, drug: 'normal saline', route: 'iv-infusion', start, ...(last?.site === undefined ? {} : { site: last.site }) }] });
  };
  const remove = (index: number) => void send({ ...visit, administrations: visit.administrations.filter((_, i) => i !== index) });
  return (
    <form class="form" onSubmit={(event) => event.preventDefault()}>
      <div class="fields">
        <Field label="Date" type="date" value={visit.date ?? day} set={(value) => head('date', value)} />
        <Field label="Arrived" type="time" value={timePart(visit.arrived)} set={(value) => head('arrived', onDay(day, value))} />
        <Field label="Departed" type="time" value={timePart(visit.departed)} set={(value) => head('departed', onDay(visit.departed?.slice(0, 10) ?? day, value))} />
        <label>
          Setting
          <select value={visit.setting ?? 'facility'} onChange={(event) => head('setting', event.currentTarget.value)}>
            <option>facility</option>
            <option>professional</option>
          </select>
        </label>
        <label>
          Payer
          <select value={visit.payer ?? 'medicare'} onChange={(event) => head('payer', event.currentTarget.value)}>
            {words.payers.map((payer) => <option key={payer}>{payer}</option>)}
          </select>
        </label>
      </div>
      <datalist id="drugs">{words.drugs.map((drug) => <option key={drug.name} value={drug.name} />)}</datalist>
      <ol>
        {visit.administrations.map((each, i) => (
          <li key={each.id}>
            <Field label="Start" type="time" value={timePart(each.start)} set={(value) => one(i, 'start', onDay(each.start?.slice(0, 10) ?? day, value))} />
            <Field label={nextDay(each) ? 'Stop, next day' : 'Stop'} type="time" value={timePart(each.stop)} set={(value) => one(i, 'stop', stopAt(each, day, value))} />
            <label>
              How
              <select value={each.route} onChange={(event) => one(i, 'route', event.currentTarget.value)}>
                {ROUTES.map(([route, label]) => <option key={route} value={route}>{label}</option>)}
                {!ROUTES.some(([route]) => route === each.route) && <option>{each.route}</option>}
              </select>
            </label>
            <Field label="Access" value={each.site ?? ''} set={(value) => one(i, 'site', value)} />
            <Field label="Drug" value={each.drug ?? each.hcpcs ?? ''} list="drugs" set={(value) => one(i, 'drug', value)} />
            <Field label="Dose" value={each.dose ?? ''} set={(value) => one(i, 'dose', value)} />
            <button type="button" class="quiet" aria-label={`Remove ${each.drug ?? each.id}`} onClick={() => remove(i)}>Remove</button>
          </li>
        ))}
      </ol>
      <button type="button" onClick={add}>Add an administration</button>
    </form>
  );
}

function Field({ label, value, set, type = 'text', list }: { label: string; value: string; set(value: string): void; type?: 'text' | 'date' | 'time'; list?: string }) {
  return (
    <label>
      {label}
      <input
        type={type}
        value={value}
        {...(list === undefined ? {} : { list })}
        autocomplete="off"
        onChange={(event) => {
          if (event.currentTarget.value !== value) set(event.currentTarget.value);
        }}
      />
    </label>
  );
}

/** An emptied field is absent, not empty. */
function without<T extends object>(object: T, field: string): T {
  const copy = { ...object } as Record<string, unknown>;
  if (copy[field] === '') delete copy[field];
  return copy as T;
}

function timePart(moment: string | undefined): string {
  return moment?.slice(11, 16) ?? '';
}

function onDay(day: string, value: string): string {
  return value === '' ? '' : `${day}T${value}`;
}

function nextDay(each: Administration): boolean {
  return each.start !== undefined && each.stop !== undefined && each.stop.slice(0, 10) > each.start.slice(0, 10);
}

/** The first such time from the start on. */
function stopAt(each: Administration, day: string, value: string): string {
  const from = each.start?.slice(0, 10) ?? day;
  return value !== '' && value < timePart(each.start) ? onDay(dateAfter(from, 1), value) : onDay(from, value);
}
