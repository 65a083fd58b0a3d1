/** Unit of a stretch of time up to now → its letter in an ISO 8601 duration. */
export const stretchUnits: Readonly<Record<string, string>> = {
  年: 'Y',
  个月: 'M',
  個月: 'M',
  月: 'M',
  周: 'W',
  星期: 'W',
  天: 'D',
  日: 'D',
};
