import { describe, expect, it } from 'vitest';
import { litByBar, litByLine, unitsOf } from '../src/workbench/lit';
import { LINES, TIMELINE, bar, line } from './fixtures';

describe('what is lit', () => {
  it('is exactly the minutes that earned a line', () => {
    const lit = litByLine(1, LINES, TIMELINE);
    expect([...lit.administrations]).toEqual(['a1']);
    expect(lit.minutes.get('a1')).toEqual([[540, 600]]);
    expect([...lit.lines]).toEqual([1]);
  });

  it('is the giving, without minutes, for a drug', () => {
    const lit = litByLine(3, LINES, TIMELINE);
    expect([...lit.administrations]).toEqual(['a2']);
    expect(lit.minutes.size).toBe(0);
  });

  it('is the line a minute pays for', () => {
    const first = TIMELINE.bars[0] ?? bar('a1', 0, 1);
    expect([...litByBar(first, 500, LINES, TIMELINE).lines]).toEqual([0]);
    expect([...litByBar(first, 550, LINES, TIMELINE).lines]).toEqual([1]);
    expect([...litByBar(first, 650, LINES, TIMELINE).lines]).toEqual([]);
  });

  it('is everything an administration earned, its drug too', () => {
    const second = TIMELINE.bars[1] ?? bar('a2', 0, 1);
    expect([...litByBar(second, null, LINES, TIMELINE).lines]).toEqual([2, 3]);
  });

  it('keeps lines of one code apart by what they rest on', () => {
    const units = [
      { code: '96365', unit: 1, date: '2026-03-02', timed: true, administrations: ['a1'], minutes: [] },
      { code: '96365', unit: 1, date: '2026-03-02', timed: true, administrations: ['a9'], minutes: [] },
    ];
    expect(unitsOf(line('96365', 1, ['a9'], { modifiers: ['59'] }), units)).toEqual([units[1]]);
  });
});
