import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Bar, CodedLine, Coded, Span, Timeline } from '../api';
import { dateAfter, dayOf, length, time, timeWithDay } from '../clock';
import { OPEN_END, axis, extent, groups, type Axis } from './axis';
import { movable, moved, step, type Grip, type Times } from './drag';
import { litByBar, type Lit } from './lit';

const ROW = 46;
const BAR = 18;
const HEAD = 30;
const GROUP = 22;

interface Props {
  timeline: Timeline;
  coded: Coded | null;
  lit: Lit;
  light(lit: Lit | null): void;
  /** A bar's times are changed by hand; `done` once the hand lets go. Absent where nothing can be moved. */
  change?(bar: Bar, times: Times, done: boolean): void;
}

function useWidth(): [preact.RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(800);
  useLayoutEffect(() => {
    if (box.current === null) return;
    const seen = new ResizeObserver((entries) => setWidth(Math.round(entries[0]?.contentRect.width ?? 800)));
    seen.observe(box.current);
    return () => seen.disconnect();
  }, []);
  return [box, width];
}

/** The minutes of a visit: a bar for each administration, what its minutes earned, and where each unit was reached. */
export function TimelineView({ timeline, coded, lit, light, change }: Props) {
  const [box, width] = useWidth();
  const held = useRef<[number, number] | null>(null);
  const narrow = width < 560;
  const gutter = narrow ? 8 : Math.min(190, Math.max(120, width * 0.2));
  const span = held.current ?? extent(timeline);
  const scale = axis(span, gutter, width - (narrow ? 14 : 26));
  const rows = groups(timeline.bars);
  const lead = narrow ? 16 : 0;
  let y = HEAD;
  const placed = rows.map((group) => {
    const top = y;
    y += rows.length > 1 || group.name !== 'access A' ? GROUP : 6;
    const bars = group.bars.map((bar) => {
      const row = { bar, y: y + lead };
      y += ROW + lead;
      return row;
    });
    return { ...group, top, bars, bottom: y };
  });
  const height = y + 4;
  const lines = coded?.lines ?? [];
  const next = new Map((coded?.next ?? []).map((each) => [each.administrations.join(' '), each]));

  return (
    <div class="timeline" ref={box}>
      <svg width={width} height={height} role="group" aria-label="Minutes of the visit">
        <defs>
          <pattern id="beside" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" class="beside-ground" />
            <rect width="2" height="5" class="beside-line" />
          </pattern>
          <linearGradient id="open-right">
            <stop offset="0" class="open-near" />
            <stop offset="1" class="open-far" />
          </linearGradient>
          <linearGradient id="open-left">
            <stop offset="0" class="open-far" />
            <stop offset="1" class="open-near" />
          </linearGradient>
        </defs>
        <Away timeline={timeline} scale={scale} height={height} />
        <Marks scale={scale} day={timeline.day} height={height} />
        {placed.map((group) => (
          <g key={group.name}>
            {group.bars.length > 1 && <Overlaps bars={group.bars.map((row) => row.bar)} scale={scale} top={group.top + 4} bottom={group.bottom - 8} />}
            {(placed.length > 1 || group.name !== 'access A') && (
              <text class="group" x={narrow ? gutter : 2} y={group.top + 15}>
                {group.name}
              </text>
            )}
            {group.bars.map(({ bar, y: top }) => (
              <BarRow
                key={bar.id}
                bar={bar}
                y={top}
                scale={scale}
                gutter={gutter}
                narrow={narrow}
                lines={lines}
                timeline={timeline}
                lit={lit}
                light={light}
                more={next.get(bar.id)}
                hold={(on) => {
                  held.current = on ? span : null;
                }}
                {...(change === undefined || !movable(bar) ? {} : { change })}
              />
            ))}
          </g>
        ))}
      </svg>
      <Legend bars={timeline.bars} />
    </div>
  );
}

