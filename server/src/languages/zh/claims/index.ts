/** What the claims scanner knows of Chinese. */
export { after, before } from './cues.js';
export { names } from './names.js';
export { units } from './units.js';
export {
  countingLeads,
  currencyLeads,
  daysBefore,
  daysBehind,
  fallsBehind,
  firstCounters,
  gradedNouns,
  lastingVerbs,
  lawCounters,
  loneCounters,
  notDaysBehind,
  notFirstBefore,
  notTenths,
  otherWords,
  pairedCounters,
  periodWords,
  pointBefore,
  pointBehind,
  rankBeforeFirst,
  rankBehind,
  rankWords,
  risesBehind,
  seasonBehind,
  timeWords,
} from './words.js';
