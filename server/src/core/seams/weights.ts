/** What each piece of evidence is worth, in log-odds that two blocks are one paragraph. */

export const weights = {
  /** An unfinished end and the next body block, nothing but furniture between: most cuts look like this. */
  neighbours: 3,
  /** Any two blocks, before anything is known: nearly never one paragraph. */
  bias: -3,
  /** The end is unfinished beyond doubt: no mark, or a comma, in running text. */
  tailOpen: 1,
  /** The end may be an end: ；, a closing quote, a short line. */
  tailWeak: -1.5,
  /** The head cannot begin a paragraph: ，… or 曲线。 */
  headOpen: 3,
  /** A quotation or bracket opens in one and closes in the other. */
  balance: 2.5,
  /** A quotation or bracket is left open by one and not closed by the other. */
  unbalanced: -1.5,
  /** A digit at the end, a digit or counter at the head: 连续3|年. */
  numberAcross: 2,
  /** "announce-|ment" */
  hyphen: 4,
  /** A Latin head in lower case. */
  lowerCase: 2.5,
  /** A Latin head with a capital after an unfinished end: names do that, but less often. */
  upperCase: -2,
  /** Above this total, and with a hard proof, a join may run unasked. */
  safe: 4,
} as const;
