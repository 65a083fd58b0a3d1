/** What stands behind a number, and dates in words; hovers, problems and lists say them too. */
import { defineWording, type Wording } from './index.js';

/** Behind a number. */
export const inlay = defineWording({
  change: { en: '{change} ({percent}%)', zh: '{change}（{percent}%）' },
  // Editors cut a line's hints off after some forty letters.
  points: { en: '{change} points', zh: '{change}个百分点' },
});

export const dates = defineWording({
  day: { en: '{year}-{month}-{day}, {weekday}', zh: '{year}年{month}月{day}日，{weekday}' },
  dayOfPeriod: { en: '{year}-{month}-{day}', zh: '{year}年{month}月{day}日' },
  month: { en: '{year}-{month}', zh: '{year}年{month}月' },
  year: { en: '{year}', zh: '{year}年' },
  dayOnly: { en: 'day {day} of month {month}; the year is not told', zh: '{month}月{day}日；未写明年份' },
  monthOnly: { en: 'month {month}; the year is not told', zh: '{month}月；未写明年份' },
  span: { en: '{from} to {to}', zh: '{from} 至 {to}' },
  since: { en: 'since {from}', zh: '{from} 起' },
  until: { en: 'until {to}', zh: '至 {to}' },
});

export const weekdays: readonly Wording[] = Object.values(
  defineWording({
    sunday: { en: 'Sunday', zh: '星期日' },
    monday: { en: 'Monday', zh: '星期一' },
    tuesday: { en: 'Tuesday', zh: '星期二' },
    wednesday: { en: 'Wednesday', zh: '星期三' },
    thursday: { en: 'Thursday', zh: '星期四' },
    friday: { en: 'Friday', zh: '星期五' },
    saturday: { en: 'Saturday', zh: '星期六' },
  }),
);
