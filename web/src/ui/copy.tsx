import { useState } from 'preact/hooks';

interface Props {
  text: string | (() => Promise<string>);
  label: string;
  quiet?: boolean;
}

/** A button that copies text and says so. */
export function Copy({ text, label, quiet }: Props) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : await text());
      setSaid('Copied');
    } catch (e) {
      setSaid(e instanceof Error && e.name !== 'NotAllowedError' ? e.message : 'The browser does not allow copying');
    }
    setTimeout(() => setSaid(''), 1800);
  };
  return (
    <button type="button" class={quiet === true ? 'quiet' : ''} onClick={() => void copy()}>
      <span aria-live="polite">{said === '' ? label : said}</span>
    </button>
  );
}
