/** English words that stand around a number and say what it is; `_` stands for a space inside a phrase. */

/** Behind a number of people: what befell them. Before one: what was done to them. */
export const harmed = 'wounded injured killed dead hurt missing homeless';
export const harming = 'killed killing injured injuring wounding wounded arrested to from by';

/** Behind `25 more` where it is told of people or things named before: a verb, or where and when. */
export const behindMore = 'were are have had will died remain remained in on at this last next';

/** Behind zero where it is a number: cut to zero by 2030. */
export const behindZero = 'by in from and or at on this next last';

/** Behind `the 50` where it is a height and no name. */
export const levels = 'mark level barrier threshold line';

/** Verbs of a life, in a clause with `at 79`. */
export const lifeVerbs = 'died dies dead retired retires married widowed orphaned';

/** Before a part whose whole is named elsewhere (by a third), and behind it. */
export const partLeads = 'by about around roughly nearly almost to than least';
export const verbsOfPart = 'have are were say said live work';
export const partBehind = 'in since this last over from to on after compared during as for and next';

/** Behind half, where half of something is meant. */
export const halfBehind = 'the its their all his her that as';

/** Between a number and its time: a run (nine consecutive days), or none (three more weeks). */
export const runs = 'consecutive straight successive';
export const notRuns = 'more further extra additional full whole';

/** Behind `three times`: the number that it is so many times of, or so many times more than; elsewhere times are counted. */
export const timesOf = 'as the that its our their his her last what those';
export const timesMore = 'more higher larger faster bigger greater less in_excess';

/** Before a year. */
export const yearLeads =
  'in into since until till by of from during before after early late mid for and to year between than the fiscal through spring summer autumn fall winter january back a end around about circa pre post or ' +
  'its their his her last with was at on';

/** Before 80s and 90s. */
export const decadeLeads = 'the late early mid';

/** Prepositions that make a stretch of time the one over which something is counted or holds. */
export const stretches = 'in for during throughout';

/** Behind a stretch of time that lies before or after something. */
export const offsets = 'ago earlier later after time';

/** Titles and months that end in a full stop and no sentence. */
export const abbreviations = 'mr mrs ms dr no st sen rep gov oct nov dec jan feb mar apr aug sep jun jul gen col';

/** Before an age that ends its clause: she turned 45. */
export const ageLeads = 'turned turns turning';

/** Between a number and what it counts: ten or so years. */
export const boundsBetween: Readonly<Record<'ge' | 'le' | 'about', string>> = {
  ge: 'or_more',
  le: 'or_fewer or_less',
  about: 'or_so',
};

/** Behind the age of somebody who was named by office: The mayor, 54, is running. */
export const ageVerbs = 'is was said says who has had';
