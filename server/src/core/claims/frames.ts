/**
 * Frames: what the words before a number make of it. 由 1.21% 增至 2.43% is one change with a `from` and a `to`; 下降 15% is a `by`;
 * 占…超过 4 成 a share. Everything is decided within one sentence and a bounded distance from the number.
 */
import { nearPlaces, notComparedBefore, notComparedBehind } from '../../languages/zh/claims/around.js';
import { applyModifier } from './bounds.js';
import type { Aspect, LocalPeriod, Modifier } from './claim.js';
import type { Cues } from './cues.js';
import { compareDecimals } from './decimal.js';
import type { Draft } from './draft.js';
import { isAmong, lengthOf, NO_MATCH, payloadOf } from './words.js';

/** What is known of the sentence while its claims are read. */
export interface Sentence {
  /** Where the clause begins that is being read; absolute, as all offsets here. */
  clause: number;
  start: number;
  /** The claim that a change started from and no `to` has answered yet; null = none. */
  from: Draft | null;
  /** Where its extent begins if it is answered; absolute. */
  fromMarker: number;
  /** The last claim that a change arrived at and that no `from` belongs to yet; null = none. */
  to: Draft | null;
  /** The last claim of the sentence; null at its beginning. */
  last: Draft | null;
  /** The last claim that has an indicator of its own. */
  indicator: Draft | null;
  /** The stretch of time that the sentence named last: what its later claims speak of. */
  period: LocalPeriod | null;
  /** How `about` is bounded: see `applyModifier`. */
  readonly byDigits: boolean;
  /** 由 in 由2019年的19头, 增至 in 增至2021年的55万元: what stands before the date belongs to the number behind it; null = none. */
  dated: {
    readonly from: boolean;
    readonly changed: boolean;
    readonly direction: 'up' | 'down' | null;
  } | null;
  /** A date or time that a run began with (由21:30延后至23:00) and no end has answered yet; null = none. */
  run: Draft | null;
  /** Groups given out so far, over the whole block. */
  groups: number;
}

/** Begins the next sentence at `at`: nothing of the one before it is known any more. */
export function beginSentence(sentence: Sentence, at: number): void {
  sentence.clause = at;
  sentence.start = at;
  sentence.from = null;
  sentence.to = null;
  sentence.dated = null;
  sentence.run = null;
  sentence.last = null;
  sentence.indicator = null;
  sentence.period = null;
}

/** The words right before a number, read from the number outwards. One record is used again and again. */
export interface Before {
  /** Where the outermost modifier begins: extent. */
  extent: number;
  /** The same with 由, 从, 至, 到: extent where the number turns out to be an end of a change. */
  marker: number;
  /** Where the chain of cue words begins: what stands before it may be the indicator. */
  chain: number;
  modifier: Modifier | null;
  aspect: Aspect | null;
  basis: string | null;
  from: boolean;
  to: boolean;
  by: boolean;
  level: boolean;
  share: boolean;
  subset: boolean;
  changed: boolean;
  direction: 'up' | 'down' | null;
}

export function newBefore(): Before {
  return {
    extent: 0,
    marker: 0,
    chain: 0,
    modifier: null,
    aspect: null,
    basis: null,
    from: false,
    to: false,
    by: false,
    level: false,
    share: false,
    subset: false,
    changed: false,
    direction: null,
  };
}

/** 的, 近. */
const POSSESSIVE = 0x7684;
const NEAR = 0x8fd1;

/** How many cue words are read before one number. */
const LONGEST_CHAIN = 7;

