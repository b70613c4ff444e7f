import { HighlightStyle, StreamLanguage, syntaxHighlighting, type StreamParser } from '@codemirror/language';
import { tags as t } from '@lezer/highlight';
import type { Vocabulary } from '../api';

/** What the colouring knows of where in a line it is. */
interface Place {
  words: number;
  line: string;
}

const CLOCK =
  /^(?:(?:\d{4}-\d{2}-\d{2}T)?(?:\d{1,2}:\d{2}|\d{4})(?:\+\d+)?(?:\[[^\]\s]*\])?|\?)(?:[-–](?:(?:\d{4}-\d{2}-\d{2}T)?(?:\d{1,2}:\d{2}|\d{4})(?:\+\d+)?(?:\[[^\]\s]*\])?|\?))?(?=\s|$)/;
const DURATION = /^~\S*/;
const DATE = /^\d{4}-\d{2}-\d{2}(?=\s|$)/;
const AMOUNT = /^[\d.,]+\s?(?:mg|g|mcg|ug|kg|ml|l|units?|mu|meq|mmol|iu)\b/i;

function parser(words: Vocabulary): StreamParser<Place> {
  const lineWords = new Set(words.lineWords);
  const verbs = new Set(words.verbs);
  const flags = new Set(words.flags);
  return {
    name: 'visit sheet',
    startState: () => ({ words: 0, line: '' }),
    copyState: (place) => ({ ...place }),
    token(stream, place) {
      if (stream.sol()) {
        place.words = 0;
        place.line = '';
      }
      if (stream.eatSpace()) return null;
      if (stream.peek() === '#') {
        stream.skipToEnd();
        return 'comment';
      }
      place.words++;
      if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return 'string';
      if (stream.match(/^@[^\s"]+/)) return 'label';
      if (stream.match(/^[A-Za-z][A-Za-z-]*:/)) return 'property';
      if (stream.match(DATE)) return 'date';
      if (stream.match(CLOCK) || stream.match(DURATION)) return 'time';
      if (place.line === 'claim' || place.line === 'expect') {
        stream.match(/^\S+/);
        return 'code';
      }
      if (stream.match(AMOUNT)) return 'amount';
      const word = stream.match(/^[^\s"]+/);
      if (!word || word === true) {
        stream.next();
        return null;
      }
      const said = word[0].toLowerCase();
      if (place.words === 1 && lineWords.has(said)) {
        place.line = said;
        return 'keyword';
      }
      if (lineWords.has(said) && place.line !== '' && place.line !== 'visit') return 'keyword';
      if (place.line === '' && verbs.has(said)) return 'verb';
      return flags.has(said) ? 'verb' : null;
    },
    tokenTable: {
      label: t.labelName,
      property: t.propertyName,
      date: t.literal,
      time: t.number,
      amount: t.unit,
      code: t.atom,
      verb: t.typeName,
    },
    languageData: { commentTokens: { line: '#' } },
  };
}

const colours = HighlightStyle.define([
  { tag: t.comment, color: 'var(--faint)', fontStyle: 'italic' },
  { tag: t.keyword, color: 'var(--accent-ink)', fontWeight: '600' },
  { tag: t.typeName, color: 'var(--verb)' },
  { tag: t.number, color: 'var(--time)' },
  { tag: t.literal, color: 'var(--time)' },
  { tag: t.unit, color: 'var(--ink)' },
  { tag: t.propertyName, color: 'var(--faint)' },
  { tag: t.labelName, color: 'var(--label)' },
  { tag: t.string, color: 'var(--string)' },
  { tag: t.atom, color: 'var(--code)', fontWeight: '600' },
]);

/** The visit sheet as the editor colours it. */
export function sheetLanguage(words: Vocabulary) {
  return [StreamLanguage.define(parser(words)), syntaxHighlighting(colours)];
}
