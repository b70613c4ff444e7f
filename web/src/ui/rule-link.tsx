/** The name of a rule or check as words, leading to its page. */
export function RuleLink({ name }: { name: string }) {
  return (
    <a class="rule" href={`/rules/${encodeURIComponent(name)}`}>
      {inWords(name)}
    </a>
  );
}

/** `ConcurrentOncePerEncounter` as `concurrent once per encounter`. */
export function inWords(name: string): string {
  if (!/[a-z][A-Z]/.test(name)) return name;
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
