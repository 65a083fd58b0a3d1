/** What people ask for at an open page, in one piece of code that is read with the first of it (`later.ts`). */
export { actionsOf } from './actions.js';
export { decideAsAsked } from './decide.js';
export { hoverOf } from './hover.js';
export { cleanTextOf, definitionOf, highlightsOf, placesOf, referencesOf, selectionsOf } from './navigation.js';
export { openMended } from './open-mended.js';
export { claimOf, partsOf } from './page-view.js';
