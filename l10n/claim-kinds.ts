/** What kind of number a number is; the server says it in hovers, the extension asks it of people. */
import type { ClaimKind } from '../server/src/core/claims/claim.js';
import { defineWording, type Wording } from './index.js';

export const claimKinds: Readonly<Record<ClaimKind, Wording>> = defineWording({
  percentage: { en: 'percentage', zh: '百分比' },
  'percentage-point': { en: 'percentage points', zh: '百分点' },
  money: { en: 'money', zh: '金额' },
  count: { en: 'count', zh: '数量' },
  measure: { en: 'measure', zh: '计量' },
  duration: { en: 'duration', zh: '时长' },
  date: { en: 'date', zh: '日期' },
  time: { en: 'time of day', zh: '时刻' },
  ordinal: { en: 'ordinal', zh: '序数' },
  rank: { en: 'rank', zh: '位次' },
  ratio: { en: 'ratio', zh: '比例' },
  multiple: { en: 'multiple', zh: '倍数' },
  fraction: { en: 'fraction', zh: '分数' },
  number: { en: 'number', zh: '数字' },
});
