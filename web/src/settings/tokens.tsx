import { useState } from 'preact/hooks';
import { post } from '../api';
import { Copy } from '../ui/copy';
import { when } from '../audit/start';
import { send, useLoaded } from './load';

interface Token {
  id: string;
  account: string;
  label: string;
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
  revokedAt: string | null;
}

/** Tokens by which programs speak for an account. */
export function Tokens() {
  const { value, trouble, again, tell } = useLoaded<Token[]>('/api/tokens?all=true');
  const [label, setLabel] = useState('');
  const [days, setDays] = useState('90');
  const [secret, setSecret] = useState('');
  const make = async () => {
    try {
      const made = await post<{ secret: string }>('/api/tokens', { label, days: Number(days) });
      setSecret(made.secret);
      setLabel('');
      again();
    } catch (e) {
      tell(e instanceof Error ? e.message : String(e));
    }
  };
  return (
    <>
      <h2>Tokens</h2>
      <p class="faint">A program sends one as <code>Authorization: Bearer …</code> and may do what its account may.</p>
      {trouble !== '' && <p class="trouble" role="alert">{trouble}</p>}
      <form class="card inline" onSubmit={(event) => { event.preventDefault(); void make(); }}>
        <label>For what <input required value={label} onInput={(event) => setLabel(event.currentTarget.value)} /></label>
        <label>Days <input type="number" min={1} max={366} value={days} onInput={(event) => setDays(event.currentTarget.value)} /></label>
        <button type="submit" class="primary">Make</button>
      </form>
      {secret !== '' && <p class="card" role="status">Shown this once: <code class="secret">{secret}</code> <Copy text={secret} label="Copy" quiet /></p>}
      {value !== null && value.length > 0 && (
        <div class="card scroll" tabindex={0} role="group" aria-label="Tokens">
          <table>
            <thead><tr><th scope="col">For</th><th scope="col">Account</th><th scope="col">Until</th><th scope="col">Last used</th><th scope="col"><span class="unseen">Change</span></th></tr></thead>
            <tbody>
              {value.map((token) => (
                <tr key={token.id}>
                  <th scope="row">{token.label}</th><td>{token.account}</td><td>{when(token.expiresAt)}</td><td>{token.usedAt === null ? 'never' : when(token.usedAt)}</td>
                  <td>{token.revokedAt === null ? <button type="button" class="quiet" onClick={() => void send('DELETE', `/api/tokens/${token.id}`, undefined, again, tell)}>Take back</button> : <span class="tag warn">taken back</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
