/** English units of parts that make up their whole together: `210 people: 120 men and 85 women`. One group a line. */
export const complements = ['men women', 'boys girls', 'men women children'] as const;

/** What a whole of such parts is counted in. */
export const wholes = 'people persons students pupils employees workers players members delegates passengers residents patients';

/** What an announced number counts, where items follow: `three measures: first, …`. */
export const announcedUnits =
  'measures steps points reasons recommendations proposals demands goals conditions questions principles priorities suggestions changes tasks';

/** The words that number items. */
export const itemOrdinals = 'first second third fourth fifth sixth seventh eighth ninth tenth';

/** How something began, before its year: founded in 1998. */
export const foundings = 'founded established created formed opened built launched incorporated set_up started';

/** Behind an anniversary: that it is this year's. */
export const thisYear = 'this_year';
