/** English words that the checks of numbers ask for. */

/** Days of the week, Sunday first, by their first three letters. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Longest name of a day. */
export const longestWeekday = 'wednesday'.length;