/** Time before arrival, after departure, and from the inpatient order on. */
function Away({ timeline, scale, height }: { timeline: Timeline; scale: Axis; height: number }) {
  const { arrived, departed, inpatientFrom } = timeline;
  const [left, right] = [scale.x(scale.from), scale.x(scale.to)];
  const clamp = (minute: number) => Math.min(Math.max(scale.x(minute), left), right);
  return (
    <g class="away">
      {arrived !== null && arrived > scale.from && <rect x={left} y={HEAD - 6} width={Math.max(0, clamp(arrived) - left)} height={height - HEAD} />}
      {departed !== null && departed < scale.to && <rect x={clamp(departed)} y={HEAD - 6} width={Math.max(0, right - clamp(departed))} height={height - HEAD} />}
      {arrived !== null && arrived > scale.from && arrived < scale.to && (
        <text class="edge" x={clamp(arrived) - 4} y={height - 6} text-anchor="end">
          <title>{`arrived ${time(arrived)}`}</title>
          {clamp(arrived) - left > 50 ? 'arrived' : ''}
        </text>
      )}
      {departed !== null && departed > scale.from && departed < scale.to && (
        <text class="edge" x={clamp(departed) + 4} y={height - 6}>
          {right - clamp(departed) > 60 ? 'departed' : ''}
        </text>
      )}
      {inpatientFrom !== null && inpatientFrom > scale.from && inpatientFrom < scale.to && (
        <g class="inpatient">
          <line x1={clamp(inpatientFrom)} x2={clamp(inpatientFrom)} y1={HEAD - 8} y2={height} />
          <text x={clamp(inpatientFrom) + 4} y={HEAD + 4}>
            inpatient {time(inpatientFrom)}
          </text>
        </g>
      )}
    </g>
  );
}

