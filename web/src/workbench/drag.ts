import type { Bar, Span, Timeline } from '../api';

/** What of a bar is held: its ends, or the whole of it. */
export type Grip = 'start' | 'stop' | 'move';

export interface Times {
  start: number | null;
  stop: number | null;
}

/** Minutes given an open end as soon as somebody pulls it. */
const FIRST = 1;

/** A bar's times after a grip was moved by some minutes; an end never passes the other one. */
export function moved(times: Times, grip: Grip, by: number): Times {
  const { start, stop } = times;
  switch (grip) {
    case 'move':
      return { start: start === null ? null : start + by, stop: stop === null ? null : stop + by };
    case 'start':
      return { start: start === null ? null : Math.min(start + by, stop === null ? Infinity : stop - FIRST), stop };
    default:
      return { start, stop: stop === null ? null : Math.max(stop + by, start === null ? -Infinity : start + FIRST) };
  }
}

/** Whether its times stand in the sheet where they can be replaced. */
export function movable(bar: Bar): boolean {
  return bar.line !== null && bar.clockFrom !== null && (bar.start !== null || bar.stop !== null);
}

/** Minutes a key moves a grip by; null where it is no such key. */
export function step(event: { key: string; shiftKey: boolean }): number | null {
  const size = event.shiftKey ? 15 : 1;
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return -size;
    case 'ArrowRight':
    case 'ArrowUp':
      return size;
    case 'PageUp':
      return 60;
    case 'PageDown':
      return -60;
    default:
      return null;
  }
}

/** A bar that was moved by hand, until the answer to its new times is here. */
export interface Moved {
  id: string;
  times: Times;
  /** Characters of its line up to the end of its times, as they are written now. */
  to: number;
  /** Its times as they were written when the hand took hold; null once it has let go. */
  before: string | null;
}

/** The timeline with a bar where the hand has put it; what its minutes earn stays until the answer tells. */
export function underHand(timeline: Timeline, moved: Moved | null): Timeline {
  if (moved === null) return timeline;
  const { start, stop } = moved.times;
  return {
    ...timeline,
    bars: timeline.bars.map((bar) => {
      if (bar.id !== moved.id) return bar;
      const shift = bar.start !== null && bar.stop !== null && start !== null && stop !== null && bar.stop - bar.start === stop - start ? start - bar.start : 0;
      const within = (spans: Span[]): Span[] =>
        spans
          .map(([from, to]): Span => [Math.max(from + shift, start ?? -Infinity), Math.min(to + shift, stop ?? Infinity)])
          .filter(([from, to]) => from < to);
      return {
        ...bar,
        start,
        stop,
        documentedStop: bar.documentedStop || stop !== bar.stop,
        running: bar.point || start === null || stop === null ? [] : bar.pauses.length > 0 ? within(bar.running) : [[start, stop]],
        beside: within(bar.beside),
        earned: within(bar.earned),
        ticks: bar.ticks.map((tick) => ({ ...tick, minute: tick.minute + shift })).filter((tick) => stop === null || tick.minute < stop),
      };
    }),
  };
}
