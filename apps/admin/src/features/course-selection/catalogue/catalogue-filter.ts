import { TOPIC_SERIES } from '@tisheng/reference-data/course-topics.js';
import type { CatalogueFilterInput } from '../../../gql/graphql.js';
import { STAGE_NAMES } from '../../../lib/subject.js';

/** What narrows the catalogue, as the address holds it; an empty word does not. */
export interface CatalogueFilter {
  readonly search: string;
  readonly series: string;
  readonly topic: string;
  /** `required` or `elective`. */
  readonly kind: string;
  readonly stage: string;
  readonly subject: string;
}

export const NO_FILTER: CatalogueFilter = {
  search: '',
  series: '',
  topic: '',
  kind: '',
  stage: '',
  subject: '',
};

type SeriesName = NonNullable<CatalogueFilterInput['series']>;

/** Words of the address as the API names them. */
const SERIES: ReadonlyMap<string, SeriesName> = new Map(
  TOPIC_SERIES.map((word) => [word, word.toUpperCase().replaceAll('-', '_') as SeriesName]),
);

/** How many of them narrow, the words aside. */
export const narrowing = ({ search: _, ...others }: CatalogueFilter): number =>
  Object.values(others).filter((word) => word !== '').length;

/** The same as the API takes it; words that it does not know are left out. */
export function toFilterInput(filter: CatalogueFilter): CatalogueFilterInput {
  const { search, series, topic, kind, stage, subject } = filter;
  return {
    search: search || null,
    series: SERIES.get(series) ?? null,
    topic: topic || null,
    required: kind === 'required' ? true : kind === 'elective' ? false : null,
    stage: STAGE_NAMES.find((known) => known === stage) ?? null,
    subject: subject || null,
  };
}
