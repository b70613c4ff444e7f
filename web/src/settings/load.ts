import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from '../api';

/** An answer of the server, and asking again. */
export function useLoaded<T>(path: string): { value: T | null; trouble: string; again(): void; tell(trouble: string): void } {
  const [value, setValue] = useState<T | null>(null);
  const [trouble, setTrouble] = useState('');
  const again = useCallback(() => {
    ask<T>(path).then(
      (answer) => {
        setValue(answer);
        setTrouble('');
      },
      (e: unknown) => setTrouble(e instanceof Error ? e.message : String(e)),
    );
  }, [path]);
  useEffect(again, [again]);
  return { value, trouble, again, tell: setTrouble };
}

/** Sends JSON and says what went wrong, if anything did. */
export async function send(method: string, path: string, body: unknown, then: () => void, tell: (trouble: string) => void): Promise<void> {
  try {
    await ask(path, { method, ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }) });
    tell('');
    then();
  } catch (e) {
    tell(e instanceof Error ? e.message : String(e));
  }
}
