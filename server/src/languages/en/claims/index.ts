/** What the claims scanner knows of English. */
export * as cues from './cues.js';
export * as currencies from './currencies.js';
export * as names from './names.js';
export * as numbers from './numbers.js';
export * as units from './units.js';
