import type { Bar, CodedLine, Span, Timeline, Unit } from '../api';

/** What is lit: lines by their index, administrations by id, and of each administration the minutes that matter. */
export interface Lit {
  lines: ReadonlySet<number>;
  administrations: ReadonlySet<string>;
  minutes: ReadonlyMap<string, Span[]>;
}

export const NOTHING: Lit = { lines: new Set(), administrations: new Set(), minutes: new Map() };

/** Units of the ledger that a line bills: those of its code and date, of its administrations where the code has several lines. */
export function unitsOf(line: CodedLine, units: Unit[]): Unit[] {
  const same = units.filter((unit) => unit.code === line.code && unit.date === line.date);
  const own = new Set(line.because.flatMap((because) => because.administrations ?? []));
  const narrowed = same.filter((unit) => unit.administrations.some((id) => own.has(id)));
  return narrowed.length > 0 ? narrowed : same;
}

function lit(lines: Iterable<number>, units: Unit[], administrations: Iterable<string>): Lit {
  const minutes = new Map<string, Span[]>();
  const ids = new Set(administrations);
  for (const unit of units) {
    for (const id of unit.administrations) {
      ids.add(id);
      minutes.set(id, [...(minutes.get(id) ?? []), ...unit.minutes]);
    }
  }
  return { lines: new Set(lines), administrations: ids, minutes };
}

/** A line, the administrations it rests on and exactly the minutes that earned it. */
export function litByLine(index: number, lines: CodedLine[], timeline: Timeline): Lit {
  const line = lines[index];
  if (line === undefined) return NOTHING;
  const units = unitsOf(line, timeline.units);
  // A drug's line rests on the giving, not on minutes.
  const resting = units.length > 0 ? [] : line.because.flatMap((because) => because.administrations ?? []);
  return lit([index], units, resting);
}

/** An administration, or one minute of it, and the lines it earned. */
export function litByBar(bar: Bar, minute: number | null, lines: CodedLine[], timeline: Timeline): Lit {
  const own = timeline.units.filter((unit) => unit.administrations.includes(bar.id));
  const here =
    minute === null ? own : own.filter((unit) => unit.minutes.some(([from, to]) => from <= minute && minute < to));
  const units = here.length > 0 ? here : minute === null ? own : [];
  const indexes = lines.flatMap((line, i) => {
    const earns = unitsOf(line, timeline.units).some((unit) => units.includes(unit));
    const drug = line.drug === true && line.because.some((each) => (each.administrations ?? []).includes(bar.id));
    return earns || (drug && minute === null) ? [i] : [];
  });
  return lit(indexes, units, [bar.id]);
}

/** A set of administrations that something else names, such as a query. */
export function litByIds(ids: string[]): Lit {
  return lit([], [], ids);
}
