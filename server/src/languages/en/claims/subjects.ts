/** Whose number it is, in English: `the council's budget rose to $3 million`. What is not sure is left out. */

/** What is measured of somebody. Only in front of such a word a possessive is read. */
export const measures =
  'population budget revenue revenues turnover sales profit profits income earnings output production share stake debt deficit surplus ' +
  'workforce membership enrolment enrollment capacity unemployment inflation economy exports imports reserves costs fleet rate price stock value ' +
  'attendance readership circulation staff spending deposits assets valuation territory';

/** A possessive of these is a time and not an owner: last year's budget. */
export const timeWords =
  'year month week day quarter today yesterday tomorrow decade century season monday tuesday wednesday thursday friday saturday sunday ' +
  'january february march april may june july august september october november december spring summer autumn fall winter morning night';

/** With an apostrophe and an s these are two words, or name no owner. */
export const contractions = 'it that there here he she what who where let how this which everyone nobody one world people';
