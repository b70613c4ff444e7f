/** Minutes since midnight of a visit's day, and how people write them. */

const DAY = 1440;

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** `08:05`, on whatever day. */
export function time(minute: number): string {
  const ofDay = ((minute % DAY) + DAY) % DAY;
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

/** How many days after the visit's day a minute lies. */
export function dayOf(minute: number): number {
  return Math.floor(minute / DAY);
}

/** The date `days` after an ISO date, as ISO. */
export function dateAfter(date: string, days: number): string {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(y, m - 1, d + days)).toISOString().slice(0, 10);
}

/** `08:05`, with `+1` where it is the next day. */
export function timeWithDay(minute: number): string {
  const day = dayOf(minute);
  return day === 0 ? time(minute) : `${time(minute)}${day > 0 ? '+' : ''}${day}`;
}

/** `1 h 30 min`. */
export function length(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/**
 * A clock range as it stands in a sheet, in place of `written`: where that has whole dates, so has this. A stop without
 * a day is the first such time from its start on, so a day is written wherever the visit's own is not meant.
 */
export function written(day: string, start: number | null, stop: number | null, written: string): string {
  const whole = /\d{4}-\d{2}-\d{2}T/.test(written);
  const one = (minute: number | null, after: number): string => {
    if (minute === null) return '?';
    const days = dayOf(minute);
    if (whole || days < 0) return `${dateAfter(day, days)}T${time(minute)}`;
    return days === after ? time(minute) : `${time(minute)}+${days}`;
  };
  const range = stop !== null || /[-–]|~|to/i.test(written.replace(/\d{4}-\d{2}-\d{2}T/g, ''));
  const from = one(start, 0);
  if (!range) return from;
  return `${from}-${one(stop, start === null ? 0 : dayOf(start))}`;
}
