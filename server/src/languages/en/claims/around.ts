/** English words that stand around a number and say what it is; `_` stands for a space inside a phrase. */

/** Behind a number of people: what befell them. Before one: what was done to them. */
export const harmed = 'wounded injured killed dead hurt missing homeless';
export const harming = 'killed killing injured injuring wounding wounded arrested to from by';

/** Behind `25 more` where it is told of people or things named before: a verb, or where and when. */
export const behindMore = 'were are have had will died remain remained in on at this last next';

/** Verbs of many behind a number that nothing counts: 12 voted no. */
export const verbsOfMany = 'were are had have died voted survived drowned fled attended abstained';

/** Before a whole of which some are told: two of his children. */
export const wholeLeads = 'the these those his her its their our my your';

/** Behind `100 grand`, which is money where no noun follows. */
export const behindGrand = 'a an and in to for from on at of or by per each is was were would he she they more less';

/** Before `minus two`, a number and no sum; '' is the beginning of a sentence. */
export const leadsBelowZero = ['', ..."is was were at to of from and about around reached hit or it's that's".split(' ')];

/** Behind zero where it is a number: cut to zero by 2030. */
export const behindZero = 'by in from and or at on this next last';

/** Behind `the 50` where it is a height and no name. */
export const levels = 'mark level barrier threshold line';

/** Verbs of a life, in a clause with `at 79`. */
export const lifeVerbs = 'died dies dead retired retires married widowed orphaned';

/** Before a part whose whole is named elsewhere (by a third), and behind it. */
export const partLeads = 'by about around roughly nearly almost to than least';
export const verbsOfPart = 'have are were say said live work';
export const partBehind = 'by in since this last over from to on after compared during as for and next';

/** Behind half, where half of something is meant. */
export const halfBehind = 'the its their all his her that as';

/** At half capacity: what half of is told after one of these words. */
export const halfMeasures = 'capacity strength speed power price';
export const leadsOfHalf = 'at to below under on than about';

/** Before double and triple that are verbs, and before those that tell a ratio (almost double the rate); what they are adjectives of. */
export const auxiliaries = "will would could may might can should to must even 'll";
export const leadsOfMultiple = 'almost nearly than about roughly over around';
export const notMultiplied =
  'digit digits figure figures room rooms bed beds bill standard standards agent bogey bogeys dose doses vision check down up back jeopardy bass glazing decker duty';

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

/** Before and behind a range that nothing counts: it was 10 to 15 on the first day. */
export const leadsOfRange = 'is was were are be been from about around roughly averaged';
export const behindRange = 'on in at for per a each every during';

/** Between two hours: from 2 until 3 p.m. */
export const untilWords = 'to until till';

/** Before 80s and 90s. */
export const decadeLeads = 'the late early mid';

/** Prepositions that make a stretch of time the one over which something is counted or holds. */
export const stretches = 'in for during throughout';

/** Behind a stretch of time that lies before or after something. */
export const offsets = 'ago earlier later after time';

/** Before `point` that is no part of a number: at this point five percent are left. */
export const leadsOfPoints =
  'this that the a an one some which any no each every our his her their its turning boiling starting focal';

/** Before a million dollars that are one: the billion-dollar network. */
export const leadsOfScale = 'the this that its his her their our';

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
