import { useEffect, useState } from 'preact/hooks';
import { listeners } from './api';
import { usePath, followLinks } from './route';
import { ClaimPage } from './audit/claim';
import { AuditRun } from './audit/run';
import { AuditStart } from './audit/start';
import { RulesPage } from './rules/page';
import { SettingsPage } from './settings/page';
import { SignIn } from './ui/sign-in';
import { Theme } from './ui/theme';
import { WorkbenchPage } from './workbench/page';
import { WorklistPage } from './worklist/page';

const PAGES: [string, string][] = [
  ['/workbench', 'Workbench'],
  ['/audit', 'Audit'],
  ['/worklist', 'Worklist'],
  ['/rules', 'Rules'],
  ['/settings', 'Settings'],
];

/** The frame around every page: where one is, where one can go, and what is wrong with the connection. */
export function App() {
  const path = usePath();
  const [signedOut, setSignedOut] = useState(false);
  const [lost, setLost] = useState(false);
  listeners.signedOut = () => setSignedOut(true);
  listeners.connection = setLost;
  useEffect(() => {
    document.addEventListener('click', followLinks);
    return () => document.removeEventListener('click', followLinks);
  }, []);
  const here = path === '/' ? '/workbench' : path;
  useEffect(() => {
    // The page of a rule bears the rule's name.
    if (here.startsWith('/rules/')) return;
    const title = PAGES.find(([start]) => here.startsWith(start))?.[1];
    document.title = title === undefined ? 'Cannula' : `${title} · Cannula`;
  }, [here]);
  return (
    <>
      <a class="skip" href="#content">Skip to the content</a>
      <header class="top">
        <a class="brand" href="/workbench">
          <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
            <rect width="32" height="32" rx="7" class="ground" />
            <rect x="6" y="8" width="20" height="4.5" rx="2.2" />
            <rect x="11" y="14" width="9" height="4.5" rx="2.2" opacity=".75" />
            <rect x="17" y="20" width="9" height="4.5" rx="2.2" opacity=".5" />
          </svg>
          Cannula
        </a>
        <nav aria-label="Pages">
          {PAGES.map(([start, name]) => (
            <a key={start} href={start} aria-current={here.startsWith(start) ? 'page' : undefined}>{name}</a>
          ))}
        </nav>
        <Theme />
      </header>
      {lost && <p class="lost" role="alert">The server cannot be reached. What you typed is still here; it is asked again with your next change. If the server was ended, start it with <code>./cannula serve</code>.</p>}
      <div id="content" tabindex={-1}>
        {signedOut ? <SignIn /> : <Content path={here} />}
      </div>
    </>
  );
}

function Content({ path }: { path: string }) {
  const [, page, name, more] = path.split('/').map(decodeURIComponent);
  switch (page) {
    case 'rules':
      return <RulesPage name={name === undefined || name === '' ? null : name} />;
    case 'audit':
      if (name === undefined || name === '') return <AuditStart />;
      return more === undefined || more === '' ? <AuditRun key={name} id={name} /> : <ClaimPage audit={name} seq={Number(more)} />;
    case 'worklist':
      return <WorklistPage />;
    case 'settings':
      return <SettingsPage />;
    default:
      return <WorkbenchPage />;
  }
}
