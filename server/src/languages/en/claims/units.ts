/** English units. To add one, add its word to a line; `_` stands for a space inside a phrase. Capitals and small letters are one. */

/** Currency marks before a number → ISO 4217. */
export const currencyMarks: Readonly<Record<string, string>> = {
  USD: '$ US$ USD US_$ USD$ $US',
  AUD: 'A$ AU$ AUD $A',
  HKD: 'HK$ HKD $HK',
  CAD: 'C$ CA$ CAD $C',
  SGD: 'S$ SGD',
  NZD: 'NZ$ NZD $NZ',
  TWD: 'NT$ TWD',
  CNY: 'RMB CNY CN¥ RMB_',
  JPY: '¥ JP¥ JPY',
  GBP: '£ GBP',
  EUR: '€ EUR',
  INR: '₹ Rs Rs. INR',
  KRW: '₩ KRW',
  RUB: '₽',
  ILS: '₪',
  PHP: '₱',
  BRL: 'R$',
  CHF: 'CHF',
};

/** ISO 4217 → words behind a number. */
export const currencies: Readonly<Record<string, string>> = {
  USD: 'dollars dollar us_dollars us_dollar u.s._dollars american_dollars usd bucks',
  AUD: 'australian_dollars aud',
  HKD: 'hong_kong_dollars hkd',
  CAD: 'canadian_dollars cad',
  SGD: 'singapore_dollars sgd',
  NZD: 'new_zealand_dollars nzd',
  TWD: 'new_taiwan_dollars taiwan_dollars',
  CNY: 'yuan renminbi rmb cny chinese_yuan',
  JPY: 'yen japanese_yen jpy',
  GBP: 'pounds pound pounds_sterling sterling gbp quid',
  EUR: 'euros euro eur',
  INR: 'rupees rupee indian_rupees inr',
  KRW: 'won south_korean_won',
  RUB: 'rubles roubles rouble ruble',
  CHF: 'swiss_francs',
  THB: 'baht',
  VND: 'dong vietnamese_dong',
  IDR: 'rupiah',
  MYR: 'ringgit',
  PHP: 'philippine_pesos',
  MXN: 'mexican_pesos',
  BRL: 'reais real_s',
  ZAR: 'rand',
  TRY: 'lira turkish_lira liras',
  ILS: 'shekels',
  SEK: 'swedish_kronor swedish_crowns',
  NOK: 'norwegian_crowns norwegian_kroner',
  DKK: 'danish_crowns danish_kroner',
};

/** Parts of a unit, with the power of ten. */
export const parts: Readonly<Record<string, readonly (readonly [words: string, places: number])[]>> = {
  USD: [['cents cent ¢ c', -2]],
  GBP: [['pence penny', -2]],
  pp: [['basis_points basis_point bps bp', -2]],
};

export const percentages: Readonly<Record<string, string>> = { '%': '% ％ percent per_cent pct pc per-cent p.c.' };

export const points: Readonly<Record<string, string>> = {
  pp: 'percentage_points percentage_point pp ppts ppt percentage-point percentage-points',
};

