/** English words with a number in them that count nothing. */

/** Fixed phrases, from their first number word on. `_` stands for a space. */
export const phrases = `first_lady first_ladies first_responder first_responders first_aid first_person first_glance first_hand first-hand first_name first_minister first_class first-class first_nations first_nation
  first_of_all first_and_foremost second_hand second-hand second_thought second_thoughts second_to_none second_nature second_lieutenant second_world_war first_world_war third_party third-party third_parties
  third_world third_reich first_amendment second_amendment fifth_amendment fourth_estate third_way second_lady third_sector seventh_heaven first_sight first_things fourth_of_july first_course
  three_musketeers three_gorges four_seasons five_eyes six_nations seven_network seven_sisters nine_entertainment channel_nine big_four big_three big_five big_six big_ten one_another one_day one_of one_by_one one_such one_thing one_way one-way one-off one-sided one-time
  two_sides_of one-on-one two-way two-faced two_ways four-wheel four-wheel-drive four_corners fifty-fifty three-dimensional two-dimensional zero-sum zero_tolerance ground_zero net_zero net-zero zero-emission zero_emissions sub-zero
  seconds_later second_reading first_reading third_reading first_half_back one_nation twenty20 seven_hills half-hearted half_brother half-brother half_sister half-time half_time half-back half_way halfway half-mast half_board second_home second_homes
  five-star four-star three-star five_star ten_commandments hundred_years_war quarter_horse quarter_horses third-rate first-rate second-rate first-time first-year first_home_buyer first_home_buyers first-home one's
  million_dollar_question thousand_oaks twelve_apostles eleven_madison hundredweight second_floor first_floor third_floor ninth_circuit first_baptist first_bank quarterback quarterfinal quarter-final semi-final million_man first_strike`;

/** Words right before a number that make it a name: Route 66, Boeing 787, section 5. */
export const before = `route highway flight boeing airbus apollo section article chapter page pages no. no number level stage channel room gate platform terminal floor suite apartment unit figure
  table appendix act rule type class windows iphone galaxy playstation xbox version model mark area district division zone sector block lot pier bus line bed exhibit volume vol. issue episode
  season part item clause paragraph schedule form title proposition prop resolution bill order case operation world_war formula super_bowl euro expo group phase grade tier catch- studio building
  interstate exit junction motorway boulevard street avenue covid- covid omega omega- vitamin union fifa nba top g- opus symphony psalm verse law statute code zip postcode isbn tel phone telephone fax call dial ext. extension`;

/** Words right behind a number that make a name of the whole: 22nd amendment. */
export const behind = `amendment street avenue st. ave. road highway regiment battalion brigade division infantry fleet airborne congress parliament_ circuit precinct arrondissement floor commandment
  responders lady cavalry squadron corps army wing`;