function Marks({ scale, day, height }: { scale: Axis; day: string; height: number }) {
  return (
    <g class="marks" aria-hidden="true">
      {scale.marks.map((mark) => (
        <g key={mark.minute} class={mark.major ? 'midnight' : ''}>
          <line x1={mark.x} x2={mark.x} y1={HEAD - 8} y2={height} />
          <text x={mark.x} y={HEAD - 14} text-anchor="middle">
            {mark.major ? dateAfter(day, dayOf(mark.minute)).slice(5) : time(mark.minute)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Bands where two infusions of one access ran at once. */
function Overlaps({ bars, scale, top, bottom }: { bars: Bar[]; scale: Axis; top: number; bottom: number }) {
  const edges = bars.flatMap((bar) =>
    bar.infusion ? bar.running.flatMap(([from, to]) => [{ at: from, by: 1 }, { at: to, by: -1 }]) : [],
  );
  edges.sort((a, b) => a.at - b.at || a.by - b.by);
  const bands: Span[] = [];
  let running = 0;
  edges.forEach(({ at, by }) => {
    if (running >= 2 && running + by < 2) {
      const last = bands[bands.length - 1];
      if (last !== undefined) last[1] = at;
    } else if (running < 2 && running + by >= 2) {
      bands.push([at, at]);
    }
    running += by;
  });
  return (
    <g class="overlaps" aria-hidden="true">
      {bands.map(([from, to]) => (
        <rect key={from} x={scale.x(from)} width={Math.max(0, scale.x(to) - scale.x(from))} y={top} height={bottom - top} />
      ))}
    </g>
  );
}

interface RowProps {
  bar: Bar;
  y: number;
  scale: Axis;
  gutter: number;
  narrow: boolean;
  lines: CodedLine[];
  timeline: Timeline;
  lit: Lit;
  more: { code: string; units: number; moreMinutes: number } | undefined;
  light(lit: Lit | null): void;
  hold(on: boolean): void;
  change?(bar: Bar, times: Times, done: boolean): void;
}

function BarRow(props: RowProps) {
  const { bar, y, scale, gutter, narrow, lit, light, lines, timeline, more } = props;
  const dimmed = lit.administrations.size > 0 && !lit.administrations.has(bar.id);
  const top = y + 6;
  const lightAt = (minute: number | null) => light(litByBar(bar, minute, lines, timeline));
  const x0 = bar.start === null ? scale.x((bar.stop ?? 0) - OPEN_END) : scale.x(bar.start);
  const x1 = bar.stop === null ? scale.x((bar.start ?? 0) + (bar.infusion ? OPEN_END : 0)) : scale.x(bar.stop);
  const unknown = bar.start === null && bar.stop === null;
  const said = inWords(bar);
  return (
    <g
      class={`row${dimmed ? ' dimmed' : ''}${lit.administrations.has(bar.id) ? ' lit' : ''}`}
      onMouseMove={(event) => {
        const svg = (event.currentTarget as SVGGElement).ownerSVGElement;
        const minute = Math.floor(scale.minute(event.clientX - (svg?.getBoundingClientRect().left ?? 0)));
        lightAt(bar.running.some(([from, to]) => from <= minute && minute < to) ? minute : null);
      }}
      onMouseLeave={() => light(null)}
    >
      <text class="name" x={narrow ? gutter : 2} y={narrow ? y - 1 : top + 13}>
        <title>{bar.name}</title>
        {fitted(bar.name, narrow ? 44 : Math.floor(gutter / 7.4))}
      </text>
      {unknown ? (
        <text class="clock" x={gutter + 4} y={top + 13}>
          {bar.minutes === null ? 'no times documented' : `${length(bar.minutes)}, no clock times`}
        </text>
      ) : bar.point ? (
        <g class="point">
          <line x1={x0} x2={x0} y1={top - 2} y2={top + BAR + 2} />
          <path d={`M${x0} ${top + 2} l6.5 7 l-6.5 7 l-6.5 -7 z`} class={Object.keys(bar.codes).length > 0 ? 'paid' : ''} />
        </g>
      ) : (
        <Running bar={bar} top={top} scale={scale} lit={lit} x0={x0} x1={x1} />
      )}
      {!unknown && <Codes bar={bar} top={top} x={Math.max(x1, x0) + (bar.point ? 14 : 8)} right={scale.x(scale.to)} x0={x0} />}
      {bar.ticks.map((tick) => (
        <g class="tick" key={`${tick.minute} ${tick.code}`}>
          <line x1={scale.x(tick.minute)} x2={scale.x(tick.minute)} y1={top + BAR - 3} y2={top + BAR + 5} />
          <text x={scale.x(tick.minute)} y={top + BAR + 15} text-anchor="middle">
            <title>{`minute ${tick.ran}: ${tick.code} is reached at ${time(tick.minute)}`}</title>
            {tick.ran}
          </text>
        </g>
      ))}
      {more !== undefined && bar.stop !== null && bar.stop + more.moreMinutes < scale.to && (
        <g class="tick more">
          <line x1={scale.x(bar.stop + more.moreMinutes)} x2={scale.x(bar.stop + more.moreMinutes)} y1={top + BAR - 1} y2={top + BAR + 5} />
          <text x={scale.x(bar.stop + more.moreMinutes)} y={top + BAR + 15} text-anchor="middle">
            +{more.moreMinutes}
          </text>
        </g>
      )}
      {props.change === undefined ? (
        <rect class="grip still" x={x0 - 6} y={top - 3} width={Math.max(12, x1 - x0 + 12)} height={BAR + 6} tabindex={0} role="img" aria-label={said} onFocus={() => lightAt(null)} onBlur={() => light(null)} />
      ) : (
        <Grips {...props} change={props.change} top={top} x0={x0} x1={x1} said={said} lightAt={lightAt} />
      )}
    </g>
  );
}

/** The stretch a bar ran: what earned, what ran beside another, what earned nothing, its breaks and its open ends. */
function Running({ bar, top, scale, lit, x0, x1 }: { bar: Bar; top: number; scale: Axis; lit: Lit; x0: number; x1: number }) {
  const rect = (span: Span, kind: string, inset = 0) => (
    <rect
      key={`${kind} ${span[0]}`}
      class={kind}
      x={scale.x(span[0])}
      y={top + inset}
      width={Math.max(0.5, scale.x(span[1]) - scale.x(span[0]))}
      height={BAR - 2 * inset}
    />
  );
  const glowing = lit.minutes.get(bar.id) ?? [];
  return (
    <g class={`bar${Object.keys(bar.codes).length === 0 ? ' unpaid' : ''}`}>
      {bar.pauses.length > 0 && <line class="through" x1={x0} x2={x1} y1={top + BAR / 2} y2={top + BAR / 2} />}
      {bar.start === null && <rect class="open" fill="url(#open-left)" x={x0} y={top} width={Math.max(0, x1 - x0)} height={BAR} />}
      {bar.stop === null && <rect class="open" fill="url(#open-right)" x={x0} y={top} width={Math.max(0, x1 - x0)} height={BAR} />}
      {bar.running.map((span) => rect(span, 'ran'))}
      {bar.beside.map((span) => rect(span, 'beside'))}
      {bar.earned.map((span) => rect(span, 'earned'))}
      {glowing.map((span) => rect(span, 'glow', -3))}
      {bar.start === null && <text class="unknown" x={x0 - 4} y={top + 13} text-anchor="end">?</text>}
      {bar.stop === null && <text class="unknown" x={x1 + 2} y={top + 13}>?</text>}
      {bar.stop !== null && !bar.documentedStop && <line class="derived" x1={x1} x2={x1} y1={top - 2} y2={top + BAR + 2} />}
    </g>
  );
}

/** The codes a bar earned: behind its end where there is room, else on it. */
function Codes({ bar, top, x, right, x0 }: { bar: Bar; top: number; x: number; right: number; x0: number }) {
  const words = Object.entries(bar.codes)
    .map(([code, units]) => (units === 1 ? code : `${code} ×${units}`))
    .join('  ');
  if (words === '') return null;
  const wide = words.length * 7.2;
  const behind = x + wide < right + 20;
  const onBar = !behind && x - x0 > wide + 24;
  return (
    <text class={`codes${onBar ? ' on-bar' : ''}`} x={behind ? x + (bar.stop === null && bar.infusion ? 14 : 0) : x - 16} y={top + 13} text-anchor={behind ? 'start' : 'end'}>
      {behind || onBar ? words : ''}
    </text>
  );
}

interface GripsProps extends RowProps {
  top: number;
  x0: number;
  x1: number;
  said: string;
  change(bar: Bar, times: Times, done: boolean): void;
  lightAt(minute: number | null): void;
}

/** What of a bar can be taken hold of, by pointer and by keyboard. */
function Grips({ bar, scale, top, x0, x1, change, hold, light, lightAt, said }: GripsProps) {
  const drag = useRef<{ grip: Grip; x: number; times: Times; perPixel: number; stirred: boolean } | null>(null);
  const times: Times = { start: bar.start, stop: bar.stop };
  /** An end nobody documented is given one when it is pulled. */
  const begun = (grip: Grip): Times => ({
    start: grip === 'start' && bar.start === null ? (bar.stop ?? 0) - OPEN_END : bar.start,
    stop: grip === 'stop' && bar.stop === null && bar.infusion ? (bar.start ?? 0) + OPEN_END : bar.stop,
  });
  const handlers = (grip: Grip) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      drag.current = { grip, x: event.clientX, times: begun(grip), perPixel: scale.minute(1) - scale.minute(0), stirred: false };
      hold(true);
    },
    onPointerMove: (event: PointerEvent) => {
      if (drag.current === null) return;
      const by = Math.round((event.clientX - drag.current.x) * drag.current.perPixel);
      if (by === 0 && !drag.current.stirred) return;
      drag.current.stirred = true;
      change(bar, moved(drag.current.times, grip, by), false);
    },
    onPointerUp: (event: PointerEvent) => {
      if (drag.current === null) return;
      const by = Math.round((event.clientX - drag.current.x) * drag.current.perPixel);
      const last = moved(drag.current.times, grip, by);
      const stirred = drag.current.stirred;
      drag.current = null;
      hold(false);
      if (stirred) change(bar, last, true);
    },
    onPointerCancel: () => {
      drag.current = null;
      hold(false);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const by = step(event);
      if (by === null) return;
      event.preventDefault();
      change(bar, moved(begun(grip), grip, by), true);
    },
    onFocus: () => lightAt(null),
    onBlur: () => light(null),
  });
  const slider = (grip: Grip, label: string, minute: number | null, text: string) => ({
    role: 'slider' as const,
    tabindex: 0,
    'aria-label': label,
    'aria-valuenow': minute ?? 0,
    'aria-valuemin': -1440,
    'aria-valuemax': 14400,
    'aria-valuetext': text,
    'data-bar': bar.id,
    'data-grip': grip,
    ...handlers(grip),
  });
  return (
    <g class="grips">
      <rect class="grip move" x={x0 - (bar.point ? 9 : 0)} y={top - 3} width={Math.max(bar.point ? 18 : 4, x1 - x0)} height={BAR + 6} {...slider('move', `${bar.name}, whole`, times.start ?? times.stop, said)} />
      {!bar.point && bar.start !== null && (
        <rect class="grip end" x={x0 - 7} y={top - 4} width={12} height={BAR + 8} rx={3} {...slider('start', `${bar.name}, start`, bar.start, timeWithDay(bar.start))} />
      )}
      {!bar.point && bar.infusion && (
        <rect class="grip end" x={x1 - 5} y={top - 4} width={12} height={BAR + 8} rx={3} {...slider('stop', `${bar.name}, stop`, bar.stop, bar.stop === null ? 'not documented' : timeWithDay(bar.stop))} />
      )}
    </g>
  );
}

function Legend({ bars }: { bars: Bar[] }) {
  const shown: [string, string, boolean][] = [
    ['earned', 'earns a unit', bars.some((bar) => bar.earned.length > 0)],
    ['beside', 'runs beside another infusion', bars.some((bar) => bar.beside.length > 0)],
    ['ran', 'earns nothing by its minutes', bars.some((bar) => bar.infusion && bar.earned.length === 0 && bar.running.length > 0)],
    ['open', 'end not documented', bars.some((bar) => bar.infusion && (bar.stop === null || bar.start === null))],
  ];
  return (
    <p class="legend">
      {shown.map(([kind, words, here]) => here && (
        <span key={kind}>
          <svg width="18" height="10" aria-hidden="true" class="bar">
            <rect class={kind} width="18" height="10" rx="2" />
          </svg>
          {words}
        </span>
      ))}
      {bars.some((bar) => bar.ticks.length > 0) && <span><b class="tick-sign">╵</b> minutes at which a unit is reached</span>}
    </p>
  );
}

/** A bar in one sentence, for who does not see it. */
function inWords(bar: Bar): string {
  const codes = Object.entries(bar.codes).map(([code, units]) => `${code} times ${units}`);
  const when = bar.point
    ? `at ${bar.start === null ? 'an unknown time' : timeWithDay(bar.start)}`
    : `${bar.start === null ? 'start not documented' : `from ${timeWithDay(bar.start)}`} ${bar.stop === null ? 'stop not documented' : `to ${timeWithDay(bar.stop)}`}`;
  const ran = bar.running.reduce((sum, [from, to]) => sum + to - from, 0);
  return `${bar.name}, ${bar.route}, ${when}${ran > 0 ? `, ${ran} minutes` : ''}; ${codes.length > 0 ? codes.join(', ') : 'earns no code'}`;
}

function fitted(name: string, characters: number): string {
  return name.length <= characters ? name : `${name.slice(0, characters - 1)}…`;
}
