import { useEffect, useState } from 'preact/hooks';
import { ask, type RulePage, type RuleSummary } from '../api';
import { RuleLink, inWords } from '../ui/rule-link';
import { Markdown } from './markdown';

const KINDS: [string, string][] = [
  ['rule', 'Rules'],
  ['check', 'Checks'],
  ['point', 'Points on which readings differ'],
  ['code', 'Codes'],
];

/** What was last searched for, so that a page that was read leads back to the same list. */
const kept = { sought: '' };

/** Everything a result can name as its reason, to be searched and read. */
export function RulesPage({ name }: { name: string | null }) {
  const [sought, setSought] = useState(kept.sought);
  const [found, setFound] = useState<RuleSummary[] | null>(null);
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    kept.sought = sought;
    const stop = new AbortController();
    const wait = setTimeout(
      () =>
        ask<RuleSummary[]>(`/api/rules?q=${encodeURIComponent(sought)}`, { signal: stop.signal }).then(
          (answer) => {
            setFound(answer);
            setTrouble('');
          },
          (e: unknown) => {
            if (!stop.signal.aborted) setTrouble(e instanceof Error ? e.message : String(e));
          },
        ),
      found === null ? 0 : 120,
    );
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [sought]);
  return (
    <main class={`rules${name === null ? '' : ' reading'}`}>
      <div class="list">
        <h1 class={name === null ? '' : 'unseen'}>Rules</h1>
        <input type="search" aria-label="Search rules, checks, codes and points" placeholder="Search: concurrent, 96368, hydration, midnight…" value={sought} onInput={(event) => setSought(event.currentTarget.value)} />
        <p class="faint" role="status">{trouble !== '' ? trouble : found === null ? '' : found.length === 1 ? 'one found' : `${found.length} found`}</p>
        {KINDS.map(([kind, title]) => {
          const those = (found ?? []).filter((each) => each.kind === kind);
          return those.length > 0 && (
            <section key={kind} class={kind}>
              <h2>{title}</h2>
              <ul>
                {those.map((each) => (
                  <li key={each.name}>
                    <a href={`/rules/${encodeURIComponent(each.name)}`} aria-current={each.name === name ? 'page' : undefined}>
                      <b>{inWords(each.name)}</b>
                      <span>{each.says}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      {name !== null && <Page key={name} name={name} />}
    </main>
  );
}

function Page({ name }: { name: string }) {
  const [page, setPage] = useState<RulePage | null>(null);
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    ask<RulePage>(`/api/rules/${encodeURIComponent(name)}`).then(setPage, (e: unknown) => setTrouble(e instanceof Error ? e.message : String(e)));
  }, [name]);
  useEffect(() => {
    document.title = `${inWords(name)} · Cannula`;
  }, [name]);
  if (trouble !== '') return <article><p class="trouble" role="alert">{trouble}</p></article>;
  if (page === null) return <article aria-busy="true" />;
  return (
    <article>
      <p class="kind">{page.kind === 'point' ? 'disputed point' : page.kind}</p>
      <h1>{inWords(page.name)}</h1>
      <p class="name"><code>{page.name}</code></p>
      {page.text === '' && <p class="lead">{page.says}</p>}
      {page.facts.length > 0 && <Facts facts={page.facts} />}
      <Markdown text={page.text} />
      {page.text === '' && page.sources.length > 0 && (
        <>
          <h2>Sources</h2>
          <ul>{page.sources.map((each) => <li key={each.source + each.place}>{each.source}{each.place !== '' && `, ${each.place}`} (seen {each.lastSeen})</li>)}</ul>
        </>
      )}
    </article>
  );
}

/** Facts under their names; a further value of the same name comes without one. */
function Facts({ facts }: { facts: { name: string; value: string }[] }) {
  const grouped: { name: string; values: string[] }[] = [];
  for (const fact of facts) {
    const last = grouped[grouped.length - 1];
    if (fact.name === '' && last !== undefined) last.values.push(fact.value);
    else grouped.push({ name: fact.name, values: [fact.value] });
  }
  return (
    <dl class="facts">
      {grouped.map((fact, i) => (
        <div key={`${fact.name} ${i}`}>
          <dt>{fact.name}</dt>
          {fact.values.map((value) => <dd key={value}>{/^[A-Z][a-z]+[A-Z]\w+$/.test(value) ? <RuleLink name={value} /> : value}</dd>)}
        </div>
      ))}
    </dl>
  );
}
