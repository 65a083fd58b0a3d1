/** Units that are written out differently for every reader; the others come from the language tables or stay as they are. */
import { defineWording } from './index.js';

export const units = defineWording({
  points: { en: ' percentage points', zh: '个百分点' },
});
