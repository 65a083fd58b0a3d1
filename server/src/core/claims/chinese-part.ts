/** All that knows Chinese numbers, in one piece of code for a browser. */
export { units } from '../../languages/zh/claims/units.js';
export { readChinese } from './chinese.js';
