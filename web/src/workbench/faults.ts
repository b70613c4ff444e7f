import { StateEffect, StateField, type Extension, type Text } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import type { Fault } from '../api';

/** Faults and lit lines, as the server's answer and the pages tell the editor. */
export const setFaults = StateEffect.define<Fault[]>();
export const setLitLines = StateEffect.define<number[]>();

class FaultWidget extends WidgetType {
  constructor(private readonly faults: Fault[]) {
    super();
  }

  override eq(other: FaultWidget): boolean {
    return JSON.stringify(other.faults) === JSON.stringify(this.faults);
  }

  override toDOM(): HTMLElement {
    const box = document.createElement('div');
    box.className = 'cm-fault';
    for (const fault of this.faults) {
      const line = document.createElement('div');
      line.append(Object.assign(document.createElement('b'), { textContent: fault.found }), `  valid: ${fault.valid}`);
      box.append(line);
    }
    return box;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

function faultMarks(doc: Text, faults: Fault[]): DecorationSet {
  const byLine = new Map<number, Fault[]>();
  for (const fault of faults) {
    const line = Math.min(Math.max(fault.line ?? 1, 1), doc.lines);
    byLine.set(line, [...(byLine.get(line) ?? []), fault]);
  }
  const marks = [...byLine].flatMap(([number, those]) => {
    const line = doc.line(number);
    const words = those.flatMap((fault) => {
      const from = Math.min(line.from + Math.max((fault.column ?? 1) - 1, 0), line.to);
      const length = /^\S+/.exec(line.text.slice(from - line.from))?.[0].length ?? 0;
      return length === 0 ? [] : [Decoration.mark({ class: 'cm-faulty' }).range(from, from + length)];
    });
    return [...words, Decoration.widget({ widget: new FaultWidget(those), block: true, side: 1 }).range(line.to)];
  });
  return Decoration.set(marks, true);
}

const faultField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, change) {
    for (const effect of change.effects) {
      if (effect.is(setFaults)) return faultMarks(change.state.doc, effect.value);
    }
    return marks.map(change.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

const litField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, change) {
    for (const effect of change.effects) {
      if (effect.is(setLitLines)) {
        return Decoration.set(
          effect.value
            .filter((line) => line >= 1 && line <= change.state.doc.lines)
            .map((line) => Decoration.line({ class: 'cm-lit' }).range(change.state.doc.line(line).from)),
          true,
        );
      }
    }
    return marks.map(change.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Shows faults under their line, and lines that belong to what is lit elsewhere. */
export function answerMarks(): Extension {
  return [faultField, litField];
}
