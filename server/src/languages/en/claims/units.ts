/** English units. To add one, add its word to a line; `_` stands for a space inside a phrase. Capitals and small letters are one. */

/** Currency marks before a number → ISO 4217. */
export const currencyMarks: Readonly<Record<string, string>> = {
  USD: '$ US$ USD US_$ USD$ $US U.S.$ U.S._$ U.S_$',
  AUD: 'A$ AU$ AUD AU_$ $A',
  HKD: 'HK$ HKD HK_$ $HK',
  CAD: 'C$ CA$ CAD C_$ $C',
  SGD: 'S$ SGD',
  NZD: 'NZ$ NZD NZ_$ $NZ',
  TWD: 'NT$ TWD',
  CNY: 'RMB CNY CN¥ RMB_',
  JPY: '¥ JP¥ JPY Y=',
  GBP: '£ GBP',
  EUR: '€ EUR',
  INR: '₹ Rs Rs. INR',
  KRW: '₩ KRW',
  RUB: '₽',
  ILS: '₪',
  PHP: '₱',
  BRL: 'R$',
  MYR: 'RM MYR',
  CHF: 'CHF',
};

/** Signs that stand behind a number too, where no other number follows: 10 €, 5 $. */
export const signsBehind: Readonly<Record<string, string>> = {
  USD: '$ us$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  INR: '₹ rs rs.',
  KRW: '₩',
  RUB: '₽',
  ILS: '₪',
  PHP: '₱',
  VND: '₫',
  THB: '฿',
  NGN: '₦',
  UAH: '₴',
  TRY: '₺',
  KZT: '₸',
  CRC: '₡',
  GEL: '₾',
  LAK: '₭',
  MNT: '₮',
  GHS: '₵',
  LKR: 'ரூ',
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
  // Currencies that the euro took the place of, in older papers and in what is told of them.
  DEM: 'deutsche_marks deutschmarks deutsche_mark german_marks',
  FRF: 'french_francs french_franc',
  BEF: 'belgian_francs belgian_franc',
  ITL: 'italian_lire lire',
  ESP: 'spanish_pesetas pesetas peseta',
  NLG: 'dutch_guilders dutch_guilder guilders guilder',
  ATS: 'austrian_schillings austrian_schilling schillings',
  FIM: 'finnish_markka finnish_markkaa markka markkaa',
  IEP: 'irish_pounds irish_punts punts',
  PTE: 'portuguese_escudos escudos',
  GRD: 'greek_drachmas drachmas',
};

/** Parts of a unit, with the power of ten. */
export const parts: Readonly<Record<string, readonly (readonly [words: string, places: number])[]>> = {
  USD: [['cents cent ¢ c', -2]],
  GBP: [['pence penny pennies p', -2]],
  MYR: [['sen', -2]],
  pp: [['basis_points basis_point bps bp', -2]],
};

export const percentages: Readonly<Record<string, string>> = {
  '%': '% ％ percent per_cent pct pc per-cent p.c. percents percentage',
};

export const points: Readonly<Record<string, string>> = {
  pp: 'percentage_points percentage_point pp ppts ppt percentage-point percentage-points',
};

