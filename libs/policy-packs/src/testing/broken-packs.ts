import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { PolicyProblemCode } from '@tisheng/domain-rules/policy/policy-problem.js';
import { jilin2014 } from '../jilin-2014/pack.js';
import { quanzhou2016 } from '../quanzhou-2016/pack.js';
import { member, set } from './draft.js';
import type { Draft } from './draft.js';
import { thirdRegion } from './third-region.js';

/** A pack with one mistake and the problem that it must bring. */
export interface Broken {
  readonly code: PolicyProblemCode;
  readonly field: string;
  readonly of: PolicyPack;
  readonly breaks: (draft: Draft) => void;
}

/** One mistake at least for every problem that the validator can answer. */
export const BROKEN_PACKS: readonly Broken[] = [
  {
    code: 'policy-value-missing',
    field: '/push/cycleDays',
    of: jilin2014,
    breaks: (d) => {
      delete member(d, 'push')['cycleDays'];
    },
  },
  {
    code: 'policy-value-missing',
    field: '/appeals',
    of: quanzhou2016,
    breaks: (d) => {
      delete d['appeals'];
    },
  },
  {
    code: 'policy-value-unknown',
    field: '/bonus',
    of: jilin2014,
    breaks: (d) => {
      d['bonus'] = 1;
    },
  },
  {
    code: 'policy-value-type',
    field: '/fee/fenPerHour',
    of: jilin2014,
    breaks: (d) => set(d, '/fee/fenPerHour', '3'),
  },
  {
    code: 'policy-value-not-allowed',
    field: '/selection/confirmedBy',
    of: jilin2014,
    breaks: (d) => set(d, '/selection/confirmedBy', 'nobody'),
  },
  {
    code: 'policy-value-not-allowed',
    field: '/evaluation/kind',
    of: jilin2014,
    breaks: (d) => set(d, '/evaluation/kind', 'lottery'),
  },
  {
    code: 'policy-value-out-of-range',
    field: '/push/cycleDays',
    of: jilin2014,
    breaks: (d) => set(d, '/push/cycleDays', 0),
  },
  {
    code: 'policy-value-out-of-range',
    field: '/proofs/0/minimumScore',
    of: quanzhou2016,
    breaks: (d) => set(d, '/proofs/0/minimumScore', 101),
  },
  {
    code: 'policy-value-form',
    field: '/document/issued',
    of: jilin2014,
    breaks: (d) => set(d, '/document/issued', '2014-02-30'),
  },
  {
    code: 'policy-value-form',
    field: '/programme/learnerPrefix',
    of: jilin2014,
    breaks: (d) => set(d, '/programme/learnerPrefix', 'jl'),
  },
  {
    code: 'policy-component-weights-not-one',
    field: '/scoring/components',
    of: jilin2014,
    breaks: (d) => set(d, '/scoring/components/0/weight', 0.5),
  },
  {
    code: 'policy-indicator-weights-not-one',
    field: '/scoring/components/2/indicators',
    of: jilin2014,
    breaks: (d) => set(d, '/scoring/components/2/indicators/0/weight', 0.500001),
  },
  {
    code: 'policy-indicator-cap-below-target',
    field: '/scoring/components/0/indicators/4/cap',
    of: jilin2014,
    breaks: (d) => set(d, '/scoring/components/0/indicators/4/cap', 9),
  },
  {
    code: 'policy-comment-cap-missing',
    field: '/scoring/components/0/indicators/4/cap',
    of: jilin2014,
    breaks: (d) => set(d, '/scoring/components/0/indicators/4/cap', null),
  },
  {
    code: 'policy-comment-weight-above-limit',
    field: '/scoring/components/0/indicators',
    of: jilin2014,
    breaks: (d) => set(d, '/scoring/commentWeightLimit', 0.049),
  },
  {
    code: 'policy-band-empty',
    field: '/scoring/bands/1',
    of: jilin2014,
    breaks: (d) => set(d, '/scoring/bands/1/to', 60),
  },
  {
    code: 'policy-band-gap',
    field: '/scoring/bands',
    of: jilin2014,
    breaks: (d) => set(d, '/scoring/bands/1/from', 61),
  },
  {
    code: 'policy-band-gap',
    field: '/scoring/bands',
    of: quanzhou2016,
    breaks: (d) => set(d, '/scoring/bands/2/includesTo', false),
  },
  {
    code: 'policy-band-gap',
    field: '/scoring/bands',
    of: quanzhou2016,
    breaks: (d) => set(d, '/scoring/bands/0/from', 1),
  },
  {
    code: 'policy-band-overlap',
    field: '/scoring/bands',
    of: jilin2014,
    breaks: (d) => set(d, '/scoring/bands/1/from', 59),
  },
  {
    code: 'policy-band-overlap',
    field: '/scoring/bands',
    of: jilin2014,
    breaks: (d) => set(d, '/scoring/bands/0/includesTo', true),
  },
  {
    code: 'policy-band-grades-unordered',
    field: '/scoring/bands',
    of: jilin2014,
    breaks: (d) => set(d, '/scoring/bands/1/grade', 'excellent'),
  },
  {
    code: 'policy-matrix-hole',
    field: '/evaluation/matrix/pass/fail',
    of: jilin2014,
    breaks: (d) => {
      delete member(d, 'evaluation', 'matrix', 'pass')['fail'];
    },
  },
  {
    code: 'policy-matrix-hole',
    field: '/evaluation/matrix/excellent',
    of: thirdRegion,
    breaks: (d) => {
      delete member(d, 'evaluation', 'matrix')['excellent'];
    },
  },
  {
    code: 'policy-matrix-without-school-rating',
    field: '/schoolRating/required',
    of: jilin2014,
    breaks: (d) => set(d, '/schoolRating/required', false),
  },
  {
    code: 'policy-hours-not-total',
    field: '/hours/totalHalfHours',
    of: jilin2014,
    breaks: (d) => set(d, '/hours/totalHalfHours', 101),
  },
  {
    code: 'policy-theme-online-hours-not-total',
    field: '/practice/themes',
    of: quanzhou2016,
    breaks: (d) => set(d, '/practice/themes/11/onlineHalfHours', 0),
  },
  {
    code: 'policy-theme-online-hours-not-total',
    field: '/practice/themes',
    of: jilin2014,
    breaks: (d) => set(d, '/practice/themes/0/onlineHalfHours', 1),
  },
  {
    code: 'policy-theme-offline-hours-not-total',
    field: '/practice/themes',
    of: quanzhou2016,
    breaks: (d) => set(d, '/practice/themes/11/offlineHalfHours', 0),
  },
  {
    code: 'policy-theme-numbers-not-contiguous',
    field: '/practice/themes/3/theme',
    of: jilin2014,
    breaks: (d) => set(d, '/practice/themes/3/theme', 3),
  },
  {
    code: 'policy-theme-due-after-training',
    field: '/practice/themes/4/dueDay',
    of: jilin2014,
    breaks: (d) => set(d, '/practice/themes/4/dueDay', 80),
  },
  {
    code: 'policy-regional-theme-has-hours',
    field: '/practice/themes/12',
    of: quanzhou2016,
    breaks: (d) => set(d, '/practice/themes/12/dueDay', 70),
  },
  {
    code: 'policy-rubric-weights-not-one',
    field: '/practice/rubrics/0/criteria',
    of: jilin2014,
    breaks: (d) => set(d, '/practice/rubrics/0/criteria/0/weight', 0.4),
  },
  {
    code: 'policy-theme-without-one-rubric',
    field: '/practice/themes/0',
    of: jilin2014,
    breaks: (d) => set(d, '/practice/rubrics/0/themes/0', 2),
  },
  {
    code: 'policy-practice-theme-unknown',
    field: '/practice/peerReview/themes/0',
    of: quanzhou2016,
    breaks: (d) => set(d, '/practice/peerReview/themes/0', 13),
  },
  {
    code: 'policy-level-outside-region',
    field: '/practice/awards/levels/0/level',
    of: quanzhou2016,
    breaks: (d) => set(d, '/practice/awards/levels/0/level', 'province'),
  },
  {
    code: 'policy-diagnosis-levels-unordered',
    field: '/diagnosis/levels',
    of: jilin2014,
    breaks: (d) => set(d, '/diagnosis/levels/improveTo', 0.8),
  },
  {
    code: 'policy-diagnosis-levels-unordered',
    field: '/diagnosis/levels',
    of: jilin2014,
    breaks: (d) => set(d, '/diagnosis/targetLevel', 0.9),
  },
  {
    code: 'policy-selection-maximum-below-minimum',
    field: '/selection/maximumHalfHours',
    of: jilin2014,
    breaks: (d) => set(d, '/selection/maximumHalfHours', 59),
  },
  {
    code: 'policy-selection-below-online-hours',
    field: '/selection/minimumHalfHours',
    of: jilin2014,
    breaks: (d) => set(d, '/selection/minimumHalfHours', 59),
  },
  {
    code: 'policy-timetable-too-small',
    field: '/selection/maximumHalfHoursPerWeek',
    of: jilin2014,
    breaks: (d) => set(d, '/selection/maximumHalfHoursPerWeek', 4),
  },
  {
    code: 'policy-topic-unknown',
    field: '/selection/requiredTopics/0',
    of: jilin2014,
    breaks: (d) => set(d, '/selection/requiredTopics/0', 'T28'),
  },
  {
    code: 'policy-programme-dates-unordered',
    field: '/programme/to',
    of: jilin2014,
    breaks: (d) => set(d, '/programme/to', '2014-09-11'),
  },
  {
    code: 'policy-cohort-dates-unordered',
    field: '/cohorts/0/enrollment/to',
    of: jilin2014,
    breaks: (d) => set(d, '/cohorts/0/enrollment/to', '2014-09-10'),
  },
  {
    code: 'policy-cohort-dates-unordered',
    field: '/cohorts/0/lastTrainingDay',
    of: jilin2014,
    breaks: (d) => set(d, '/cohorts/0/lastTrainingDay', '2014-10-12'),
  },
  {
    code: 'policy-cohort-outside-programme',
    field: '/cohorts/3',
    of: jilin2014,
    breaks: (d) => set(d, '/programme/to', '2017-10-05'),
  },
  {
    code: 'policy-cohort-unit-unknown',
    field: '/cohorts/0/units/1',
    of: quanzhou2016,
    breaks: (d) => set(d, '/cohorts/0/units/1', '丰泽'),
  },
  {
    code: 'policy-selection-window-too-long',
    field: '/cohorts/0/selectionWindowDays',
    of: jilin2014,
    breaks: (d) => set(d, '/cohorts/0/selectionWindowDays', 80),
  },
  {
    code: 'policy-quota-stage-repeated',
    field: '/cohorts/0/quotas/1/stages',
    of: jilin2014,
    breaks: (d) => set(d, '/cohorts/0/quotas/1/stages', ['primary']),
  },
  {
    code: 'policy-quota-beside-share',
    field: '/cohorts/0/quotaShare',
    of: jilin2014,
    breaks: (d) => set(d, '/cohorts/0/quotaShare', 0.25),
  },
  {
    code: 'policy-calendar-months-unordered',
    field: '/calendar/0/to',
    of: quanzhou2016,
    breaks: (d) => set(d, '/calendar/0/to', '2016-01'),
  },
  {
    code: 'policy-workshop-sizes-unordered',
    field: '/workshops/group/maximum',
    of: quanzhou2016,
    breaks: (d) => set(d, '/workshops/group/maximum', 4),
  },
  {
    code: 'policy-recognition-above-courses',
    field: '/recognition/capHalfHours',
    of: jilin2014,
    breaks: (d) => set(d, '/recognition/capHalfHours', 61),
  },
  {
    code: 'policy-root-code-level',
    field: '/region/rootCode',
    of: jilin2014,
    breaks: (d) => set(d, '/region/rootCode', '220100'),
  },
  {
    code: 'policy-unit-outside-region',
    field: '/region/counties/0/code',
    of: jilin2014,
    breaks: (d) => set(d, '/region/counties/0/code', '350502'),
  },
  {
    code: 'policy-unit-outside-region',
    field: '/region/specialUnits/0/code',
    of: jilin2014,
    breaks: (d) => set(d, '/region/specialUnits/0/code', 'A1'),
  },
  {
    code: 'policy-unit-parent-unknown',
    field: '/region/counties/0/cityCode',
    of: jilin2014,
    breaks: (d) => set(d, '/region/counties/0/cityCode', '220900'),
  },
  {
    code: 'policy-former-code-in-use',
    field: '/region/specialUnits/1/formerCodes',
    of: jilin2014,
    breaks: (d) => set(d, '/region/specialUnits/1/formerCodes', ['220382']),
  },
  {
    code: 'policy-proof-hours-above-programme',
    field: '/proofs/1/halfHours',
    of: quanzhou2016,
    breaks: (d) => set(d, '/proofs/1/halfHours', 61),
  },
  {
    code: 'policy-online-assessment-component-unknown',
    field: '/scoring/onlineAssessmentComponent',
    of: quanzhou2016,
    breaks: (d) => set(d, '/scoring/onlineAssessmentComponent', 'exam'),
  },
  {
    code: 'policy-proofs-missing',
    field: '/proofs',
    of: quanzhou2016,
    breaks: (d) => set(d, '/proofs', []),
  },
  {
    code: 'policy-review-levels-unordered',
    field: '/completionReview',
    of: quanzhou2016,
    breaks: (d) => set(d, '/completionReview', ['city', 'county']),
  },
  {
    code: 'policy-review-levels-unordered',
    field: '/completionReview',
    of: quanzhou2016,
    breaks: (d) => set(d, '/completionReview', ['county', 'county']),
  },
  {
    code: 'policy-appeal-levels-unordered',
    field: '/appeals/levels',
    of: jilin2014,
    breaks: (d) => set(d, '/appeals/levels', ['giver', 'province', 'county']),
  },
  {
    code: 'policy-appeal-levels-unordered',
    field: '/appeals/levels',
    of: jilin2014,
    breaks: (d) => set(d, '/appeals/levels', ['giver', 'giver']),
  },
  {
    code: 'policy-value-not-allowed',
    field: '/appeals/levels/0',
    of: jilin2014,
    breaks: (d) => set(d, '/appeals/levels/0', 'ministry'),
  },
  {
    code: 'policy-level-outside-region',
    field: '/appeals/levels/2',
    of: quanzhou2016,
    breaks: (d) => set(d, '/appeals/levels/2', 'province'),
  },
  {
    code: 'policy-level-outside-region',
    field: '/certificate/issuedBy',
    of: quanzhou2016,
    breaks: (d) => set(d, '/certificate/issuedBy', 'province'),
  },
  {
    code: 'policy-fee-hours-not-total',
    field: '/fee/halfHours',
    of: quanzhou2016,
    breaks: (d) => set(d, '/fee/halfHours', 80),
  },
  {
    code: 'policy-numbering-without-year',
    field: '/certificate/numbering',
    of: jilin2014,
    breaks: (d) => set(d, '/certificate/numbering', 'JL{serial:8}'),
  },
  {
    code: 'policy-numbering-without-serial',
    field: '/certificate/numbering',
    of: jilin2014,
    breaks: (d) => set(d, '/certificate/numbering', 'JL{year}'),
  },
  {
    code: 'policy-numbering-placeholder-unknown',
    field: '/certificate/numbering',
    of: jilin2014,
    breaks: (d) => set(d, '/certificate/numbering', 'JL{year}{serial:8}{county}'),
  },
  {
    code: 'policy-wording-placeholder-unknown',
    field: '/certificate/wording/zh',
    of: jilin2014,
    breaks: (d) => set(d, '/certificate/wording/zh', '{name}{salary}'),
  },
  {
    code: 'policy-wording-field-not-printed',
    field: '/certificate/wording/en',
    of: thirdRegion,
    breaks: (d) => set(d, '/certificate/wording/en', '{name} {school}'),
  },
  {
    code: 'policy-wording-languages-differ',
    field: '/certificate/wording',
    of: jilin2014,
    breaks: (d) => set(d, '/certificate/wording/zh', '{name}'),
  },
  {
    code: 'policy-wording-without-name',
    field: '/certificate/wording/zh',
    of: jilin2014,
    breaks: (d) => set(d, '/certificate/wording/zh', '{school}'),
  },
  {
    code: 'policy-printed-field-missing',
    field: '/certificate/printedFields',
    of: jilin2014,
    breaks: (d) =>
      set(d, '/certificate/printedFields', ['name', 'school', 'programme', 'cohort', 'hours', 'grade']),
  },
  {
    code: 'policy-code-repeated',
    field: '/cohorts',
    of: jilin2014,
    breaks: (d) => set(d, '/cohorts/1/code', '2014'),
  },
  {
    code: 'policy-code-repeated',
    field: '/scoring/components',
    of: jilin2014,
    breaks: (d) => set(d, '/scoring/components/1/code', 'course-study'),
  },
  {
    code: 'policy-code-repeated',
    field: '/region',
    of: jilin2014,
    breaks: (d) => set(d, '/region/counties/0/code', '220103'),
  },
  {
    code: 'policy-code-repeated',
    field: '/institutions/approved',
    of: quanzhou2016,
    breaks: (d) => set(d, '/institutions/approved/1/code', 'open-university-consortium'),
  },
  {
    code: 'policy-transition-lifecycle-unknown',
    field: '/transitions/0',
    of: jilin2014,
    breaks: (d) => set(d, '/transitions/0/lifecycle', 'wedding'),
  },
  {
    code: 'policy-transition-state-unknown',
    field: '/transitions/0',
    of: jilin2014,
    breaks: (d) => set(d, '/transitions/0/to', 'dreaming'),
  },
  {
    code: 'policy-transition-not-in-lifecycle',
    field: '/transitions/0',
    of: jilin2014,
    breaks: (d) => set(d, '/transitions/0/to', 'closed'),
  },
  {
    code: 'policy-transition-repeated',
    field: '/transitions/1',
    of: jilin2014,
    breaks: (d) => set(d, '/transitions/1', member(d, 'transitions')['0']),
  },
  {
    code: 'policy-transition-missing',
    field: '/transitions',
    of: jilin2014,
    breaks: (d) => {
      removeLast(member(d, 'transitions'));
      set(d, '/transitions/0/to', 'training');
    },
  },
  {
    code: 'policy-transition-role-unknown',
    field: '/transitions/0/by/0',
    of: jilin2014,
    breaks: (d) => set(d, '/transitions/0/by/0', 'emperor'),
  },
  {
    code: 'policy-clause-missing',
    field: '/push',
    of: jilin2014,
    breaks: (d) => {
      delete member(d, 'clauses')['/push'];
    },
  },
  {
    code: 'policy-clause-missing',
    field: '/scoring/commentWeightLimit',
    of: quanzhou2016,
    breaks: (d) => {
      delete member(d, 'clauses')['/scoring'];
      delete member(d, 'clauses')['/scoring/commentWeightLimit'];
    },
  },
  {
    code: 'policy-clause-points-nowhere',
    field: '/clauses/~1themes',
    of: jilin2014,
    breaks: (d) => {
      member(d, 'clauses')['/themes'] = '第一条';
    },
  },
];

function removeLast(list: Draft): void {
  if (Array.isArray(list)) list.pop();
}
