import { usePath } from '../route';
import { may, useMe } from '../ui/me';
import { Accounts } from './accounts';
import { Keeping } from './keeping';
import { Policies } from './policies';
import { TableEditions } from './tables';
import { Tokens } from './tokens';
import { TrailView } from './trail';

/** What the server works by and for whom. What a role may not do is not offered. */
export function SettingsPage() {
  const path = usePath();
  const me = useMe();
  const parts: [string, string, boolean, () => preact.JSX.Element][] = [
    ['policies', 'Policies', true, Policies],
    ['tables', 'Tables', true, TableEditions],
    ['accounts', 'Users', may(me, 'administrator'), Accounts],
    ['tokens', 'Tokens', true, Tokens],
    ['retention', 'Retention', may(me, 'administrator'), Keeping],
    ['trail', 'Audit trail', may(me, 'auditor'), TrailView],
  ];
  const here = path.split('/')[2] ?? 'policies';
  const part = parts.find(([name]) => name === here) ?? parts[0];
  const Part = part?.[3] ?? Policies;
  return (
    <main class="settings">
      <nav aria-label="Settings">
        <h1>Settings</h1>
        <ul>
          {parts.map(([name, title, shown]) => shown && <li key={name}><a href={`/settings/${name}`} aria-current={part?.[0] === name ? 'page' : undefined}>{title}</a></li>)}
        </ul>
        {me !== null && <p class="faint">Signed in as {me.name}, {me.role}</p>}
      </nav>
      <div class="part"><Part /></div>
    </main>
  );
}
