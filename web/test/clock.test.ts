import { describe, expect, it } from 'vitest';
import { length, time, timeWithDay, written } from '../src/clock';

const DAY = '2026-03-02';

describe('clock', () => {
  it('writes minutes as people do', () => {
    expect(time(485)).toBe('08:05');
    expect(time(1445)).toBe('00:05');
    expect(time(-10)).toBe('23:50');
    expect(timeWithDay(1445)).toBe('00:05+1');
    expect(length(90)).toBe('1 h 30 min');
    expect(length(60)).toBe('1 h');
    expect(length(59)).toBe('59 min');
  });

  it('writes a range in place of another', () => {
    expect(written(DAY, 480, 720, '09:00-10:00')).toBe('08:00-12:00');
    expect(written(DAY, 485, null, '09:00')).toBe('08:05');
    expect(written(DAY, 480, null, '08:10-?')).toBe('08:00-?');
    expect(written(DAY, null, 600, '?-09:00')).toBe('?-10:00');
  });

  it('gives an end to what had none', () => {
    expect(written(DAY, 480, 520, '08:00')).toBe('08:00-08:40');
    expect(written(DAY, 480, 545, '08:00 ~60m')).toBe('08:00-09:05');
  });

  it('writes the day wherever it is not the one that would be taken', () => {
    expect(written(DAY, 1430, 1450, '23:00-23:30')).toBe('23:50-00:10+1');
    expect(written(DAY, 1450, 1500, '23:50-00:40')).toBe('00:10+1-01:00');
    expect(written(DAY, 1430, 2900, '23:00-23:30')).toBe('23:50-00:20+2');
    expect(written(DAY, -30, 20, '00:00-00:50')).toBe('2026-03-01T23:30-00:20+0');
  });

  it('keeps whole dates where there are some', () => {
    expect(written(DAY, 480, 1450, '2026-03-02T08:00-2026-03-02T09:00')).toBe('2026-03-02T08:00-2026-03-03T00:10');
    expect(written(DAY, 480, null, '2026-03-02T08:10')).toBe('2026-03-02T08:00');
  });
});
