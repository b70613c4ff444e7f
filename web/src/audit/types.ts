import type { Audited, Claim, Coded, ServiceLine, Visit } from '../api';

export interface Part<T> {
  rows: T[];
  total: number;
  offset: number;
}

export interface Audit {
  id: string;
  title: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  phase: string;
  done: number;
  total: number | null;
  claimsPerSecond: number | null;
  secondsLeft: number | null;
  claims: number;
  rejected: number;
  cancelling: boolean;
  failure: string | null;
  createdBy: string;
  createdAt: string;
  policy: string | null;
  inputs: { upload: number; name: string; role: string }[];
}

export interface BySeverity {
  error: number;
  review: number;
  note: number;
}

interface Figures {
  claims: number;
  clean: number;
  documented: number;
  leftOut: number;
  lines: number;
  worst: BySeverity;
  findings: BySeverity;
  charged: string;
  atRisk: string;
  missed: string;
  concurrent: Record<string, number>;
}

export interface Totals extends Figures {
  rejected: number;
  from: string | null;
  through: string | null;
  checks: { check: string; claims: number; findings: BySeverity; atRisk: string; missed: string }[];
  providers: (Figures & { provider: string | null })[];
  payers: (Figures & { payer: string | null })[];
  months: (Figures & { month: string | null })[];
  notChecked: { what: string; claims: number }[];
}

export interface ClaimRow {
  seq: number;
  claim: string;
  patient: string | null;
  account: string | null;
  provider: string;
  payer: string;
  policy: string;
  basis: string;
  from: string | null;
  severity: string;
  findings: number;
  lines: number;
  charged: number;
  atRisk: number;
  missed: number;
}

export interface ClaimFilter {
  severities?: string[];
  check?: string;
  provider?: string;
  payer?: string;
  state?: string;
  search?: string;
  from?: string;
  until?: string;
}

export interface ClaimsAnswer extends Part<ClaimRow> {
  sums: { claims: number; atRisk: number; missed: number };
}

export interface Diff {
  line: number;
  change: 'same' | 'changed' | 'removed' | 'added';
  billed: ServiceLine | null;
  corrected: ServiceLine | null;
}

export interface Item {
  id: number;
  version: number;
  kind: string;
  state: string;
  audit: string;
  seq: number;
  claim: string;
  provider: string;
  payer: string;
  check: string;
  severity: string;
  code: string;
  lines: string;
  atRisk: number | null;
  missed: number | null;
  says: string;
  assignee: string | null;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
}

export interface ClaimWhole {
  summary: ClaimRow;
  result: Audited;
  claim: Claim;
  visit: Visit | null;
  coded: Coded | null;
  diff: Diff[];
  items: Item[];
}

/** Cents as `$1,234.50`; nothing where there are none. */
export function dollars(cents: number | null): string {
  if (cents === null || cents === 0) return '';
  return `$${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}

/** A decimal text as dollars without cents. */
export function rounded(amount: string): string {
  return `$${Math.round(Number(amount)).toLocaleString('en-US')}`;
}

export function count(number: number): string {
  return number.toLocaleString('en-US');
}