/** UCUM-like symbol → words. */
export const measures: Readonly<Record<string, string>> = {
  km: 'kilometres kilometers kilometre kilometer km kms',
  m: 'metres meters metre meter m',
  cm: 'centimetres centimeters centimetre centimeter cm',
  mm: 'millimetres millimeters millimetre millimeter mm',
  um: 'microns micron micrometres micrometers micrometre micrometer μm',
  dm: 'decimetres decimeters decimetre decimeter dm',
  pm: 'picometres picometers',
  nm: 'nanometres nanometers nanometre nanometer nm',
  mi: 'miles mile mi',
  nmi: 'nautical_miles nautical_mile',
  ft: 'feet foot ft',
  in: 'inches inch in',
  yd: 'yards yard',
  ly: 'light_years light-years light_year light-year',
  km2: 'square_kilometres square_kilometers square_kilometre square_kilometer sq_km km² km2 km^2 km_squared kilometres_squared kilometers_squared sq_kilometres sq_kilometers sq_kilometer',
  m2: 'square_metres square_meters square_metre square_meter sq_m m² sqm m2 m^2 m_squared metres_squared meters_squared sq_metres sq_meters sq_meter sq_metre',
  cm2: 'square_centimetres square_centimeters square_centimetre square_centimeter sq_cm cm²',
  mm2: 'square_millimetres square_millimeters sq_mm mm²',
  yd2: 'square_yards square_yard sq_yd',
  in2: 'square_inches square_inch sq_in',
  ft2: 'square_feet square_foot sq_ft sqft ft² sq_foot sq_feet',
  mi2: 'square_miles square_mile sq_mi sq_miles sq_mile mi²',
  ha: 'hectares hectare ha',
  acre: 'acres acre',
  m3: 'cubic_metres cubic_meters cubic_metre cubic_meter m³ m3 m^3 m_cubed metres_cubed meters_cubed',
  cm3: 'cubic_centimetres cubic_centimeters cubic_centimetre cubic_centimeter cc',
  mm3: 'cubic_millimetres cubic_millimeters',
  yd3: 'cubic_yards cubic_yard',
  in3: 'cubic_inches cubic_inch',
  mi3: 'cubic_miles cubic_mile',
  km3: 'cubic_kilometres cubic_kilometers cubic_kilometre cubic_kilometer km³ km3 km^3 km_cubed',
  ft3: 'cubic_feet cubic_foot cu_ft',
  L: 'litres liters litre liter l ltr ltrs',
  mL: 'millilitres milliliters millilitre milliliter ml mls',
  cL: 'centilitres centiliters centilitre centiliter cl',
  dL: 'decilitres deciliters decilitre deciliter dl',
  hL: 'hectolitres hectoliters hectolitre hectoliter',
  floz: 'fluid_ounces fluid_ounce fl_oz',
  pt: 'pints pint',
  qt: 'quarts quart',
  tsp: 'teaspoons teaspoon teaspoonfuls tsp',
  tbsp: 'tablespoons tablespoon tablespoonfuls tbsp',
  cup: 'cups_of cup cupfuls',
  bu: 'bushels bushel',
  ML: 'megalitres megalitre megaliters',
  GL: 'gigalitres gigalitre gigaliters',
  gal: 'gallons gallon gal',
  bbl: 'barrels barrel bpd bbl',
  t: 'tonnes tonne tons ton metric_tons metric_ton metric_tonnes',
  kg: 'kilograms kilogrammes kilogram kilos kilo kg kgs',
  g: 'grams grammes gram gramme gm gms g',
  mg: 'milligrams milligram milligrammes mg',
  ug: 'micrograms microgram microgrammes mcg μg',
  lb: 'lb lbs pounds_of',
  oz: 'ounces ounce oz',
  ct: 'carats carat',
  Wh: 'watt-hours watt_hours wh',
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
  eV: 'electronvolts electron_volts electronvolt ev',
  keV: 'kiloelectronvolts kev',
  MeV: 'megaelectronvolts mev',
  GeV: 'gigaelectronvolts gev',
  TeV: 'teraelectronvolts tev',
  kcal: 'kilocalories kcal',
  cal: 'calories',
  hp: 'horsepower hp',
  'km/h':
    'km/h kph kmh kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour kilometre_per_hour kilometer_per_hour kmph km/hr',
  'mi/h': 'mph m.p.h. m.p.h miles_per_hour miles_an_hour mile_per_hour mi/h mi/hr',
  'mi/gal': 'mpg miles_per_gallon miles_a_gallon mile_per_gallon',
  'km/s': 'km/s kilometres_per_second kilometers_per_second kilometre_per_second kilometer_per_second',
  'km/min': 'kilometres_per_minute kilometers_per_minute',
  'ft/s': 'ft/s feet_per_second foot_per_second fps',
  'ft/min': 'feet_per_minute',
  'yd/s': 'yards_per_second',
  'yd/min': 'yards_per_minute',
  'r/min': 'rpm revolutions_per_minute',
  'm/s': 'm/s metres_per_second meters_per_second metre_per_second meter_per_second',
  kn: 'knots knot kt',
  Cel: '°c degrees_celsius degrees_centigrade degree_celsius degree_centigrade ℃ c_degrees degrees_c deg_c deg_celsius deg._c celsius centigrade celcius degrees_celcius',
  '[degF]':
    '°f degrees_fahrenheit degree_fahrenheit ℉ degrees_f deg_f deg_fahrenheit deg._f fahrenheit farenheit degrees_farenheit',
  deg: 'degrees degree deg °',
  bit: 'bits bit',
  Kbit: 'kilobits kilobit kbit',
  Mbit: 'megabits megabit mbit',
  Gbit: 'gigabits gigabit gbit',
  Tbit: 'terabits terabit',
  B: 'bytes byte',
  KB: 'kilobytes kilobyte kb kbyte',
  MB: 'megabytes megabyte mb mbyte',
  GB: 'gigabytes gigabyte gb',
  TB: 'terabytes terabyte tb',
  PB: 'petabytes petabyte pb',
  EB: 'exabytes exabyte',
  ZB: 'zettabytes zettabyte',
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
  psi: 'psi pounds_per_square_inch',
  ksi: 'ksi',
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
  'business days': 'business_days business_day',
  'working days': 'working_days working_day',
  days: 'days day day-old',
  hours: 'hours hour hrs hr h',
  minutes: 'minutes minute mins min',
  seconds: 'seconds second secs sec',
  milliseconds: 'milliseconds millisecond ms',
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
  milliseconds: 'ms',
};