/** Reads the cue words before `at`, no further back than `floor`. */
export function readBefore(cues: Cues, text: string, at: number, floor: number, out: Before): void {
  out.extent = at;
  out.marker = at;
  out.modifier = null;
  out.aspect = null;
  out.basis = null;
  out.from = false;
  out.to = false;
  out.by = false;
  out.level = false;
  out.share = false;
  out.subset = false;
  out.changed = false;
  out.direction = null;
  let position = at;
  for (let count = 0; count < LONGEST_CHAIN; count++) {
    while (position > floor && isBlank(text.charCodeAt(position - 1))) position--;
    const match = cues.match(cues.trie, text, position, floor);
    if (match === NO_MATCH) break;
    const cue = cues.list[payloadOf(match)]!;
    const start = position - lengthOf(match);
    // 空间站上的两名, 最大的81岁: what 的 closes off says nothing of the number.
    if (cue.is === 'modifier' && text.charCodeAt(position) === POSSESSIVE && position < at) break;
    // 附近3家: a place, and no bound.
    if (
      cue.is === 'modifier' &&
      position - start === 1 &&
      text.charCodeAt(start) === NEAR &&
      isAmong(nearPlaces, text, start - 1)
    )
      break;
    // Behind a verb of change (read: before it), only what qualifies the verb still belongs to the number.
    if (
      out.changed &&
      (cue.is === 'modifier' || cue.is === 'level' || cue.is === 'to' || cue.is === 'from' || cue.is === 'change')
    )
      break;
    // 高 in 高原连续两季 is no verb: a verb of one character stands right before the number or its 至, 了, 约.
    if (cue.is === 'change' && position - start === 1 && (out.aspect !== null || !isVerb(cue.compared, text, start, floor)))
      break;
    switch (cue.is) {
      case 'modifier':
        if (out.modifier === null) {
          out.modifier = cue.modifier;
          out.extent = start;
        }
        break;
      case 'aspect':
        if (out.aspect === null) {
          out.aspect = cue.aspect;
          if (!out.changed) out.extent = start;
        }
        break;
      case 'basis':
        out.basis = cue.basis;
        break;
      case 'from':
        out.from = true;
        out.marker = start;
        break;
      case 'to':
        out.to = true;
        out.marker = start;
        break;
      case 'by':
        out.by = true;
        break;
      case 'level':
        out.level = true;
        break;
      case 'share':
        out.share = true;
        break;
      case 'subset':
        out.subset = true;
        break;
      case 'change':
        out.changed = true;
        out.direction = cue.direction;
        break;
      case 'filler':
        break;
    }
    position = start;
    if (cue.is === 'subset') break;
    if (cue.is === 'from') {
      readVerbOfFrom(cues, text, position, floor, out);
      break;
    }
  }
  if (!out.from || !out.changed) out.chain = position;
}

/** 高 in 身高168公分 is no verb; behind 比 or 较, in 比去年高5%, it is. */
function isVerb(compared: boolean, text: string, at: number, floor: number): boolean {
  if (!compared) return true;
  for (let i = at - 1; i >= floor && i > at - LONGEST_COMPARISON; i--) {
    const code = text.charCodeAt(i);
    // 比, 较, 較; not the 比 of 比重, 比例, 占比.
    if (code === 0x8f83 || code === 0x8f03) return true;
    if (code === 0x6bd4 && !isAmong(notComparedBehind, text, i + 1) && !isAmong(notComparedBefore, text, i - 1)) return true;
  }
  return false;
}

/** How far before 高 its 比 may stand. */
const LONGEST_COMPARISON = 20;

/** risen from, up from: the verb of change before `from`. */
function readVerbOfFrom(cues: Cues, text: string, at: number, floor: number, out: Before): void {
  let position = at;
  while (position > floor && isBlank(text.charCodeAt(position - 1))) position--;
  const match = position === at ? NO_MATCH : cues.match(cues.trie, text, position, floor);
  if (match === NO_MATCH) return;
  const cue = cues.list[payloadOf(match)]!;
  if (cue.is !== 'change') return;
  out.changed = true;
  out.direction = cue.direction;
  out.chain = position - lengthOf(match);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 10 || code === 13 || code === 0xa0;
}

/**
 * Gives a quantity its role, direction and group out of the words before it and the sentence so far. `origin` is the absolute offset that
 * the draft's own offsets count from.
 */
