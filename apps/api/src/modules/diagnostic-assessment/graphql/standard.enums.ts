import { registerEnumType } from '@nestjs/graphql';
import { STANDARD_COLUMNS, STANDARD_DIMENSIONS } from '@tisheng/reference-data/ability-standard.js';
import { QUESTION_KINDS, TEACHING_ENVIRONMENTS } from '@tisheng/reference-data/instrument/instrument.js';
import { TEST_KINDS } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { GROWTH_VERDICTS } from '@tisheng/domain-rules/diagnostic-assessment/personal-growth.js';
import { RATING_VERDICTS } from '@tisheng/domain-rules/diagnostic-assessment/self-rating.js';
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
  description: 'Where a pre-test or post-test stands.',
  valuesMap: {
    NOT_STARTED: { description: 'The teacher has not begun.' },
    IN_PROGRESS: { description: 'The teacher has begun and may go on.' },
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

export const TestKindEnum = enumOf(TEST_KINDS);
registerEnumType(TestKindEnum, {
  name: 'TestKind',
  description: 'Which of the two tests of a cohort.',
  valuesMap: {
    PRE_TEST: { description: 'Before training: what is weak, and which courses help.' },
    POST_TEST: { description: 'After training: what has grown.' },
  },
});

export const TeachingEnvironmentEnum = enumOf(TEACHING_ENVIRONMENTS);
registerEnumType(TeachingEnvironmentEnum, {
  name: 'TeachingEnvironment',
  description: 'Where a teacher teaches, from the plainest room up.',
  valuesMap: {
    SIMPLE_MULTIMEDIA: { description: 'A computer with a projector.' },
    INTERACTIVE_MULTIMEDIA: { description: 'An interactive board or screen.' },
    NETWORKED: { description: 'A room in which pupils are on the net.' },
    MOBILE: { description: 'Pupils with devices of their own.' },
  },
});

export const QuestionKindEnum = enumOf(QUESTION_KINDS);
registerEnumType(QuestionKindEnum, {
  name: 'QuestionKind',
  description: 'How a question is answered.',
  valuesMap: {
    SINGLE: { description: 'One option is taken.' },
    MULTIPLE: { description: 'All options that fit are taken.' },
    ORDERING: { description: 'All options are put in order.' },
    SCALE: {
      description: 'One step of a scale: how the teacher rates their own level. It counts for no level.',
    },
  },
});

export const RatingVerdictEnum = enumOf(RATING_VERDICTS);
registerEnumType(RatingVerdictEnum, {
  name: 'RatingVerdict',
  description: 'A teacher’s own rating against the measured level.',
  valuesMap: {
    AGREES: { description: 'About the same.' },
    OVER: { description: 'The teacher rates themselves higher.' },
    UNDER: { description: 'The teacher rates themselves lower.' },
  },
});

export const GrowthVerdictEnum = enumOf(GROWTH_VERDICTS);
registerEnumType(GrowthVerdictEnum, {
  name: 'GrowthVerdict',
  description: 'Whether the difference of two tests is one.',
  valuesMap: {
    GREW: { description: 'Higher than before, by more than the error of both tests.' },
    FELL: { description: 'Lower than before, by more than the error of both tests.' },
    WITHIN_ERROR: { description: 'No difference that the tests could tell from chance.' },
    NOT_KNOWN: { description: 'The error of a level is not known, since it was measured elsewhere.' },
  },
});
