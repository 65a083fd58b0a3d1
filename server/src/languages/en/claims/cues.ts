/** English words around a number and what they say of it. `_` stands for a space inside a phrase. */
import type { CueWords } from '../../../core/claims/language.js';

/** greater than or equal to, equal to or less than … */
function orEqual(comparatives: string): string {
  return comparatives
    .split(' ')
    .map((word) => `${word}_than_or_equal_to ${word}_or_equal_to ${word}_or_equal_than equal_to_or_${word}_than`)
    .join(' ');
}

export const before: CueWords = {
  'modifier:gt': `more_than over over_the_age_of above_the_age_of older_than_the_age_of above exceeding in_excess_of upwards_of greater_than higher_than beyond topped topping exceeded exceeds exceed surpassed surpassing well_over
    just_over slightly_more_than a_little_more_than a_little_over not_less_more_than past_the surpasses better_than longer_than larger_than bigger_than older_than north_of >`,
  'modifier:ge':
    'at_least_the_next at_least no_fewer_than no_less_than not_less_than a_minimum_of minimum_of not_fewer_than starting_at from_at_least >= ≥ at_least_or_equal_to ' +
    orEqual('more greater higher larger bigger'),
  'modifier:lt':
    'less_than under under_the_age_of below_the_age_of fewer_than below lower_than short_of not_quite smaller_than within_less_than younger_than shorter_than slightly_less_than < a_little_less_than a_little_under well_under well_below',
  'modifier:le': `<= ≤ ${orEqual('less fewer lower smaller')} not_exceed may_not_exceed must_not_exceed cannot_exceed up_to as_many_as as_much_as no_more_than not_more_than at_most a_maximum_of maximum_of as_high_as as_long_as as_far_as as_old_as capped_at not_exceeding within
    up_to_a_maximum_of no_longer_than no_later_than no_greater_than no_higher_than to_within`,
  'modifier:approx':
    'nearly almost close_to just_under just_shy_of approaching nearing just_below just_short_of nearly_a almost_a shy_of virtually near closing_in_on',
  'modifier:about': `about around some approximately roughly an_estimated estimated circa c. ca. something_like in_the_region_of in_the_order_of on_the_order_of somewhere_around
    around_about more_or_less an_approximate approx approx. ~ ≈ somewhere_near valued_at_about`,
  'modifier:max': 'a_record_high_of maximum max a_high_of a_peak_of peaked_at peak_of a_ceiling_of longest highest',
  'modifier:min': 'as_low_as as_little_as as_few_as minimum min a_low_of lowest shortest',
  'aspect:average':
    'an_average_of average_of averaging averaged on_average an_average average the_average_of a_mean_of mean_of a_median_of averages an_annual_average_of',
  'aspect:cumulative':
    'a_total_of total_of totalling totaling totalled totaled altogether in_total a_combined combined a_cumulative cumulative a_combined_total_of an_accumulated accumulated total amounting_to',
  'aspect:recent':
    'the_past the_last past_the_last in_the_past the_previous the_preceding past last_the the_latest the_most_recent previous',
  'aspect:consecutive': 'for_a_consecutive consecutive straight successive',
  from: "from from_last_year's from_last_month's from_last_season's from_the_previous_year's from_the_full starting_from compared_with compared_to versus against",
  to: 'to to_a to_an to_a_record into to_reach to_hit to_stand_at',
  'change:up': `rose rise risen rises rising increased increase increases increasing grew grow grown grows growing growth climbed climb climbs climbing jumped jump jumps jumping soared soar soaring
    surged surge surges surging gained gain gains gaining advanced advance advances expanded expand expands expanding expansion widened widen widens widening hiked hike hikes hiking raised raise raises raising lifted lift
    lifts lifting boosted boost boosts boosting added adding adds up higher swelled swollen ballooned rocketed skyrocketed shot_up went_up gone_up go_up goes_up accelerated improved strengthened rebounded leapt leaped
    spiked spike uptick_of growth_of increase_of an_increase_of rise_of a_rise_of jump_of gain_of a_gain_of hike_of extended extend extends upgraded appreciated an_extra extra additional
    an_additional another quickened edged_up ticked_up inched_up picked_up up_by up_around edged_higher rallied rally_of a_jump_of a_surge_of earned outperformed`,
  'change:down': `slowed slowing slows slow cooled cooling softened easing moderated fell fall fallen falls falling dropped drop drops dropping declined decline declines declining decreased decrease decreases decreasing down lower slid slide slides slipped slip
    slips slipping tumbled tumble tumbles crashed crash crashes crashing plunged plunge plunges plunging plummeted plummet plummets shrank shrink shrunk shrinks shrinking contracted contract contraction lost lose loses losing cut cuts cutting
    reduced reduce reduces reducing reduction lowered lowering shed sheds shedding narrowed narrow narrows narrowing slashed slash slashes slashing trimmed trim trims trimming eased ease sank sunk sink slumped slump slumps slumping dipped dip dips retreated
    weakened weaken depreciated went_down gone_down halved_to pared off decline_of a_decline_of drop_of a_drop_of fall_of a_fall_of reduction_of decrease_of a_decrease_of cut_of a_reduction_of loss_of
    edged_down ticked_down inched_down scaled_back eased_back eroded downgraded dropped_off fell_back knocked edged_lower savings_of`,
  'change:':
    'changed changing moved moving shifted went go goes adjusted revised swung move shift switched going swings transformed evolved',
  level: `add_up_to adds_up_to added_up_to adding_up_to is was are were at reached reaching reaches reach stood stands standing hit hits hitting recorded registered totalled_at came_in_at comes_to came_to be been being has have had worth costing cost
    costs valued_at of measuring measured weighing weighs weighed covering covers covered posted reported aged`,
  share:
    'accounted_for accounting_for accounts_for account_for make_up makes_up made_up making_up represent represents representing represented comprise comprises comprised constituting constitutes',
  subset: 'including among_them among_which of_which of_whom of_them included',
  by: 'by by_a by_an by_some',
  filler: `a an the just only already still even only between now currently a_further sharply slightly significantly further steadily
    modestly marginally dramatically substantially strongly then so_far each annually quickly rapidly a_whopping a_massive a_record a_modest :`,
  'basis:year-on-year': 'year_on_year year-on-year year_over_year year-over-year',
};

