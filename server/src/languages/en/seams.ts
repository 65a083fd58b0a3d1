/** What English words say of a place where a paragraph breaks off: as data, for seams/. */

/** Words that a sentence does not end with. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor if of to in on at by for from with into onto upon over under between among about after before during through than ' +
    'as that which who whom whose when where while because since until unless although though is are was were be been being am has have had ' +
    'will would can could shall should may might must do does did not no its his her their our your my this these those every each some any'
  ).split(' '),
);

/** Headlines leave these out (Farmers brace for dry summer); the first words of a torn paragraph mostly have one. */
export const sentenceWords: ReadonlySet<string> = new Set(
  'the a an is are was were has have had been he she they it we i you his her their its our my this that which who there said says will would'.split(
    ' ',
  ),
);

/** Words that a number or a date often follows: about | $1.4 million; done by | Nov. 14. */
export const numberCallers: ReadonlySet<string> = new Set(
  'about around nearly almost approximately roughly over under than least most only by in on since until till from to between of at for but last next'.split(
    ' ',
  ),
);

/** Words that follow a number at once. */
export const unitWords: ReadonlySet<string> = new Set(
  'percent per million billion trillion thousand hundred dozen years year months days hours minutes miles feet acres tons people pounds dollars cents'.split(
    ' ',
  ),
);

/** Titles before a name, whose full stop ends no sentence. */
export const titles: ReadonlySet<string> = new Set([
  'Mr',
  'Mrs',
  'Ms',
  'Dr',
  'St',
  'Gov',
  'Sen',
  'Rep',
  'Gen',
  'Col',
  'Capt',
  'Lt',
  'Sgt',
  'Rev',
  'Prof',
]);

/** Who asks and answers in an interview. */
export const speakers = 'QA';

/** A short line that begins with one of these and ends with a comma opens or closes a letter. */
export const letterWords: ReadonlySet<string> = new Set(
  'Dear Sir Sirs Madam Gentlemen Editor Yours Sincerely Respectfully Faithfully Truly Cordially Regards'.split(' '),
);