/** UCUM-like symbol → words. */
export const measures: Readonly<Record<string, string>> = {
  km: 'kilometres kilometers kilometre kilometer km kms',
  m: 'metres meters metre meter',
  cm: 'centimetres centimeters centimetre centimeter cm',
  mm: 'millimetres millimeters millimetre millimeter mm',
  um: 'microns micrometres micrometers',
  nm: 'nanometres nanometers nm',
  mi: 'miles mile',
  nmi: 'nautical_miles nautical_mile',
  ft: 'feet foot ft',
  in: 'inches inch',
  yd: 'yards yard',
  ly: 'light_years light-years',
  km2: 'square_kilometres square_kilometers square_kilometre square_kilometer sq_km km²',
  m2: 'square_metres square_meters square_metre square_meter sq_m m² sqm',
  ft2: 'square_feet square_foot sq_ft',
  mi2: 'square_miles square_mile sq_mi',
  ha: 'hectares hectare ha',
  acre: 'acres acre',
  m3: 'cubic_metres cubic_meters cubic_metre cubic_meter m³',
  ft3: 'cubic_feet cubic_foot',
  L: 'litres liters litre liter',
  mL: 'millilitres milliliters ml',
  ML: 'megalitres megalitre megaliters',
  GL: 'gigalitres gigalitre gigaliters',
  gal: 'gallons gallon',
  bbl: 'barrels barrel bpd',
  t: 'tonnes tonne tons ton metric_tons metric_ton metric_tonnes',
  kg: 'kilograms kilogrammes kilogram kilos kilo kg kgs',
  g: 'grams grammes gram',
  mg: 'milligrams milligram mg',
  ug: 'micrograms',
  lb: 'lb lbs pounds_of',
  oz: 'ounces ounce oz',
  ct: 'carats carat',
  kWh: 'kilowatt-hours kilowatt_hours kilowatt-hour kwh',
  MWh: 'megawatt-hours megawatt_hours mwh',
  GWh: 'gigawatt-hours gigawatt_hours gwh',
  TWh: 'terawatt-hours terawatt_hours twh',
  W: 'watts watt',
  kW: 'kilowatts kilowatt kw',
  MW: 'megawatts megawatt mw',
  GW: 'gigawatts gigawatt gw',
  V: 'volts volt',
  kV: 'kilovolts kv',
  kcal: 'kilocalories kcal',
  cal: 'calories',
  hp: 'horsepower hp',
  'km/h': 'km/h kph kmh kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour',
  'mi/h': 'mph miles_per_hour miles_an_hour',
  'm/s': 'm/s metres_per_second meters_per_second',
  kn: 'knots',
  Cel: '°c degrees_celsius degrees_centigrade ℃ c_degrees degrees_c celsius',
  '[degF]': '°f degrees_fahrenheit ℉ degrees_f fahrenheit',
  deg: 'degrees degree °',
  KB: 'kilobytes kb',
  MB: 'megabytes mb',
  GB: 'gigabytes gigabyte gb',
  TB: 'terabytes terabyte tb',
  PB: 'petabytes pb',
  Mbps: 'mbps megabits_per_second',
  Gbps: 'gbps gigabits_per_second',
  Hz: 'hertz hz',
  MHz: 'megahertz mhz',
  GHz: 'gigahertz ghz',
  dB: 'decibels db',
  ppm: 'parts_per_million ppm',
  ppb: 'parts_per_billion ppb',
  hPa: 'hectopascals hpa',
  MPa: 'megapascals mpa',
  px: 'megapixels',
  TEU: 'teus teu',
  'mg/L': 'mg/l milligrams_per_litre',
  'ug/m3': 'micrograms_per_cubic_metre micrograms_per_cubic_meter',
};

/** Units of time: plural → ways to write it. */
export const durations: Readonly<Record<string, string>> = {
  years: 'years year yrs yr year-old years-old year-olds',
  months: 'months month month-old months-old mths',
  weeks: 'weeks week week-old wks',
  days: 'days day day-old',
  hours: 'hours hour hrs hr',
  minutes: 'minutes minute mins min',
  seconds: 'seconds second secs',
  milliseconds: 'milliseconds',
  decades: 'decades decade',
  centuries: 'centuries century',
  fortnights: 'fortnights fortnight',
  quarters: 'quarters',
  nights: 'nights night',
  weekends: 'weekends',
};

/** Unit of time → its UCUM symbol, which it has below a slash: $40/hour is USD/h. */
export const belowSlash: Readonly<Record<string, string>> = {
  years: 'a',
  months: 'mo',
  weeks: 'wk',
  days: 'd',
  hours: 'h',
  minutes: 'min',
  seconds: 's',
};

/** Plurals without -s that may be the head noun of a count. */
export const plurals = `people men women children troops police sheep cattle staff head fish deer aircraft personnel crew youth servicemen policemen firefighters lawmakers
  spokesmen businessmen fishermen criteria media data bacteria mice teeth geese species series salmon trout offspring cod bison swine livestock poultry households folk crewmen gunmen
  militants clergy midwives housewives wives lives knives wolves halves loaves calves shelves thieves`;

/** Words in -s that are no plural, and words that end the search for a head noun. */
export const notPlural = `is was has this as us its his does yes thus plus across versus perhaps always sometimes afterwards besides towards species's less unless news business
  process access address success loss boss class glass grass mass pass press stress cross congress progress princess witness weakness illness fitness campus bus gas virus census
  status bonus focus chorus crisis basis analysis thesis diagnosis emphasis series' previous various serious famous religious dangerous tremendous numerous enormous anonymous
  says goes gets makes takes comes remains includes shows means seems becomes plans needs wants begins runs leads follows gives finds appears continues expects hopes adds warns
  tells keeps stays rises falls grows drops claims' physics politics economics mathematics athletics regardless`;

/** Words at which the noun phrase behind a number ends. */
export const phraseEnds = `of in on at to from and or for with by the a an is are was were be been being have has had will would could should may might can that which who whose when where
  while as than into onto over under after before between during since until because if but not this these those their its his her our your it they he she we you i more less per
  each every there here also last next about against through across around without within near off up down out then so yet nor only such both all some any no do does did said`;
