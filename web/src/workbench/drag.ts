import type { Bar } from '../api';

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
