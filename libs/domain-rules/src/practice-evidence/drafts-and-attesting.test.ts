import type { PolicyTheme } from '../policy/policy-pack.js';
import { aPolicyPack } from '../testing/a-policy-pack.js';
import { findTheme, topicText } from './find-theme.js';
import { mayAttest } from './may-attest.js';
import { maySaveDraft, type DraftFacts } from './may-save-draft.js';
import { checkReviewedVersion } from './reviewed-version.js';

const theme: PolicyTheme = aPolicyPack().build().practice.themes[0]!;
const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

describe('a draft', () => {
  const facts: DraftFacts = {
    enrollment: 'confirmed',
    submission: null,
    topicPosition: null,
    ownTopic: '',
    text: '',
    links: 0,
    files: 0,
  };

  test('may be unfinished in every way', () => {
    expect(maySaveDraft(facts, theme)).toEqual([]);
    expect(maySaveDraft({ ...facts, submission: 'returned' }, theme)).toEqual([]);
  });

  test.each<[Partial<DraftFacts>, string]>([
    [{ enrollment: null }, 'practice-not-enrolled'],
    [{ enrollment: 'withdrawn' }, 'practice-not-enrolled'],
    [{ submission: 'submitted' }, 'evidence-already-submitted'],
    [{ submission: 'accepted' }, 'evidence-already-accepted'],
    [{ topicPosition: 1 }, 'practice-topic-missing'],
    [{ ownTopic: '题'.repeat(101) }, 'practice-topic-too-long'],
    [{ text: '字'.repeat(20_001) }, 'evidence-text-too-long'],
    [{ links: 21 }, 'too-many-links'],
    [{ files: 21 }, 'too-many-files'],
  ])('with %p is refused: %s', (change, code) => {
    expect(codes(maySaveDraft({ ...facts, ...change }, theme))).toEqual([code]);
  });

  test('is not written for a theme of the region', () => {
    expect(codes(maySaveDraft(facts, { ...theme, owner: 'region' }))).toEqual(['theme-of-region']);
  });
});

test('a topic is the suggested one at its place, or one’s own', () => {
  expect(topicText(theme, 0, '我的课题')).toBe(theme.topics[0]!.zh);
  expect(topicText(theme, null, '我的课题')).toBe('我的课题');
  expect(topicText(theme, 7, '我的课题')).toBe('');
  expect(findTheme([theme], theme.theme)).toBe(theme);
  expect(findTheme([theme], 99)).toBeUndefined();
});

test('a review of another version than the present one is outdated', () => {
  expect(checkReviewedVersion(2, 2)).toEqual([]);
  expect(codes(checkReviewedVersion(1, 2))).toEqual(['review-of-outdated-version']);
});

describe('hours of a day', () => {
  const facts = {
    enrollment: 'confirmed',
    heldOn: '2030-03-01',
    today: '2030-03-01',
    firstTrainingDay: '2030-03-01',
    lastTrainingDay: '2030-06-30',
  } as const;

  test('may be attested from the first training day to the last, on the same day too', () => {
    expect(mayAttest(facts)).toEqual([]);
    expect(mayAttest({ ...facts, heldOn: '2030-06-30', today: '2030-07-09' })).toEqual([]);
  });

  test('are refused outside the training, ahead of time, and for who does not take part', () => {
    expect(codes(mayAttest({ ...facts, heldOn: '2030-02-28' }))).toEqual(['offline-hours-outside-training']);
    expect(codes(mayAttest({ ...facts, heldOn: '2030-03-02' }))).toEqual(['offline-hours-in-future']);
    expect(codes(mayAttest({ ...facts, heldOn: '2030-07-01' }))).toEqual([
      'offline-hours-outside-training',
      'offline-hours-in-future',
    ]);
    expect(codes(mayAttest({ ...facts, enrollment: null, heldOn: 'today' }))).toEqual([
      'offline-hours-not-enrolled',
      'offline-hours-date-malformed',
    ]);
  });
});