export function applyFrame(draft: Draft, before: Before, sentence: Sentence, origin: number): void {
  draft.aspect = before.aspect ?? draft.aspect;
  draft.basis = before.basis;
  // 近300多户: what stands at the number itself is the closer word.
  if (before.modifier !== null && draft.modifier === null) applyModifier(draft, before.modifier, sentence.byDigits);
  if (before.subset) draft.role = 'subset';
  if (before.share) draft.role = 'share';
  if (before.from) {
    const reached = sentence.to;
    // rose to 5 percent from 3: the start is told after the end.
    // In Chinese a number behind a comma belongs to another change: 上升至202人，失踪人数从323人降至102人.
    const near = reached !== null && (!sentence.byDigits || reached.start + origin >= sentence.clause);
    if (near && reached.kind === draft.kind && reached.unit === draft.unit) {
      sentence.fromMarker = before.marker;
      pair(draft, reached, sentence, origin);
    } else if (before.changed && isReached(sentence.last, draft)) {
      // brought in $31,000, down from $88,000: the level told before is where it arrived.
      const last = sentence.last as Draft;
      last.role = 'to';
      last.direction = before.direction;
      sentence.fromMarker = before.marker;
      pair(draft, last, sentence, origin);
    } else {
      sentence.from = draft;
      sentence.fromMarker = before.marker;
      if (before.changed) {
        draft.role = 'from';
        draft.direction = before.direction;
      }
    }
    return;
  }
  const from = sentence.from;
  // A Chinese number without a counter is told of something else: 由5年增长到6群.
  if (before.to && from !== null && !sentence.byDigits) takeUnit(draft, from);
  const arrives = before.to || (from !== null && before.level);
  if (arrives && (before.changed || (from !== null && comparable(from, draft)))) {
    draft.role = 'to';
    draft.direction = before.direction;
    if (from !== null && comparable(from, draft)) pair(from, draft, sentence, origin);
    else sentence.to = draft;
    return;
  }
  if ((before.changed && before.direction !== null) || before.by) {
    draft.role = 'by';
    draft.direction = before.direction;
  }
}

/** 从10月18日持续到12月31日: dates and times that open and close a run. */
export function applyRun(draft: Draft, before: Before, sentence: Sentence): void {
  const run = sentence.run;
  sentence.run = null;
  if (before.from) sentence.run = draft;
  else if (before.to && run !== null && run.kind === draft.kind) {
    run.role = 'from';
    draft.role = 'to';
  }
}

/** Ties the two ends of a change together. */
function pair(from: Draft, to: Draft, sentence: Sentence, origin: number): void {
  from.extent = { start: sentence.fromMarker - origin, end: Math.max(from.extent.end, from.end) };
  to.direction ??= directionBetween(from, to);
  from.role = 'from';
  from.direction = to.direction;
  if (to.group < 0) to.group = sentence.groups++;
  from.group = to.group;
  to.indicator ??= from.indicator;
  from.indicator ??= to.indicator;
  to.basis ??= from.basis;
  to.aspect ??= from.aspect;
  sentence.from = null;
  sentence.to = null;
}

/** Whether the claim before is a level that `down from` speaks of. */
function isReached(last: Draft | null, draft: Draft): boolean {
  return last !== null && last.role === 'level' && last.kind === draft.kind && last.unit === draft.unit && draft.unit !== null;
}

/** from 5 million tonnes a year to 8 million: the end of a change leaves out the unit of its start. Of sums it may be another part. */
function takeUnit(to: Draft, from: Draft): void {
  const bare = to.unit === null && (to.kind === 'count' || to.kind === 'number');
  const shared = from.kind === 'measure' || from.kind === 'percentage' || from.kind === 'duration';
  if (!bare || !shared) return;
  to.kind = from.kind;
  to.unit = from.unit;
}

/** Whether two claims can be the two ends of one change. */
function comparable(from: Draft, to: Draft): boolean {
  if (from.kind === to.kind)
    return from.unit === to.unit || from.kind === 'count' || from.kind === 'duration' || from.kind === 'measure';
  return from.kind === 'number' || to.kind === 'number';
}

function directionBetween(from: Draft, to: Draft): 'up' | 'down' | null {
  if (from.value === null || to.value === null || from.unit !== to.unit) return null;
  if (!/^[0-9.]+$/.test(from.value) || !/^[0-9.]+$/.test(to.value)) return null;
  const order = compareDecimals(from.value, to.value);
  return order < 0 ? 'up' : order > 0 ? 'down' : null;
}
