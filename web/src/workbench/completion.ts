import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Vocabulary } from '../api';

const LEAD = /^\s*(?:\S*\d\S*(?:\s*[-–]\s*\S*\d\S*)?|\?|~\S+)\s+/;

/** What may stand at a place of a sheet line, given the words of the server. */
export function completions(words: Vocabulary) {
  const verbs: Completion[] = words.verbs.map((label, i) => ({ label, type: 'verb', boost: -i }));
  const lineWords: Completion[] = words.lineWords.map((label) => ({ label, type: 'keyword' }));
  const details: Completion[] = words.details.map((label) => ({ label: `${label}:`, type: 'property', boost: -20 }));
  const flags: Completion[] = words.flags.map((label) => ({ label, type: 'property', boost: -10 }));
  const drugs: Completion[] = words.drugs.flatMap((drug) => {
    const detail = [drug.hcpcs, drug.unit].filter(Boolean).join(' · ');
    const about = [drug.category ?? 'ask: its category is not settled', detail].filter(Boolean).join(' · ');
    return [
      { label: drug.name, type: 'drug', detail: about },
      ...drug.names
        .filter((other) => !drug.name.startsWith(other))
        .map((other) => ({ label: other, type: 'drug', detail: `${drug.name} · ${about}`, boost: -1 })),
    ];
  });
  const ofVisit: Completion[] = [
    { label: 'facility', type: 'keyword' },
    { label: 'professional', type: 'keyword' },
    ...words.payers.map((label) => ({ label, type: 'payer' })),
  ];
  const kinds: Completion[] = words.accessKinds.map((label) => ({ label, type: 'keyword' }));
  const verbWords = new Set(words.verbs);

  return (context: CompletionContext): CompletionResult | null => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    if (/(^|\s)#/.test(before)) return null;
    const label = /@([^\s"]*)$/.exec(before);
    if (label !== null) {
      return { from: context.pos - (label[1] ?? '').length, options: accesses(context), validFor: /^[^\s"]*$/ };
    }
    const word = /[^\s:"]*$/.exec(before)?.[0] ?? '';
    const from = context.pos - word.length;
    const head = before.slice(0, before.length - word.length);
    const give = (options: Completion[], always = false): CompletionResult | null =>
      word === '' && !always && !context.explicit ? null : { from, options, validFor: /^[^\s:"]*$/ };
    if (head.trim() === '') return /^\d/.test(word) ? null : give(lineWords);
    const first = head.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
    if (first === 'visit') return /payer:?\s*$/.test(head) ? give(ofVisit.slice(2), true) : give(ofVisit);
    if (first === 'second-access') return give(kinds, true);
    if (words.lineWords.includes(first)) return first === 'claim' || first === 'expect' ? null : give(lineWords);
    const lead = LEAD.exec(head);
    if (lead === null) return null;
    const said = head.slice(lead[0].length).trim();
    if (said === '') return give(verbs, true);
    const parts = said.split(/\s+/);
    const drugWords = verbWords.has((parts[0] ?? '').toLowerCase()) ? parts.slice(1) : parts;
    if (drugWords.length === 0) return give(drugs);
    if (drugWords.some((each) => /\d|:|@/.test(each))) return give([...flags, ...details]);
    // A drug of several words goes on to be completed from its first one.
    const start = before.length - word.length - drugWords.join(' ').length - 1;
    const soFar = before.slice(start);
    if (drugs.some((each) => each.label.startsWith(soFar.toLowerCase()))) {
      return { from: line.from + start, options: drugs, validFor: /^[^:"@]*$/ };
    }
    return give([...flags, ...details]);
  };
}

/** Labels of accesses the sheet uses already. */
function accesses(context: CompletionContext): Completion[] {
  const found = new Set(['left', 'right', 'port']);
  for (const match of context.state.doc.toString().matchAll(/@([^\s"]+)/g)) {
    if (match[1] !== undefined) found.add(match[1]);
  }
  return [...found].map((label) => ({ label, type: 'label' }));
}
