import type { Bar, CodedLine, Timeline } from '../src/api';

export function bar(id: string, start: number | null, stop: number | null, more: Partial<Bar> = {}): Bar {
  return {
    id,
    name: `${id} 1 g`,
    drug: id,
    route: 'iv-infusion',
    access: 'left',
    venous: true,
    point: false,
    infusion: true,
    start,
    stop,
    documentedStart: start !== null,
    documentedStop: stop !== null,
    minutes: null,
    running: start !== null && stop !== null ? [[start, stop]] : [],
    pauses: [],
    beside: [],
    earned: [],
    ticks: [],
    codes: {},
    line: 2,
    clockFrom: 0,
    clockTo: 11,
    ...more,
  };
}

export function line(code: string, units: number, administrations: string[], more: Partial<CodedLine> = {}): CodedLine {
  return {
    code,
    units,
    modifiers: [],
    date: '2026-03-02',
    conditional: false,
    because: [{ rule: 'SomeRule', says: 'so', administrations }],
    ...more,
  };
}

/** Vancomycin for four hours, ondansetron beside it. */
export const TIMELINE: Timeline = {
  day: '2026-03-02',
  arrived: null,
  departed: null,
  inpatientFrom: null,
  bars: [bar('a1', 480, 720, { codes: { '96365': 1, '96366': 1 } }), bar('a2', 540, 600, { codes: { '96368': 1 }, line: 3 })],
  units: [
    { code: '96365', unit: 1, date: '2026-03-02', timed: true, administrations: ['a1'], minutes: [[480, 540]] },
    { code: '96366', unit: 1, date: '2026-03-02', timed: true, administrations: ['a1'], minutes: [[540, 600]] },
    { code: '96368', unit: 1, date: '2026-03-02', timed: false, administrations: ['a2'], minutes: [[540, 600]] },
  ],
};

export const LINES: CodedLine[] = [
  line('96365', 1, ['a1']),
  line('96366', 1, ['a1']),
  line('96368', 1, ['a2']),
  line('J2405', 8, ['a2'], { drug: true }),
];