export const after: CueWords = {
  'modifier:ge':
    'or_more or_above or_over and_above and_over or_older and_older or_higher or_longer and_up or_greater -plus + plus or_better or_later and_more',
  'modifier:le': 'or_less or_fewer or_below or_under or_younger and_under or_lower and_below at_most or_shorter max maximum',
  'modifier:about': 'or_so or_thereabouts give_or_take -ish approximately',
};

/** Nouns behind a number that make a change of it: a 5 percent increase. */
export const changeNouns: Readonly<Record<'up' | 'down', string>> = {
  up: 'increase increases rise rises gain gains jump jumps surge growth hike hikes climb advance boost expansion uptick uplift higher more_than_last improvement upgrade up faster more',
  down: 'decrease decreases drop drops decline declines fall falls cut cuts reduction reductions slump plunge dip loss slide contraction discount lower less_than_last downturn down fewer slower off less',
};

/** Words behind a number or its change that say what it is measured against. */
export const bases: Readonly<Record<string, string>> = {
  'year-on-year': `year_on_year year-on-year year_over_year year-over-year from_a_year_earlier from_a_year_ago from_the_previous_year from_last_year on_last_year on_the_previous_year
    from_the_same_period_last_year compared_with_a_year_earlier compared_with_the_previous_year than_a_year_earlier than_a_year_ago on-year on_year a_year_earlier yoy y/y annually from_the_year_before
    on_a_year_earlier on_the_year compared_with_last_year compared_to_last_year compared_with_the_same_period_last_year over_the_previous_year than_last_year`,
  'period-on-period': `quarter-on-quarter quarter_on_quarter quarter-over-quarter month-on-month month_on_month month-over-month from_the_previous_month from_the_previous_quarter
    from_last_month from_a_month_earlier from_the_month_before qoq mom m/m q/q on_the_month on_the_quarter from_the_previous_week from_a_week_earlier week-on-week from_last_quarter`,
};
