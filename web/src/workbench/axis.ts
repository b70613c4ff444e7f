import { scaleLinear } from 'd3-scale';
import type { Bar, Timeline } from '../api';

/** Minutes drawn behind the start of what has no known end. */
export const OPEN_END = 40;

export interface Axis {
  from: number;
  to: number;
  x(minute: number): number;
  minute(x: number): number;
  marks: { minute: number; x: number; major: boolean }[];
}

const STEPS = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10080];

/** Pumps that go home for days do not set the scale, unless nothing else was given. */
function scaling(bars: Bar[]): Bar[] {
  const placed = bars.filter((bar) => bar.start !== null || bar.stop !== null);
  const inHouse = placed.filter((bar) => !bar.route.endsWith('pump-start') && bar.route !== 'on-body');
  return inHouse.length > 0 ? inHouse : placed;
}

/** The stretch of time that is drawn, with some air on both sides. */
export function extent(timeline: Timeline): [number, number] {
  let from = Infinity;
  let to = -Infinity;
  for (const bar of scaling(timeline.bars)) {
    const first = bar.start ?? (bar.stop ?? 0) - OPEN_END;
    const last = bar.stop ?? (bar.start ?? 0) + (bar.infusion ? OPEN_END : 0);
    from = Math.min(from, first);
    to = Math.max(to, last);
  }
  if (timeline.arrived !== null) from = Math.min(from, Math.max(timeline.arrived, from - 60));
  if (timeline.departed !== null) to = Math.max(to, Math.min(timeline.departed, to + 60));
  if (from > to) return [480, 720];
  const air = Math.max(8, (to - from) * 0.03);
  return [Math.floor(from - air), Math.ceil(to + air)];
}

/** An axis of so many pixels over a stretch of time, with marks at round times that are far enough apart to be read. */
export function axis([from, to]: [number, number], left: number, right: number): Axis {
  const scale = scaleLinear([from, to], [left, right]);
  const room = right - left;
  const step = STEPS.find((each) => (each / (to - from)) * room >= 52) ?? 20160;
  const marks: Axis['marks'] = [];
  for (let minute = Math.ceil(from / step) * step; minute <= to; minute += step) {
    marks.push({ minute, x: scale(minute), major: minute % 1440 === 0 });
  }
  return { from, to, x: (minute) => scale(minute), minute: (x) => scale.invert(x), marks };
}

/** Bars by access, in the order of the sheet; what goes not into a vein comes last, together. */
export function groups(bars: Bar[]): { name: string; venous: boolean; bars: Bar[] }[] {
  const found = new Map<string, { name: string; venous: boolean; bars: Bar[] }>();
  for (const bar of bars) {
    const key = bar.venous ? `access ${bar.access}` : 'not into a vein';
    const group = found.get(key) ?? { name: key, venous: bar.venous, bars: [] };
    group.bars.push(bar);
    found.set(key, group);
  }
  return [...found.values()].sort((a, b) => Number(b.venous) - Number(a.venous));
}
