import { describe, expect, it } from 'vitest';
import { movable, moved, step, underHand } from '../src/workbench/drag';
import { axis, extent, groups } from '../src/workbench/axis';
import { TIMELINE, bar } from './fixtures';

describe('moving', () => {
  it('never lets an end pass the other', () => {
    expect(moved({ start: 480, stop: 540 }, 'stop', -90)).toEqual({ start: 480, stop: 481 });
    expect(moved({ start: 480, stop: 540 }, 'start', 90)).toEqual({ start: 539, stop: 540 });
  });

  it('moves the whole by its length', () => {
    expect(moved({ start: 480, stop: 540 }, 'move', -30)).toEqual({ start: 450, stop: 510 });
    expect(moved({ start: 480, stop: null }, 'move', 5)).toEqual({ start: 485, stop: null });
  });

  it('knows its keys', () => {
    expect(step({ key: 'ArrowLeft', shiftKey: false })).toBe(-1);
    expect(step({ key: 'ArrowRight', shiftKey: true })).toBe(15);
    expect(step({ key: 'PageUp', shiftKey: false })).toBe(60);
    expect(step({ key: 'a', shiftKey: false })).toBeNull();
  });

  it('moves only what the sheet has times of', () => {
    expect(movable(bar('a', 480, 540))).toBe(true);
    expect(movable(bar('a', 480, 540, { clockFrom: null }))).toBe(false);
    expect(movable(bar('a', null, null))).toBe(false);
  });

  it('shows a bar where the hand has put it', () => {
    const shown = underHand(TIMELINE, { id: 'a1', times: { start: 480, stop: 600 }, to: 11, before: null });
    expect(shown.bars[0]?.running).toEqual([[480, 600]]);
    expect(shown.bars[1]).toBe(TIMELINE.bars[1]);
    expect(underHand(TIMELINE, null)).toBe(TIMELINE);
  });
});

describe('the axis', () => {
  it('covers every bar with some air', () => {
    const [from, to] = extent(TIMELINE);
    expect(from).toBeLessThan(480);
    expect(to).toBeGreaterThan(720);
  });

  it('marks round times far enough apart to be read', () => {
    const made = axis([470, 730], 100, 800);
    expect(made.marks.map((mark) => mark.minute)).toEqual([480, 510, 540, 570, 600, 630, 660, 690, 720]);
    expect(made.minute(made.x(555))).toBeCloseTo(555);
  });

  it('leaves a pump that goes home for days out of the scale', () => {
    const [, to] = extent({ ...TIMELINE, bars: [...TIMELINE.bars, bar('p', 700, 4000, { route: 'pump-start' })] });
    expect(to).toBeLessThan(800);
  });

  it('puts what is not in a vein last', () => {
    const found = groups([bar('im', 1, null, { venous: false, access: 'im' }), ...TIMELINE.bars]);
    expect(found.map((group) => group.name)).toEqual(['access left', 'not into a vein']);
  });
});