/**
 * Units of one letter, and `in`: what must follow for them to be units. `m` is a million elsewhere, `in` a preposition. A word may be joined to
 * them by a hyphen (1.8m-high).
 */
export const shortUnits: Readonly<Record<string, string>> = {
  m: 'tall long wide deep high thick above below away apart across square x by along',
  in: 'thick wide long tall deep high across x by',
};

/** Verbs and nouns in a clause by which its pounds are weight and no money. */
export const weighing = `weighs weighed weighing weigh weight weights lost gained lose gain drop dropped shed lifted lifts baby babies boy girl tonne tonnes ton tons
  heavier lighter overweight`;

/** What is told by its pounds before it: a 150-pound man. */
export const weighedThings = `man woman boy girl baby child teenager dog cat bear lion tiger pig hog shark fish tuna bass catfish gorilla bull horse calf linebacker tackle lineman guard
  forward center boxer wrestler bomb bombs rock boulder stone warhead meteorite load sack bag pumpkin cannonball turkey ham lobster salmon trout`;

/** Plurals without -s that may be the head noun of a count. */
export const plurals = `people men women children troops police sheep cattle staff head fish deer aircraft personnel crew youth servicemen policemen firefighters lawmakers
  spokesmen businessmen fishermen criteria media data bacteria mice teeth geese species series salmon trout tuna snapper squid bream mackerel herring carp offspring cod bison swine livestock poultry households folk crewmen gunmen
  militants clergy midwives housewives wives lives knives wolves halves loaves calves shelves thieves`;

/** Bodies of people or things that are told by how many they are: a crew of 9. */
export const groups = `field fields crew crews staff staffs team teams group groups party parties squad squads panel panels fleet fleets family families crowd crowds audience workforce membership gang gangs
  band bands cast committee board jury delegation convoy herd flock army force garrison household enrolment enrollment readership turnout`;

/** What a year is named before: 2006 deliveries are those of that year. */
export const yearlyThings = `sales deliveries earnings profits results revenues exports imports accounts elections olympics games championships finals figures estimates forecasts targets goals budgets
  floods riots protests talks negotiations awards models levels prices wages rates taxes standards guidelines rules regulations reforms census attacks bombings`;

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

/** Unit → what may follow it in one number, and how many of those make one. */
export const smallerUnits: Readonly<Record<string, readonly [unit: string, count: string]>> = {
  ft: ['in', '12'],
  lb: ['oz', '16'],
  GBP: ['oz', '16'],
  years: ['months', '12'],
  weeks: ['days', '7'],
  days: ['hours', '24'],
  hours: ['minutes', '60'],
  minutes: ['seconds', '60'],
};
