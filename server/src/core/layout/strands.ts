/** Follows the stories of a page as a reader does, down columns that may alternate (A1 B1 A2 B2). */
import type { Decisions } from '../decisions.js';
import { Fact } from '../facts.js';
import type { BlockIndex, Role } from '../model.js';
import { ask, type StoryView } from './consulted.js';
import { absorb, hasHead, newStrand, root, type Strand } from './strand.js';
import { nearness, newTold, remember, type Told } from './topic.js';

/** How many stories are kept in mind at a time: a page alternates between two or three. */
const STORIES_IN_MIND = 8;

/** What a story is about stands in its first blocks; no more are read over for it. */
const BLOCKS_IN_MIND = 24;

/** A paragraph changes over to another story when that is so much likelier to tell it, as a natural logarithm. */
const MUCH_LIKELIER = { han: 4, latin: 6 } as const;

/** How many headlines without a body are kept in mind. */
const HEADS_IN_MIND = 4;

/** So much of a headline's words has to come again in a paragraph that is not right below it, while the story above goes on elsewhere. */
const SOME_WORDS_COME_AGAIN = 0.2;

/** And so much while it might go on here: English leads repeat their headlines, Chinese ones too seldom for this to tell. */
const MOST_WORDS_COME_AGAIN = 0.4;

/** How many blocks are followed between two yields. */
const SLICE = 4096;

/** Follows the stories from the first block to the last; a continuation that stands above its beginning is put behind it at the end. */
export function* readStrands(view: StoryView, decisions: Decisions): Generator<void, Strand[]> {
  const reader = new StrandReader(view, decisions);
  for (let block = 0; block < view.blocks.length; block++) {
    reader.read(block);
    if (block % SLICE === SLICE - 1) yield;
  }
  return reader.finish();
}

class StrandReader {
  readonly #view: StoryView;
  readonly #decisions: Decisions;
  readonly #strands: Strand[] = [];
  /** The strand of each block of the body so far. */
  readonly #strandOf: (Strand | undefined)[];
  /** Where each block's paragraph began and goes on, by the seams; -1 = nowhere. */
  readonly #before: Int32Array;
  readonly #behind: Int32Array;
  /** Where each block's paragraph probably began, where no seam says so; -1 = nothing is known. */
  readonly #lead: Int32Array;
  /** What comes behind each body block in reading order: a list threaded through the blocks of a strand; -1 = the end. */
  readonly #next: Int32Array;
  /** Bodies that go on from a block further down: strand and that block. */
  readonly #loose: (readonly [Strand, BlockIndex])[] = [];
  /** Strands that were read last, the latest at the end. */
  #recent: Strand[] = [];
  #current: Strand | null = null;
  /** The latest headlines that have no body yet. */
  #bare: Strand[] = [];
  /** A head group, or a jump line, right above: the next body block is its first. */
  #awaiting: Strand | null = null;
  /** Nothing of another story came between that head group and here. */
  #fresh = false;
  /** Blocks that went to the story above that head group though no seam led to them. */
  #passed: BlockIndex[] = [];

  constructor(view: StoryView, decisions: Decisions) {
    this.#view = view;
    this.#decisions = decisions;
    const count = view.blocks.length;
    this.#strandOf = new Array(count);
    this.#before = new Int32Array(count).fill(-1);
    this.#behind = new Int32Array(count).fill(-1);
    this.#next = new Int32Array(count).fill(-1);
    this.#lead = new Int32Array(count).fill(-1);
    for (const { from, to } of view.leads) this.#lead[to] = from;
    for (const seam of view.seams) {
      this.#before[seam.to] = seam.from;
      this.#behind[seam.from] = seam.to;
    }
  }

