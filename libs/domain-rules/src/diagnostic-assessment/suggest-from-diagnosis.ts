import type { Column, DimensionId } from './instrument.js';
import type { GroupGrowth } from './group-growth.js';
import type { GroupLevel } from './group-levels.js';
import { standingOf } from './group-levels.js';

/** Who can do something about it: the school, the office above it, the training institution. */
export const SUGGESTION_AUDIENCES = ['school', 'office', 'institution'] as const;
export type SuggestionAudience = (typeof SUGGESTION_AUDIENCES)[number];

export const SUGGESTION_KINDS = [
  'finish-testing',
  'study-item',
  'plan-dimension',
  'offer-topics',
  'support-subunits',
  'raise-lower-third',
  'look-into-growth',
] as const;

/**
 * What an analysis suggests:
 *
 * - `finish-testing`: so few have taken the test that the levels say little of all
 * - `study-item`: a school studies an item together that many of its teachers lack
 * - `plan-dimension`: an office gives a dimension more weight in the next plan
 * - `offer-topics`: courses on an item that many lack
 * - `support-subunits`: units below that lie surely under the whole
 * - `raise-lower-third`: a group of its own for the many whose level is to be improved
 * - `look-into-growth`: a dimension that training has not moved, or that has fallen
 */
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** A suggestion with its reason in numbers; the words are the page's. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly audience: SuggestionAudience;
  readonly dimension: DimensionId | null;
  readonly column: Column | null;
  readonly item: number | null;
  /** Topics of the course standard that train the item. */
  readonly topics: readonly string[];
  readonly units: readonly string[];
  /** Teachers whom it is about, and their share of those who were tested (of those who take part, in `finish-testing`). */
  readonly teachers: number | null;
  readonly share: number | null;
  /** Mean level or gain that it rests on. */
  readonly level: number | null;
}

export interface WeakItem {
  readonly item: number;
  readonly column: Column | null;
  readonly teachers: number;
}

export interface DiagnosisFindings {
  readonly isSchool: boolean;
  readonly enrolled: number;
  readonly submitted: number;
  readonly targetLevel: number;
  /** Levels that may be shown, by dimension and column. */
  readonly levels: readonly {
    readonly dimension: DimensionId;
    readonly column: Column;
    readonly level: GroupLevel;
  }[];
  /** Teachers below the target, by item; `column` is null where an item reads the same in both. */
  readonly weakItems: readonly WeakItem[];
  /** Teachers whose level is to be improved. */
  readonly toImprove: number;
  readonly overall: GroupLevel | null;
  readonly subunits: readonly { readonly name: string; readonly level: GroupLevel }[];
  readonly growth: readonly {
    readonly dimension: DimensionId;
    readonly column: Column;
    readonly growth: GroupGrowth;
  }[];
}

/** Below this share of participants the levels are those of the eager. */
const ENOUGH_TESTED = 0.8;
/** An item that this share lacks is studied together: with fewer, single courses do. */
const MANY_LACK = 0.3;
const MANY_TO_IMPROVE = 0.33;
/** A difference that is unsure and smaller than this is as good as none. */
const LITTLE_GAIN = 0.03;
const AT_MOST = 3;

/**
 * What a unit can do with its analysis (Jilin 四(二), annex art. 11: dynamic analysis for teacher, school, county, city and
 * province, by which plans and courses are adjusted). Only what the numbers bear: a dimension counts as low only where its
 * whole 95 % interval lies below the target level, an item where three in ten lack it. Most urgent first, at most three of
 * a kind.
 *
 * @param topicsOf topics of the course standard that train an item
 * @example
 * // a school of 20, all tested, 9 of them below the target in item 17
 * // → study-item 17 for the school and offer-topics 17 for the institution, each with share 0.45
 */
export function suggestFromDiagnosis(
  findings: DiagnosisFindings,
  topicsOf: (item: WeakItem) => readonly string[],
): Suggestion[] {
  const { isSchool, enrolled, submitted } = findings;
  const own: SuggestionAudience = isSchool ? 'school' : 'office';
  const suggestions: Suggestion[] = [];
  if (enrolled > 0 && submitted / enrolled < ENOUGH_TESTED) {
    const open = enrolled - submitted;
    suggestions.push({ ...plain('finish-testing', own), teachers: open, share: open / enrolled });
  }
  if (submitted === 0) return suggestions;
  const items = findings.weakItems
    .filter(({ teachers }) => teachers / submitted >= MANY_LACK)
    .toSorted((a, b) => b.teachers - a.teachers || a.item - b.item)
    .slice(0, AT_MOST)
    .map((weak) => {
      const { item, column, teachers } = weak;
      return { item, column, teachers, share: teachers / submitted, topics: topicsOf(weak) };
    });
  if (isSchool) suggestions.push(...items.map((facts) => ({ ...plain('study-item', 'school'), ...facts })));
  else suggestions.push(...lowDimensions(findings));
  suggestions.push(...items.map((facts) => ({ ...plain('offer-topics', 'institution'), ...facts })));
  const share = findings.toImprove / submitted;
  if (share >= MANY_TO_IMPROVE) {
    suggestions.push({ ...plain('raise-lower-third', own), teachers: findings.toImprove, share });
  }
  return [...suggestions, ...lowSubunits(findings), ...unmoved(findings, own)];
}

function lowDimensions({ levels, targetLevel }: DiagnosisFindings): Suggestion[] {
  return levels
    .filter(({ level }) => standingOf(level, targetLevel) === 'below')
    .toSorted((a, b) => a.level.mean - b.level.mean)
    .slice(0, AT_MOST)
    .map(({ dimension, column, level: { mean } }) => ({
      ...plain('plan-dimension', 'office'),
      dimension,
      column,
      level: mean,
    }));
}

function lowSubunits({ subunits, overall }: DiagnosisFindings): Suggestion[] {
  if (overall === null) return [];
  const low = subunits
    .filter(({ level }) => standingOf(level, overall.mean) === 'below')
    .toSorted((a, b) => a.level.mean - b.level.mean)
    .slice(0, AT_MOST)
    .map(({ name }) => name);
  return low.length === 0
    ? []
    : [{ ...plain('support-subunits', 'office'), units: low, level: overall.mean }];
}

function unmoved({ growth }: DiagnosisFindings, own: SuggestionAudience): Suggestion[] {
  return growth
    .filter(
      ({ growth: { verdict, gain } }) => verdict === 'fallen' || (verdict === 'unsure' && gain < LITTLE_GAIN),
    )
    .toSorted((a, b) => a.growth.gain - b.growth.gain)
    .slice(0, AT_MOST)
    .map(({ dimension, column, growth: { gain } }) => ({
      ...plain('look-into-growth', own),
      dimension,
      column,
      level: gain,
    }));
}

const plain = (kind: SuggestionKind, audience: SuggestionAudience): Suggestion => ({
  kind,
  audience,
  dimension: null,
  column: null,
  item: null,
  topics: [],
  units: [],
  teachers: null,
  share: null,
  level: null,
});
