import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { post, type CodeAnswer, type CodeRequest } from '../api';
import { EXAMPLES } from './examples';

/** A payer and a setting to judge by, whatever the sheet says; empty where the sheet decides. */
export interface Judge {
  policy: string;
  setting: string;
}

export const AS_WRITTEN: Judge = { policy: '', setting: '' };

/** What was typed stays while pages are changed, and is gone when the window is closed: it may tell of a patient. */
const kept = { text: EXAMPLES[0]?.sheet ?? '', touched: false };

/** Text that another page wants opened here. */
export function openInWorkbench(text: string): void {
  kept.text = text;
  kept.touched = false;
}

export interface Asked {
  answer: CodeAnswer | null;
  /** The text it answers. */
  of: string;
  /** Why there is no newer answer; empty where there is one. */
  trouble: string;
  /** Milliseconds from the question to its answer. */
  took: number | null;
}

/**
 * The answer to a text, kept up to date: one question is under way at a time, and of the texts typed meanwhile only the
 * last is asked next. So a drag is answered as fast as the server can.
 */
export function useAnswer(text: string, judge: Judge | null): Asked {
  const [asked, setAsked] = useState<Asked>({ answer: null, of: '', trouble: '', took: null });
  const waiting = useRef<CodeRequest | null>(null);
  const busy = useRef(false);
  const alive = useRef(true);

  const next = useCallback(async () => {
    while (waiting.current !== null && alive.current) {
      const request = waiting.current;
      waiting.current = null;
      busy.current = true;
      const began = performance.now();
      try {
        const answer = await post<CodeAnswer>('/api/code', request);
        const took = performance.now() - began;
        if (alive.current) setAsked({ answer, of: request.text, trouble: '', took });
      } catch (e) {
        const trouble = e instanceof Error ? e.message : String(e);
        if (alive.current) setAsked((before) => ({ ...before, trouble }));
      } finally {
        busy.current = false;
      }
    }
  }, []);

  useEffect(() => {
    if (judge === null) return;
    waiting.current = {
      text,
      ...(judge.policy === '' ? {} : { policy: judge.policy }),
      ...(judge.setting === '' ? {} : { setting: judge.setting }),
    };
    if (!busy.current) void next();
  }, [text, judge?.policy, judge?.setting, judge === null]);

  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  return asked;
}

/** The text on the workbench. */
export function useText(): [string, (text: string) => void] {
  const [text, setText] = useState(kept.text);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (kept.touched) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  return [
    text,
    (changed) => {
      if (changed !== kept.text) kept.touched = true;
      kept.text = changed;
      setText(changed);
    },
  ];
}
