import { useState } from 'preact/hooks';
import type { Part } from '../audit/types';
import { send, useLoaded } from './load';

interface Account {
  name: string;
  role: string;
  active: boolean;
  version: number;
  password: boolean;
}

const ROLES: [string, string][] = [
  ['viewer', 'looks'],
  ['coder', 'decides on the worklist'],
  ['auditor', 'audits, exports, reads the trail'],
  ['administrator', 'everything'],
];

/** Who may sign in, and as what. */
export function Accounts() {
  const { value, trouble, again, tell } = useLoaded<Part<Account>>('/api/accounts?limit=500');
  const [name, setName] = useState('');
  const [role, setRole] = useState('coder');
  const [password, setPassword] = useState('');
  return (
    <>
      <h2>Users</h2>
      <p class="faint">Whoever starts the server signs in by its link and needs no account. Others sign in by name and password.</p>
      {trouble !== '' && <p class="trouble" role="alert">{trouble}</p>}
      <form
        class="card inline"
        onSubmit={(event) => {
          event.preventDefault();
          void send('POST', '/api/accounts', { name, role, password: password === '' ? null : password }, () => { setName(''); setPassword(''); again(); }, tell);
        }}
      >
        <label>Name <input required autocomplete="off" value={name} onInput={(event) => setName(event.currentTarget.value)} /></label>
        <label>Role <select value={role} onChange={(event) => setRole(event.currentTarget.value)}>{ROLES.map(([each, does]) => <option key={each} value={each}>{each}: {does}</option>)}</select></label>
        <label>Password, 15 characters or more <input type="password" autocomplete="new-password" minlength={15} value={password} onInput={(event) => setPassword(event.currentTarget.value)} /></label>
        <button type="submit" class="primary">Add</button>
      </form>
      {value !== null && value.rows.length > 0 && (
        <div class="card scroll" tabindex={0} role="group" aria-label="Accounts">
          <table>
            <thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">Signs in</th><th scope="col"><span class="unseen">Change</span></th></tr></thead>
            <tbody>
              {value.rows.map((account) => (
                <tr key={account.name}>
                  <th scope="row">{account.name}</th>
                  <td><select aria-label={`Role of ${account.name}`} value={account.role} onChange={(event) => void send('PUT', `/api/accounts/${encodeURIComponent(account.name)}`, { role: event.currentTarget.value, active: account.active, version: account.version }, again, tell)}>{ROLES.map(([each]) => <option key={each}>{each}</option>)}</select></td>
                  <td>{account.active ? (account.password ? 'with a password' : 'by token only') : <span class="tag warn">not any more</span>}</td>
                  <td><button type="button" class="quiet" onClick={() => void send('PUT', `/api/accounts/${encodeURIComponent(account.name)}`, { role: account.role, active: !account.active, version: account.version }, again, tell)}>{account.active ? 'Shut out' : 'Let in again'}</button></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
