import { useState } from 'preact/hooks';
import { Problem, ask, post } from '../api';

/** How to sign in: by the link of the terminal, or by name and password where there are accounts. */
export function SignIn() {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [trouble, setTrouble] = useState('');
  const enter = async () => {
    try {
      // Fetches the token that a change needs, if a session that ended has taken it along.
      await ask('/api/operations/health');
      await post('/api/sign-in', { name, password });
      location.reload();
    } catch (e) {
      setTrouble(e instanceof Problem ? e.message : String(e));
    }
  };
  return (
    <main class="sign-in">
      <h1>Sign in</h1>
      <p>Open the link that stands on the terminal where Cannula runs. It signs this browser in, once.</p>
      <p class="faint">The link was used already? Press Enter in that terminal, and it prints a fresh one.</p>
      <form class="card" onSubmit={(event) => { event.preventDefault(); void enter(); }}>
        <h2>With an account</h2>
        <label>Name <input required autocomplete="username" value={name} onInput={(event) => setName(event.currentTarget.value)} /></label>
        <label>Password <input required type="password" autocomplete="current-password" value={password} onInput={(event) => setPassword(event.currentTarget.value)} /></label>
        {trouble !== '' && <p class="trouble" role="alert">{trouble}</p>}
        <button type="submit" class="primary">Sign in</button>
      </form>
    </main>
  );
}
