import { useEffect, useState } from 'preact/hooks';

const NEXT: Record<string, string> = { auto: 'light', light: 'dark', dark: 'auto' };

/** Light, dark, or as the system has it. */
export function Theme() {
  const [theme, setTheme] = useState(localStorage.getItem('theme') ?? 'auto');
  useEffect(() => {
    if (theme === 'auto') {
      delete document.documentElement.dataset['theme'];
      localStorage.removeItem('theme');
    } else {
      document.documentElement.dataset['theme'] = theme;
      localStorage.setItem('theme', theme);
    }
  }, [theme]);
  return (
    <button type="button" class="quiet theme" aria-label={`Colours: ${theme}`} title={`Colours: ${theme}`} onClick={() => setTheme(NEXT[theme] ?? 'auto')}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.4" />
        <path d={theme === 'light' ? '' : theme === 'dark' ? 'M8 1.8a6.2 6.2 0 0 1 0 12.4a6.2 6.2 0 0 1 0-12.4' : 'M8 1.8a6.2 6.2 0 0 1 0 12.4z'} fill="currentColor" />
      </svg>
    </button>
  );
}
