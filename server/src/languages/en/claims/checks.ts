/** English words that the checks of numbers ask for. */

/** Days of the week, Sunday first, by their first three letters. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Longest name of a day. */
export const longestWeekday = 'wednesday'.length;

/** Of what a share may be above 100 %, because it is no part of it: 121 percent of gross domestic product. */
export const overfilled =
  'plan target quota budget gdp gross_domestic income capacity normal average goal forecast assets needs demand';

/** What may fall by more than 100 %, because it may fall below zero. */
export const belowZero = 'profit earnings income loss cash surplus deficit';

/** A number that is told of each year; one that is told of a stretch up to now. */
export const eachYear = 'each_year every_year a_year per_year annually annual yearly';
export const lately =
  'in_recent_years over_recent_years over_the_past_few_years in_the_past_few_years in_the_last_few_years over_the_years';
