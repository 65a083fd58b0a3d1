/** Unit of a stretch of time up to now → its letter in an ISO 8601 duration. */
export const stretchUnits: Readonly<Record<string, string>> = { years: 'Y', months: 'M', weeks: 'W', days: 'D' };
