/** English units of parts that make up their whole together: `210 people: 120 men and 85 women`. One group a line. */
export const complements = ['men women', 'boys girls', 'men women children'] as const;

/** What a whole of such parts is counted in. */
export const wholes = 'people persons students pupils employees workers players members delegates passengers residents patients';
