import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';

/**
 * Who makes which move. The city's office confirms for the schools directly under it; a plan that keeps the
 * rules is confirmed by being submitted; a school may hand in its own work (theme 11). `program` stands for a
 * move that follows from a rule without anybody's act.
 */
export const transitions: PolicyPack['transitions'] = [
  { lifecycle: 'cohort', from: 'planned', to: 'enrolling', by: ['city-office', 'program'] },
  { lifecycle: 'cohort', from: 'enrolling', to: 'training', by: ['city-office', 'program'] },
  { lifecycle: 'cohort', from: 'training', to: 'evaluating', by: ['city-office', 'program'] },
  { lifecycle: 'cohort', from: 'evaluating', to: 'closed', by: ['city-office', 'program'] },
  {
    lifecycle: 'enrollment',
    from: 'put-forward',
    to: 'registered',
    by: ['teacher', 'school-administrator', 'principal'],
  },
  {
    lifecycle: 'enrollment',
    from: 'put-forward',
    to: 'confirmed',
    by: ['county-office', 'city-office', 'program'],
  },
  {
    lifecycle: 'enrollment',
    from: 'put-forward',
    to: 'waiting',
    by: ['county-office', 'city-office', 'program'],
  },
  {
    lifecycle: 'enrollment',
    from: 'put-forward',
    to: 'withdrawn',
    by: ['teacher', 'school-administrator', 'principal', 'county-office', 'city-office'],
  },
  {
    lifecycle: 'enrollment',
    from: 'registered',
    to: 'confirmed',
    by: ['county-office', 'city-office', 'program'],
  },
  {
    lifecycle: 'enrollment',
    from: 'registered',
    to: 'waiting',
    by: ['county-office', 'city-office', 'program'],
  },
  {
    lifecycle: 'enrollment',
    from: 'registered',
    to: 'withdrawn',
    by: ['teacher', 'school-administrator', 'principal', 'county-office', 'city-office'],
  },
  {
    lifecycle: 'enrollment',
    from: 'waiting',
    to: 'confirmed',
    by: ['county-office', 'city-office', 'program'],
  },
  {
    lifecycle: 'enrollment',
    from: 'waiting',
    to: 'withdrawn',
    by: ['teacher', 'school-administrator', 'principal', 'county-office', 'city-office'],
  },
  {
    lifecycle: 'enrollment',
    from: 'confirmed',
    to: 'withdrawn',
    by: ['school-administrator', 'principal', 'county-office', 'city-office'],
  },
  {
    lifecycle: 'enrollment',
    from: 'confirmed',
    to: 'transferred',
    by: ['school-administrator', 'principal', 'county-office', 'city-office', 'program'],
  },
  { lifecycle: 'enrollment', from: 'confirmed', to: 'completed', by: ['city-office', 'program'] },
  { lifecycle: 'plan', from: 'draft', to: 'submitted', by: ['teacher'] },
  { lifecycle: 'plan', from: 'submitted', to: 'confirmed', by: ['teacher', 'program'] },
  {
    lifecycle: 'plan',
    from: 'submitted',
    to: 'returned',
    by: ['school-administrator', 'principal', 'workshop-leader'],
  },
  { lifecycle: 'plan', from: 'returned', to: 'submitted', by: ['teacher'] },
  { lifecycle: 'plan', from: 'confirmed', to: 'draft', by: ['teacher'] },
  {
    lifecycle: 'submission',
    from: 'draft',
    to: 'submitted',
    by: ['teacher', 'school-administrator', 'principal'],
  },
  {
    lifecycle: 'submission',
    from: 'submitted',
    to: 'accepted',
    by: ['workshop-leader', 'expert', 'training-college'],
  },
  {
    lifecycle: 'submission',
    from: 'submitted',
    to: 'returned',
    by: ['workshop-leader', 'expert', 'training-college'],
  },
  {
    lifecycle: 'submission',
    from: 'returned',
    to: 'submitted',
    by: ['teacher', 'school-administrator', 'principal'],
  },
  {
    lifecycle: 'submission',
    from: 'accepted',
    to: 'returned',
    by: ['workshop-leader', 'expert', 'training-college', 'county-office', 'city-office'],
  },
  {
    lifecycle: 'appeal',
    from: 'open',
    to: 'upheld',
    by: [
      'school-administrator',
      'principal',
      'institution-operator',
      'workshop-leader',
      'county-office',
      'city-office',
    ],
  },
  {
    lifecycle: 'appeal',
    from: 'open',
    to: 'dismissed',
    by: [
      'school-administrator',
      'principal',
      'institution-operator',
      'workshop-leader',
      'county-office',
      'city-office',
    ],
  },
  { lifecycle: 'appeal', from: 'open', to: 'withdrawn', by: ['teacher'] },
  { lifecycle: 'appeal', from: 'open', to: 'escalated', by: ['teacher', 'program'] },
  { lifecycle: 'appeal', from: 'dismissed', to: 'escalated', by: ['teacher', 'program'] },
  { lifecycle: 'appeal', from: 'dismissed', to: 'lapsed', by: ['program'] },
  { lifecycle: 'certificate', from: 'issued', to: 'revoked', by: ['city-office'] },
];
