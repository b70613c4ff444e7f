/** What the server answers, and how it is asked. Nothing here decides anything about codes. */

export type Span = [number, number];

export interface Fault {
  place: string;
  line: number | null;
  column: number | null;
  found: string;
  valid: string;
}

export interface Rejected {
  subject: string;
  faults: Fault[];
}

export interface Because {
  rule: string;
  says: string;
  administrations?: string[];
  minutes?: string[];
}

export interface CodeUnits {
  code: string;
  units: number;
  modifiers?: string[];
}

export interface CodedLine {
  code: string;
  units: number;
  modifiers: string[];
  date: string;
  conditional: boolean;
  paymentWindow?: boolean;
  drug?: boolean;
  because: Because[];
}

export interface Coded {
  visit: string;
  policy: string;
  tables: Record<string, string>;
  engine: string;
  lines: CodedLine[];
  notCoded: { administrations: string[]; because: Because[] }[];
  queries: { administrations: string[]; ask: string; outcomes: { when: string; lines: CodeUnits[] }[] }[];
  review: { administrations: string[]; because: Because[]; suggests: CodeUnits[] }[];
  next: { code: string; units: number; administrations: string[]; moreMinutes: number }[];
  disputed: { point: string; reading: string; otherwise: { reading: string; lines: CodeUnits[] }[] }[];
  notes: Because[];
}

export interface Tick {
  minute: number;
  ran: number;
  code: string;
}

export interface Bar {
  id: string;
  name: string;
  drug: string | null;
  route: string;
  access: string;
  venous: boolean;
  point: boolean;
  infusion: boolean;
  start: number | null;
  stop: number | null;
  documentedStart: boolean;
  documentedStop: boolean;
  minutes: number | null;
  running: Span[];
  pauses: Span[];
  beside: Span[];
  earned: Span[];
  ticks: Tick[];
  codes: Record<string, number>;
  line: number | null;
  clockFrom: number | null;
  clockTo: number | null;
}

export interface Unit {
  code: string;
  unit: number;
  date: string;
  timed: boolean;
  administrations: string[];
  minutes: Span[];
}

export interface Timeline {
  day: string;
  arrived: number | null;
  departed: number | null;
  inpatientFrom: number | null;
  bars: Bar[];
  units: Unit[];
}

export interface Amount {
  amount: string;
  count: number;
}

export interface Administration {
  id: string;
  drug?: string;
  hcpcs?: string;
  category?: string;
  route: string;
  site?: string;
  start?: string;
  stop?: string;
  minutes?: number;
  dose?: string;
  bag?: string;
  purpose?: string;
  [other: string]: unknown;
}

export interface Visit {
  visit: string;
  date?: string;
  setting?: string;
  payer?: string;
  arrived?: string;
  departed?: string;
  primaryReason?: string;
  administrations: Administration[];
  [other: string]: unknown;
}

export interface VisitAnswer {
  id: string;
  visit: Visit;
  sheet: string;
  coded: Coded | null;
  refused: Fault[];
  timeline: Timeline;
}

export interface ServiceLine {
  line: number;
  code: string;
  units: number;
  modifiers: string[];
  date?: string;
  charge?: string;
}

export interface Claim {
  claim: string;
  type?: string;
  billType?: string;
  payer?: string;
  visit?: string;
  lines: ServiceLine[];
}

export type Severity = 'error' | 'review' | 'note';

export interface Finding {
  check: string;
  severity: Severity;
  lines: number[];
  code: string;
  billed: number | null;
  supported: number | null;
  says: string;
  pattern: string[];
  patternFrom?: string;
  correction?: string;
  fix: string;
  needs?: string;
  denial: string[];
  atRisk?: string;
  atRiskBecause: string;
  missed?: string;
  missedBecause?: string;
  overturnedBy: string;
  citations: string[];
}

export interface Audited {
  claim: string;
  basis: string;
  policy: string;
  policyBecause: string;
  findings: Finding[];
  atRisk: string;
  missed: string;
  corrected: ServiceLine[];
  unsettled: string[];
  notChecked: string[];
  documented?: { visit: string; lines: CodedLine[] };
}

export interface ClaimAnswer {
  id: string;
  claim: Claim;
  audited: Audited;
  line: number | null;
}

export interface CodeAnswer {
  visits: VisitAnswer[];
  claims: ClaimAnswer[];
  rejected: Rejected[];
}

export interface CodeRequest {
  text: string;
  policy?: string;
  setting?: string;
}

export interface DrugWord {
  name: string;
  names: string[];
  hcpcs: string | null;
  unit: string;
  category: string | null;
}

export interface Vocabulary {
  engine: string;
  drugs: DrugWord[];
  verbs: string[];
  lineWords: string[];
  details: string[];
  flags: string[];
  accessKinds: string[];
  payers: string[];
  labels: Record<string, string>;
}

export interface Policy {
  name: string;
  title: string;
  base: string | null;
  exceptions: {
    point: string;
    value: string;
    insteadOf: string;
    setting: string | null;
    from: string | null;
    until: string | null;
    citation: string;
    lastSeen: string;
  }[];
  edits: string[];
  /** Whether it came from an uploaded payer file. */
  uploaded?: boolean;
}

export interface RuleSummary {
  kind: string;
  name: string;
  says: string;
}

export interface RulePage extends RuleSummary {
  text: string;
  facts: { name: string; value: string }[];
  sources: { source: string; place: string; lastSeen: string }[];
}

/** An answer that is a problem, in words for a person. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** What hears of a lost connection and of a session that ended. */
export const listeners = {
  signedOut: () => {},
  connection: (_lost: boolean) => {},
};

export function csrf(): string {
  const found = document.cookie.split('; ').find((each) => each.startsWith('XSRF-TOKEN='));
  return found === undefined ? '' : decodeURIComponent(found.slice('XSRF-TOKEN='.length));
}

async function problem(answer: Response): Promise<Problem> {
  let words = `The server answered ${answer.status}.`;
  try {
    const said: unknown = await answer.json();
    if (typeof said === 'object' && said !== null && 'detail' in said && typeof said.detail === 'string') {
      words = said.detail;
    }
  } catch {
    // No JSON: the status alone must do.
  }
  return new Problem(answer.status, words);
}

/** Asks the server; throws a {@link Problem}, or an AbortError when a newer question made this one needless. */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const headers = new Headers(init.headers);
  headers.set('Accept', 'application/json');
  if (init.method !== undefined && init.method !== 'GET') {
    headers.set('X-XSRF-TOKEN', csrf());
  }
  let answer: Response;
  try {
    answer = await fetch(path, { ...init, headers, credentials: 'same-origin' });
  } catch (e) {
    if (e instanceof DOMException && e.name === 'AbortError') throw e;
    listeners.connection(true);
    throw new Problem(0, 'The server cannot be reached.');
  }
  listeners.connection(false);
  if (answer.status === 401) listeners.signedOut();
  if (!answer.ok) throw await problem(answer);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

export function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return ask<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
}

const kept = new Map<string, Promise<unknown>>();

/** An answer that does not change while the server runs: asked for once. */
export function once<T>(path: string): Promise<T> {
  let answer = kept.get(path);
  if (answer === undefined) {
    answer = ask<T>(path).catch((e: unknown) => {
      kept.delete(path);
      throw e;
    });
    kept.set(path, answer);
  }
  return answer as Promise<T>;
}
