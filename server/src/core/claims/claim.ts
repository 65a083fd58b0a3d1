/**
 * A claim: a number that says something, as one block tells it. The fields are those of the annotation format, version 1.
 * Offsets are relative to the block. Values are exact decimals written out as strings ("28680000000"), never floating point.
 */
import type { Span } from '../model.js';

export type ClaimKind =
  | 'percentage'
  | 'percentage-point'
  | 'money'
  | 'count'
  | 'measure'
  | 'duration'
  | 'date'
  | 'time'
  | 'ordinal'
  | 'rank'
  | 'ratio'
  | 'multiple'
  | 'fraction'
  | 'number';

/** gt 超过 over, ge 以上 at least, lt 不足 under, le 以内 up to, approx 近 nearly, about 约, over-approx 多 余 odd, max 最高, min 最低. */
export type Modifier = 'gt' | 'ge' | 'lt' | 'le' | 'approx' | 'about' | 'over-approx' | 'max' | 'min';

/** consecutive 连续, cumulative 累计, average 年均, recent 近N年. */
export type Aspect = 'consecutive' | 'cumulative' | 'average' | 'recent';

export type ClaimRole =
  | 'level'
  | 'from'
  | 'to'
  | 'by'
  | 'share'
  | 'subset'
  | 'threshold'
  | 'period'
  | 'offset'
  | 'attributive'
  | 'event-date'
  | 'dateline'
  | 'none';

/** A stretch of time that a claim speaks of, as the block words it; dates are filled in where the page's date allows. */
export interface LocalPeriod {
  readonly at: Span;
  /** ISO 8601 days, `X` for what the block itself does not tell ("XXXX-01-01"); null = open. */
  readonly from: string | null;
  readonly to: string | null;
  /** What XXXX is, counted from the paper's year: -1 in 去年12月, 0 where the year is not spoken of. */
  readonly years: number;
  /** A stretch that ends where the paper stands, as an ISO 8601 duration: P4Y for 近4年; its days are told by `periodDays`. */
  readonly back?: string;
}

export interface LocalClaim extends Span {
  readonly kind: ClaimKind;
  /** The outer marker included: 超过4成, 由1.21%, 7天内. */
  readonly extent: Span;
  /** Exact decimal, fraction "1/3", ISO 8601 date with X for what is unknown, or null for a range or a vague plural. */
  readonly value: string | null;
  /** ISO 4217, `%`, `pp`, UCUM-like symbol, or the counter as written; null for a plain number. */
  readonly unit: string | null;
  readonly min: string | null;
  readonly max: string | null;
  readonly minExclusive: boolean;
  readonly maxExclusive: boolean;
  readonly modifier: Modifier | null;
  readonly aspect: Aspect | null;
  readonly ratio: string | null;
  readonly role: ClaimRole;
  /** Claims of one from/to/by change share a number, local to the block; -1 = none. */
  readonly group: number;
  readonly direction: 'up' | 'down' | null;
  readonly indicator: Span | null;
  readonly subject: Span | null;
  /** The time that the claim speaks of; on a date only where words beside it tell the year (去年12月). */
  readonly period: LocalPeriod | null;
  /** 同比 year-on-year, 环比 period-on-period, 较上年末 …: as the language table names it. */
  readonly basis: string | null;
  /** 0..1; below 0.5 where a misread character had to be assumed (O for 0). */
  readonly confidence: number;
}
