import { registerEnumType } from '@nestjs/graphql';
import { STANDARD_COLUMNS, STANDARD_DIMENSIONS } from '@tisheng/reference-data/ability-standard.js';
import { LIFECYCLES } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { LEVEL_BANDS } from '@tisheng/domain-rules/diagnostic-assessment/score-assessment.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';

export const StandardColumnEnum = enumOf(STANDARD_COLUMNS);
registerEnumType(StandardColumnEnum, {
  name: 'StandardColumn',
  description: 'Column of the ability standard for teachers.',
  valuesMap: {
    I: { description: 'Better teaching with technology.' },
    II: { description: 'New ways of learning with technology.' },
  },
});

export const StandardDimensionEnum = enumOf(STANDARD_DIMENSIONS);
registerEnumType(StandardDimensionEnum, {
  name: 'StandardDimension',
  description: 'Dimension of the ability standard for teachers.',
  valuesMap: {
    TECHNOLOGY_LITERACY: { description: 'Technology literacy: items 1–5.' },
    PLANNING_AND_PREPARATION: { description: 'Planning and preparation: items 6–11.' },
    ORGANISATION_AND_MANAGEMENT: { description: 'Organization and management: items 12–16.' },
    ASSESSMENT_AND_DIAGNOSIS: { description: 'Assessment and diagnosis: items 17–20.' },
    LEARNING_AND_DEVELOPMENT: { description: 'Learning and development: items 21–25.' },
  },
});

export const LevelBandEnum = enumOf(LEVEL_BANDS);
registerEnumType(LevelBandEnum, {
  name: 'LevelBand',
  description: 'Band of a self-assessment level, by the limits of the policy.',
  valuesMap: {
    IMPROVE: { description: 'To be improved.' },
    PASS: { description: 'Sound.' },
    EXCELLENT: { description: 'Excellent.' },
  },
});

export const PreTestStateEnum = enumOf(LIFECYCLES['pre-test'].states);
registerEnumType(PreTestStateEnum, {
  name: 'PreTestState',
  description: 'Where a pre-test stands.',
  valuesMap: {
    NOT_STARTED: { description: 'No answer was saved yet.' },
    IN_PROGRESS: { description: 'Answers were saved; the teacher may go on.' },
    SUBMITTED: { description: 'Handed in and scored; it is taken once.' },
  },
});

export const AssessmentSourceEnum = enumOf(['platform', 'institution']);
registerEnumType(AssessmentSourceEnum, {
  name: 'AssessmentSource',
  description: 'Who measured the levels.',
  valuesMap: {
    PLATFORM: { description: 'The pre-test was taken here.' },
    INSTITUTION: { description: 'The training institution measured with its own tool.' },
  },
});
