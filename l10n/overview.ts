/** What the lists of a page say besides the page's own words. */
import { defineWording } from './index.js';

export const overview = defineWording({
  range: { en: 'a range, or no exact number', zh: '范围或约数' },
});
