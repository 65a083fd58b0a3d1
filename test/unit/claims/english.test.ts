// Numbers of English text: a sentence in, one line a claim out.
import assert from 'node:assert/strict';
import { listing } from './listing.js';

function reads(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(cases)) it(text, () => assert.deepEqual(listing(text), expected));
}

describe('claims: numbers of English text', () => {
  reads({
    'It cost $3.4 billion.': ['$3.4 billion: money 3400000000 USD'],
    'It cost US$5bn and HK$120m.': ['US$5bn: money 5000000000 USD', 'HK$120m: money 120000000 HKD'],
    'Pilots are paid $40/hour.': ['$40/hour: money 40 USD/h'],
    'The mill takes 300 tonnes/day of straw.': ['300 tonnes/day: measure 300 t/d'],
    'They paid 300 yuan.': ['300 yuan: money 300 CNY'],
    'A third of voters and two-thirds of members agreed.': ['A third: fraction 1/3 share', 'two-thirds: fraction 2/3 share'],
    'Nine in 10 readers agreed.': ['Nine in 10: fraction 9/10 share'],
    'One hundred and thirty-six bulls were sold.': ['One hundred and thirty-six: count 136 bulls'],
    'Two and a half million people left.': ['Two and a half million: count 2500000 people'],
    'The army lost 39 foreign troops.': ['39: count 39 troops by down'],
    'It took half an hour.': ['half an hour: duration 0.5 hours'],
    'A five-year plan': ['five-year: duration 5 years attributive'],
    'The 30,000-hectare farm': ['30,000-hectare: measure 30000 ha'],
    'Output doubled.': ['doubled: multiple 2 by up ×2'],
    'Prices are three times as high.': ['three times: multiple 3 ×3'],
    'Dozens of homes burned.': ['Dozens: count homes [24,)'],
    'A loaf costs 85p.': ['85p: money 0.85 GBP'],
    'Shares fell 3p to 142.5p.': ['3p: money 0.03 GBP by down #0', '[to ]142.5p: money 1.425 GBP to down #0'],
    'The price was 20p to 30p a mile.': ['20p to 30p: money GBP [0.20,0.30]'],
    'A 1080p or 720p screen': [],
    'Each visitor may borrow 5 books at most.': ['5[ books at most]: count 5 books (,5] le'],
    'He read 5 books, most of them twice.': ['5: count 5 books'],
    'In the first half, sales rose 5 percent.': [
      'first half: date XXXX-01-01/XXXX-06-30 period',
      '5 percent: percentage 5 % by up',
    ],
    'In the first half, Dunmere led.': ['first: ordinal 1 none', 'half: fraction 1/2 share'],
    'It lasted for thousands of years.': ['thousands of years: duration years [2000,) period'],
    'They met for nine consecutive days.': ['nine consecutive days: duration 9 days consecutive period'],
    'The strike lasted for seven weeks.': ['seven weeks: duration 7 weeks period'],
    'Only six of the 18 wells were safe.': ['six: count 6 wells subset', '18: count 18 wells'],
    'a pupil-teacher ratio of 15-to-1': ['15-to-1: ratio 15:1'],
    'Fines brought in $31,000, down from $88,000.': [
      '$31,000: money 31000 USD to down #0',
      '[from ]$88,000: money 88000 USD from down #0',
    ],
    'open from Oct. 4 to Dec. 14': ['Oct. 4: date XXXX-10-04 from', '[to ]Dec. 14: date XXXX-12-14 to'],
    'Output fell by a third.': ['a third: fraction 1/3 by down'],
    'Danger days will rise by up to a third in ten years.': [
      '[up to ]a third: fraction 1/3 (,1/3] le by up',
      'ten years: duration 10 years period',
    ],
    'Seven buffalo and six cows died.': ['six: count 6 cows'],
    'Three of the four posts are vacant.': ['Three: count 3 posts subset', 'four: count 4 posts'],
    'Three of the 18 wells are safe.': ['Three: count 3 wells subset', '18: count 18 wells'],
    'Prices rose by up to 10 percent.': ['[up to ]10 percent: percentage 10 % (,10] le by up'],
    'Most consumers are aged over 40.': ['[over ]40: duration 40 years (40,) gt'],
    'It rose one percentage point.': ['one percentage point: percentage-point 1 pp by up'],
    'One of them came one day.': [],
    'It takes 3 to 5 business days.': ['3 to 5 business days: duration business days [3,5]'],
    'The blast left 12 people dead and 30 injured.': ['12: count 12 people', '30: count 30'],
    'in the 1990s': ['1990s: date 199X event-date'],
    'It cut rates by half a percent.': ['half a percent: percentage 0.5 % by down'],
    'a quarter of a percentage point': ['a quarter of a percentage point: percentage-point 0.25 pp'],
    'It grew minus 5 percent.': ['minus 5 percent: percentage -5 % by up'],
    'a loss of -$5 million': ['-$5 million: money -5000000 USD by down'],
    'It was -5C at noon.': ['-5C: measure -5 Cel'],
    'It cost 5c.': ['5c: money 0.05 USD'],
    'Rates of 12 1/2 percent': ['12 1/2 percent: percentage 12.5 %'],
    'It lasts 2½ hours.': ['2½ hours: duration 2.5 hours'],
    'two and a half dozen eggs': ['two and a half dozen: count 30 eggs'],
    'five dollars and 20 cents': ['five dollars and 20 cents: money 5.2 USD'],
    'He is 5 ft 3 in tall.': ['5 ft 3 in: measure 63 in'],
    'an hour and a half later': ['an hour and a half: duration 1.5 hours offset'],
    'Twenty-odd volunteers came.': ['Twenty-odd: count 20 volunteers (20,30) over-approx'],
    'She won in 30 minutes 12.4 seconds.': ['30 minutes 12.4 seconds: duration 1812.4 seconds period'],
    'for at least the next 10 years': ['[at least the next ]10 years: duration 10 years [10,) ge'],
    'a 10-fold rise': ['10-fold: multiple 10 by up ×10'],
    'a few thousand dollars': ['a few thousand dollars: money USD [2000,)'],
    'It cost 300 Saudi riyals.': ['300 Saudi riyals: money 300 SAR'],
    'It cost AED 500.': ['AED 500: money 500 AED'],
    'on October 31, 2031': ['October 31, 2031: date 2031-10-31 event-date'],
    'on 3 March': ['3 March: date XXXX-03-03 event-date'],
    'at 8:45 p.m.': ['8:45 p.m.: time 20:45 event-date'],
    'in the third quarter of 2031': ['third quarter of 2031: date 2031-07-01/2031-09-30 period'],
  });
});