  read(block: BlockIndex): void {
    const role = this.#view.roles[block] as Role;
    const starts = this.#decisions.starts.get(block);
    if (starts === true) this.#start();
    switch (role) {
      case 'column':
      case 'kicker':
      case 'headline':
        this.#readHead(block, role, starts);
        break;
      case 'deck':
      case 'byline':
        (this.#awaiting ?? this.#current ?? this.#start())[role === 'deck' ? 'decks' : 'bylines'].push(block);
        break;
      case 'subhead':
        (this.#awaiting ?? this.#current ?? this.#start()).subheads.push(block);
        break;
      case 'jump':
        if (this.#is(block, Fact.jumpOn)) this.#closeWithJump(block);
        else this.#start().continuedFrom = block;
        break;
      case 'caption':
        (this.#awaiting ?? this.#current)?.extras.push(block);
        break;
      case 'paragraph':
      case 'list':
      case 'table':
        this.#readBody(block);
        break;
      case 'folio':
      case 'credit':
      case 'rule':
      case 'notice':
        break;
    }
  }

  /** A head group reads column, kicker, headline; what comes out of this order opens the next group. */
  #readHead(block: BlockIndex, role: 'column' | 'kicker' | 'headline', starts: boolean | undefined): void {
    const open = this.#awaiting;
    const complete =
      open === null || open.headline !== null || open.continuedFrom !== null || open.decks.length + open.bylines.length > 0;
    const host = open ?? this.#current;
    const fits = open !== null && (!complete || (starts !== undefined && open.headline === null));
    // A heading of which people said that it begins no story stands inside the one above, where there is one.
    if (!fits && starts === false && host !== null) {
      host.subheads.push(block);
      return;
    }
    const group = fits ? open : this.#start();
    if (role === 'kicker') group.kickers.push(block);
    else if (role === 'headline') {
      group.headline = block;
      this.#bare.push(group);
      if (this.#bare.length > HEADS_IN_MIND) this.#bare.shift();
    } else if (group.column === null) group.column = block;
    else group.kickers.push(block);
  }

  #closeWithJump(block: BlockIndex): void {
    const strand = this.#current ?? this.#awaiting ?? this.#start();
    strand.continuedOn = block;
  }

  #start(): Strand {
    this.#divide();
    const strand = this.#startHeadless();
    this.#awaiting = strand;
    this.#fresh = true;
    this.#passed = [];
    return strand;
  }

  #readBody(block: BlockIndex): void {
    if (this.#is(block, Fact.jumpFrom) && this.#before[block] === -1) this.#start().continuedFrom = block;
    const before = this.#before[block] as number;
    const known = before < 0 ? undefined : this.#strandOf[before];
    if (known !== undefined) {
      this.#insert(known, block, before);
    } else if (before > block) {
      const strand = this.#startHeadless();
      this.#loose.push([strand, before]);
      this.#append(strand, block);
    } else {
      const story = this.#storyFor(block);
      if (story === this.#current && this.#awaiting !== null) this.#passed.push(block);
      this.#append(story, block);
    }
    if (this.#is(block, Fact.jumpOn) && this.#current !== null) this.#current.continuedOn = block;
  }

  /**
   * A signed headline came and went without a body, while the story above it went on and on: some of that is its own. It begins where the
   * paragraphs stop having much in common with the story above.
   */
  #divide(): void {
    const awaiting = this.#awaiting;
    const host = this.#current;
    const passed = this.#passed.filter((block) => this.#strandOf[block] === host);
    if (awaiting === null || host === null || awaiting.headline === null || awaiting.bylines.length === 0 || passed.length === 0)
      return;
    const told = newTold();
    let block = host.first;
    for (let n = 0; block >= 0 && block !== passed[0] && n < BLOCKS_IN_MIND; n++) {
      remember(told, this.#view, block);
      block = this.#next[block] as number;
    }
    const shares = passed.slice(0, BLOCKS_IN_MIND).map((block) => nearness(this.#view, block, [told])[0] as number);
    this.#move(host, awaiting, passed[changeIn(shares)] as BlockIndex);
  }

  /** The blocks of `host` from `begins` on become the body of `taker`, which has none. */
  #move(host: Strand, taker: Strand, begins: BlockIndex): void {
    let before = host.first;
    if (before < 0 || before === begins) return;
    while (before >= 0 && this.#next[before] !== begins) before = this.#next[before] as number;
    if (before < 0) return;
    taker.first = begins;
    taker.last = host.last;
    this.#next[before] = -1;
    host.last = before;
    for (let block = begins; block >= 0; block = this.#next[block] as number) this.#strandOf[block] = taker;
    taker.subheads.push(...host.subheads.filter((block) => block > begins));
    host.subheads = host.subheads.filter((block) => block < begins);
    // Where the text goes on is told by its end.
    if (host.continuedOn !== null && host.continuedOn >= begins) {
      taker.continuedOn = host.continuedOn;
      host.continuedOn = null;
    }
    host.told = null;
    this.#awaiting = null;
  }

  /** The story of a body block that no seam leads to. */
  #storyFor(block: BlockIndex): Strand {
    const led = this.#leadingTo(block);
    if (led !== null && !this.#fresh) return led;
    const dated = this.#is(block, Fact.dateline);
    const mayStart = this.#decisions.starts.get(block) !== false;
    const current = this.#current;
    const begins = (dated && mayStart) || this.#fresh;
    const awaiting = begins ? this.#headFor(block, dated ? 0.1 : 0.3) : this.#awaiting;
    if (awaiting !== null && (current === null || this.#fresh || this.#suits(awaiting, current, block))) {
      if (awaiting === this.#awaiting) this.#awaiting = null;
      this.#bare = this.#bare.filter((strand) => strand !== awaiting);
      return awaiting;
    }
    if (current !== null && !(dated && mayStart)) {
      const lost = this.#openStory(current, block);
      if (lost !== null) return lost;
      const stays = !this.#goesOnElsewhere(current, block);
      if (stays && this.#is(block, Fact.han)) return this.#byTopic(current, block);
      const bare = this.#bareFor(current, block, stays ? MOST_WORDS_COME_AGAIN : SOME_WORDS_COME_AGAIN);
      if (bare !== null) return bare;
      if (stays) return this.#byTopic(current, block);
      for (let i = this.#recent.length - 1; i >= 0; i--) {
        const strand = this.#recent[i] as Strand;
        if (strand !== current && !this.#goesOnElsewhere(strand, block)) return strand;
      }
    }
    return this.#startHeadless();
  }

  /** The story of the block that probably goes on in this one: not sure enough to join the two, enough to read on there. */
  #leadingTo(block: BlockIndex): Strand | null {
    const lead = this.#lead[block] as number;
    return lead < 0 ? null : (this.#strandOf[lead] ?? null);
  }

  #repeats(headline: BlockIndex, block: BlockIndex): number {
    return ask(this.#view, headline, block);
  }

  /** Of the latest headlines that have no body yet, the one whose words come again most in this first paragraph; the nearest has an advantage. */
  #headFor(block: BlockIndex, advantage: number): Strand | null {
    const awaiting = this.#awaiting;
    if (this.#bare.length < 2) return awaiting;
    let best = awaiting;
    let most = awaiting?.headline == null ? 0 : this.#repeats(awaiting.headline, block) + advantage;
    for (const strand of this.#bare) {
      if (strand.headline === null || strand === awaiting) continue;
      const share = this.#repeats(strand.headline, block);
      if (share > most) {
        best = strand;
        most = share;
      }
    }
    return best;
  }

  /**
   * Another story went on right below a headline. Does this block begin the headline's own story? A dateline says so, or the headline's words
   * when they come again here more than those of the story that went on.
   */
  #suits(awaiting: Strand, current: Strand, block: BlockIndex): boolean {
    if (awaiting.headline === null) return false;
    if (this.#is(block, Fact.dateline)) return this.#repeats(awaiting.headline, block) > 0;
    const here = this.#repeats(awaiting.headline, block);
    if (here < 0.3) return false;
    return current.headline === null || this.#repeats(current.headline, block) * 1.5 < here;
  }

  /**
   * Of the headlines that have no body yet, the one whose words come again most in this block, which no seam leads to: at least so much, and
   * clearly more than those of the story above.
   */
  #bareFor(current: Strand, block: BlockIndex, least: number): Strand | null {
    if (this.#bare.length === 0 || this.#is(block, Fact.openHead) || this.#isOpen(current)) return null;
    let best: Strand | null = null;
    let most = current.headline === null ? least : Math.max(least, 1.5 * this.#repeats(current.headline, block));
    for (const strand of this.#bare) {
      if (strand.headline === null || strand === this.#awaiting) continue;
      const share = this.#repeats(strand.headline, block);
      if (share <= most) continue;
      best = strand;
      most = share;
    }
    if (best !== null) this.#bare = this.#bare.filter((strand) => strand !== best);
    return best;
  }

  /** Where columns alternate, a paragraph may belong to the other story: the one that spoke of the same things, if it is much the likelier. */
  #byTopic(current: Strand, block: BlockIndex): Strand {
    const began = current.first < 0 ? block : current.first;
    const others = this.#recent
      .slice(-3)
      .filter((strand) => strand !== current && strand.latest >= began && !this.#goesOnElsewhere(strand, block));
    if (others.length === 0) return current;
    const stories = [current, ...others.reverse()];
    const tolds = stories.map((strand) => this.#toldBy(strand));
    const near = nearness(this.#view, block, tolds);
    near[0]! += MUCH_LIKELIER[this.#is(block, Fact.han) ? 'han' : 'latin'];
    return stories[near.indexOf(Math.max(...near))] as Strand;
  }

  /** What the story has told, as far as it is kept in mind. */
  #toldBy(strand: Strand): Told {
    let { told } = strand;
    if (told === null) {
      told = newTold();
      strand.told = told;
      if (strand.headline !== null) remember(told, this.#view, strand.headline);
      let block = strand.first;
      for (let n = 0; block >= 0 && n < BLOCKS_IN_MIND; n++) {
        remember(told, this.#view, block);
        block = this.#next[block] as number;
      }
    }
    return told;
  }

  /**
   * An English block that starts in mid-sentence, for which no seam was sure enough: goes to the latest story in mind whose last block stops in
   * mid-sentence and has no seam either; where there is none it is a story of its own, as its small letter leaves no doubt that its beginning
   * stands elsewhere. Null for a block that starts like any other, and in Chinese, where the start alone is no proof.
   */
  #openStory(current: Strand, block: BlockIndex): Strand | null {
    if (this.#is(block, Fact.han) || !this.#is(block, Fact.openHead)) return null;
    if (current.last < 0 || this.#is(current.last, Fact.han) || this.#isOpen(current)) return null;
    for (let i = this.#recent.length - 1; i >= 0; i--) {
      const strand = this.#recent[i] as Strand;
      if (this.#isOpen(strand)) return strand;
    }
    return this.#startHeadless();
  }

  #is(block: BlockIndex, fact: number): boolean {
    return ((this.#view.facts[block] as number) & fact) !== 0;
  }

  #startHeadless(): Strand {
    const strand = newStrand();
    this.#strands.push(strand);
    return strand;
  }

  #isOpen(strand: Strand): boolean {
    const { last } = strand;
    return last >= 0 && this.#behind[last] === -1 && this.#is(last, Fact.openTail) && strand.continuedOn === null;
  }

  /** A story whose last block goes on at another place, or on another page, does not go on here. */
  #goesOnElsewhere(strand: Strand, block: BlockIndex): boolean {
    if (strand.continuedOn !== null) return true;
    const behind = strand.last < 0 ? -1 : (this.#behind[strand.last] as number);
    return behind >= 0 && behind !== block;
  }

  #append(strand: Strand, block: BlockIndex): void {
    if (strand.last >= 0) this.#next[strand.last] = block;
    else strand.first = block;
    strand.last = block;
    this.#enter(strand, block);
  }

  #insert(strand: Strand, block: BlockIndex, before: BlockIndex): void {
    const next = this.#next[before] as number;
    this.#next[before] = block;
    if (next < 0) strand.last = block;
    else this.#next[block] = next;
    this.#enter(strand, block);
  }

  #enter(strand: Strand, block: BlockIndex): void {
    this.#strandOf[block] = strand;
    this.#current = strand;
    this.#fresh = false;
    strand.latest = block;
    if (strand.told !== null) remember(strand.told, this.#view, block);
    const recent = this.#recent;
    if (recent[recent.length - 1] === strand) return;
    const at = recent.indexOf(strand);
    if (at >= 0) recent.splice(at, 1);
    recent.push(strand);
    if (recent.length > STORIES_IN_MIND) (recent.shift() as Strand).told = null;
  }

  finish(): Strand[] {
    this.#divide();
    for (const [strand, before] of this.#loose) {
      const target = this.#strandOf[before];
      const { first, last } = strand;
      if (target === undefined || first < 0) continue;
      const host = root(target);
      if (host === strand) continue;
      const next = this.#next[before] as number;
      this.#next[before] = first;
      if (next < 0) host.last = last;
      else this.#next[last] = next;
      absorb(host, strand);
    }
    for (const strand of this.#strands) {
      if (strand.mergedInto !== null) continue;
      for (let block = strand.first; block >= 0; block = this.#next[block] as number) strand.body.push(block);
    }
    return this.#strands.filter(
      (strand) => strand.mergedInto !== null || strand.body.length > 0 || hasHead(strand) || leftOver(strand),
    );
  }
}

function leftOver(strand: Strand): boolean {
  return (
    strand.decks.length + strand.bylines.length + strand.subheads.length > 0 ||
    strand.continuedFrom !== null ||
    strand.continuedOn !== null
  );
}

/** Where a row of numbers changes from high to low, by the middle between its extremes: the place that leaves the fewest on the wrong side. */
function changeIn(shares: readonly number[]): number {
  const middle = (Math.max(...shares) + Math.min(...shares)) / 2;
  let wrong = shares.filter((share) => share > middle).length;
  let fewest = wrong;
  let place = 0;
  for (let i = 0; i + 1 < shares.length; i++) {
    wrong += (shares[i] as number) > middle ? -1 : 1;
    if (wrong < fewest) {
      fewest = wrong;
      place = i + 1;
    }
  }
  return place;
}