describe('claims: modifiers and changes in English text', () => {
  reads({
    'Nearly 900 people came.': ['[Nearly ]900: count 900 people [810,900) approx'],
    'At least 45 people died.': ['[At least ]45: count 45 people [45,) ge'],
    'Up to 2.5m litres spilled.': ['[Up to ]2.5m litres: measure 2500000 L (,2500000] le'],
    'About 200 guests came.': ['[About ]200: count 200 guests [190,210] about'],
    'Exports grew year-on-year by 5 percent.': ['5 percent: percentage 5 % by up year-on-year'],
    'Over the past three years': ['[Over the past ]three years: duration 3 years recent period'],
    'five years ago': ['five years: duration 5 years offset'],
    'Revenue rose 12.5 percent to $3.4 billion from $3.02 billion a year earlier.': [
      '12.5 percent: percentage 12.5 % by up #0',
      '[to ]$3.4 billion: money 3400000000 USD to up #0',
      '[from ]$3.02 billion: money 3020000000 USD from up year-on-year #0',
    ],
    'Unemployment fell by 0.3 percentage points to 4.1 percent.': [
      '0.3 percentage points: percentage-point 0.3 pp by down #0',
      '[to ]4.1 percent: percentage 4.1 % to down #0',
    ],
    'a 5 percent increase in rents': ['5 percent: percentage 5 % by up'],
    'The vote raised its share from 10 percent to 15 percent.': [
      '[from ]10 percent: percentage 10 % from up #0',
      '[to ]15 percent: percentage 15 % to up #0',
    ],
    'It takes from 5 to 10 days.': ['5 to 10 days: duration days [5,10]'],
    'Costs were cut from 70 to 60 percent.': [
      '[from ]70: percentage 70 % from down #0',
      '[to ]60 percent: percentage 60 % to down #0',
    ],
    'It takes 10 to 15 days.': ['10 to 15 days: duration days [10,15]'],
    'Prices ranged from $190 to $195.': ['$190 to $195: money USD [190,195]'],
    'a hard-wrapped line of more\nthan 40\nhouses': ['[more\nthan ]40: count 40 houses (40,) gt'],
  });
});

describe('claims: English names of numbers stay silent', () => {
  for (const text of [
    'The Boeing 787 flew over Route 66 near Area 51.',
    'The 22nd amendment, the G20, 5G and COVID-19',
    'Call 555-0123. They won 3-1. It was a 24/7 job.',
    'One of the first ladies met a first responder at first glance.',
    'No one saw the one-way street.',
  ]) {
    it(text, () => assert.deepEqual(listing(text), []));
  }
});
