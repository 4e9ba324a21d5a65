import type { PolicyTheme } from '../policy/policy-pack.js';
import type { Evidence, EvidenceFile } from './check-evidence.js';
import { checkEvidence } from './check-evidence.js';
import type { SubmitFacts } from './may-submit.js';
import { maySubmit } from './may-submit.js';
import type { Review, ReviewFacts } from './review.js';
import { checkReview } from './review.js';
import { themePath } from './theme-state.js';

const calendar = { firstTrainingDay: '2030-03-01', lateAcceptedDays: 10 };
const text = (words: string) => ({ zh: words, en: words });
const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);

function theme(number: number, changes: Partial<PolicyTheme> = {}): PolicyTheme {
  return {
    theme: number,
    stage: 1,
    title: text('theme'),
    onlineHalfHours: 2,
    offlineHalfHours: 4,
    offlineMode: 'school',
    ledBy: 'workshop-leader',
    owner: 'teacher',
    task: text('task'),
    expectedResult: text('result'),
    topics: [],
    dueDay: 14,
    isWork: false,
    ...changes,
  };
}

const evidence: Evidence = {
  text: '我在三年级语文课上试用了在线投票，学生参与度明显提高。',
  files: [],
  links: [],
};
const file: EvidenceFile = { name: '教学设计.docx', mediaType: '', bytes: 1000 };

describe('the path of themes', () => {
  test.each([
    ['2030-02-28', 'not-open'],
    ['2030-03-01', 'open'],
    ['2030-03-15', 'open'],
    ['2030-03-16', 'overdue'],
    ['2030-03-25', 'overdue'],
    ['2030-03-26', 'closed'],
  ])('on %s a theme due on day 14 is %s', (today, state) => {
    expect(themePath([theme(1)], calendar, new Map(), today)[0]?.state).toBe(state);
  });

  test('shows due day, days left and hours', () => {
    expect(themePath([theme(1)], calendar, new Map(), '2030-03-10')).toEqual([
      {
        theme: 1,
        stage: 1,
        state: 'open',
        dueOn: '2030-03-15',
        closesOn: '2030-03-25',
        daysLeft: 5,
        onlineHalfHours: 2,
        offlineHalfHours: 4,
      },
    ]);
  });

  test('shows work by its own state, and a draft as overdue when it is late', () => {
    const submissions = new Map([
      [1, 'accepted'],
      [2, 'draft'],
      [3, 'returned'],
    ] as const);
    const path = themePath([theme(1), theme(2), theme(3)], calendar, submissions, '2030-03-20');
    expect(path.map(({ state }) => state)).toEqual(['accepted', 'overdue', 'returned']);
    expect(themePath([theme(2)], calendar, submissions, '2030-03-02')[0]?.state).toBe('draft');
  });

  test('has nothing to do in the region’s themes, which are never due', () => {
    const regions = theme(13, { owner: 'region', dueDay: null });
    expect(themePath([regions], calendar, new Map(), '2030-12-31')[0]).toMatchObject({
      state: 'region',
      dueOn: null,
      daysLeft: null,
    });
  });
});

describe('work may be submitted', () => {
  const facts: SubmitFacts = {
    today: '2030-03-10',
    enrollment: 'confirmed',
    submission: null,
    returnedOn: null,
    topic: '投票工具',
    evidence,
  };

  test.each([
    ['2030-03-15', false],
    ['2030-03-16', true],
    ['2030-03-25', true],
  ])('on %s, late: %p', (today, late) => {
    expect(maySubmit({ ...facts, today }, theme(1), calendar)).toEqual({ problems: [], late });
  });

  test('again after a return, within as many days, and is not late then', () => {
    const returned = { ...facts, submission: 'returned', returnedOn: '2030-03-24' } as const;
    expect(maySubmit({ ...returned, today: '2030-04-03' }, theme(1), calendar)).toEqual({
      problems: [],
      late: false,
    });
    expect(codes(maySubmit({ ...returned, today: '2030-04-04' }, theme(1), calendar).problems)).toEqual([
      'theme-closed',
    ]);
  });

  test('at any time for a theme that is never due', () => {
    expect(maySubmit({ ...facts, today: '2031-01-01' }, theme(1, { dueDay: null }), calendar)).toEqual({
      problems: [],
      late: false,
    });
  });

  test.each<[string, Partial<SubmitFacts>, Partial<PolicyTheme>]>([
    ['practice-not-enrolled', { enrollment: 'withdrawn' }, {}],
    ['practice-not-enrolled', { enrollment: null }, {}],
    ['theme-of-region', {}, { owner: 'region' }],
    ['theme-not-open-yet', { today: '2030-02-28' }, {}],
    ['theme-closed', { today: '2030-03-26' }, {}],
    ['evidence-already-submitted', { submission: 'submitted' }, {}],
    ['evidence-already-accepted', { submission: 'accepted' }, {}],
    ['practice-topic-missing', { topic: ' ' }, {}],
    ['practice-topic-too-long', { topic: '题'.repeat(101) }, {}],
    ['evidence-empty', { evidence: { ...evidence, text: ' ' } }, {}],
  ])('but not: %s', (code, change, ofTheme) => {
    expect(codes(maySubmit({ ...facts, ...change }, theme(1, ofTheme), calendar).problems)).toEqual([code]);
  });
});

describe('what is handed in', () => {
  test('is a text of 20 to 20 000 characters, counted as people count', () => {
    const ofLength = (length: number): Evidence => ({ ...evidence, text: ` ${'𠮷'.repeat(length)} ` });
    expect(codes(checkEvidence(ofLength(19)))).toEqual(['evidence-text-too-short']);
    expect(checkEvidence(ofLength(20))).toEqual([]);
    expect(checkEvidence(ofLength(20_000))).toEqual([]);
    expect(codes(checkEvidence(ofLength(20_001)))).toEqual(['evidence-text-too-long']);
  });

  test('may be a file alone, or a file with a short note', () => {
    expect(checkEvidence({ text: '', files: [file], links: [] })).toEqual([]);
    expect(checkEvidence({ text: '见附件', files: [file], links: [] })).toEqual([]);
  });

  test('is refused with every bad link at its place', () => {
    const links = ['https://example.org/a?b#c', 'javascript:alert(1)', 'https://user@example.org'];
    expect(checkEvidence({ ...evidence, links }).map(({ code, row }) => [code, row])).toEqual([
      ['link-malformed', 1],
      ['link-malformed', 2],
    ]);
  });

  test('counts files and links', () => {
    const many = {
      text: evidence.text,
      files: Array.from({ length: 21 }, () => file),
      links: Array.from({ length: 21 }, () => 'https://example.org'),
    };
    expect(codes(checkEvidence(many))).toEqual(['too-many-files', 'too-many-links']);
  });
});

describe('a review', () => {
  const facts: ReviewFacts = {
    reviewer: 'leader',
    authors: ['teacher'],
    submission: 'submitted',
    isWork: false,
  };
  const accepting: Review = {
    decision: 'accept',
    score: 60,
    technicalScore: null,
    teachingScore: null,
    comment: '',
  };
  const returning: Review = { ...accepting, decision: 'return', score: null, comment: '请补充课堂实录。' };

  test.each<[string, Review, Partial<ReviewFacts>, string[]]>([
    ['accepts from the pack’s score on', accepting, {}, []],
    ['does not accept below it', { ...accepting, score: 59.99 }, {}, ['review-score-below-acceptance']],
    ['needs a score to accept', { ...accepting, score: null }, {}, ['review-score-missing']],
    ['has a score of two decimals', { ...accepting, score: 60.001 }, {}, ['review-score-malformed']],
    ['has a score up to 100', { ...accepting, score: 101 }, {}, ['review-score-malformed']],
    ['returns with a comment', returning, {}, []],
    ['does not return without', { ...returning, comment: ' 改改 ' }, {}, ['review-comment-missing']],
    ['may return good work', { ...returning, score: 95 }, {}, []],
    ['is not of one’s own work', accepting, { reviewer: 'teacher' }, ['review-of-own-work']],
    [
      'is not of a school’s work by one who is named on it',
      accepting,
      { authors: ['teacher', 'leader'] },
      ['review-of-own-work'],
    ],
    ['is of submitted work alone', accepting, { submission: 'draft' }, ['review-of-unsubmitted-work']],
    [
      'of a finished work needs both scores',
      accepting,
      { isWork: true },
      ['review-score-missing', 'review-score-missing'],
    ],
    [
      'of a finished work passes with both',
      { ...accepting, technicalScore: 80, teachingScore: 75.5 },
      { isWork: true },
      [],
    ],
    ['returns a finished work without them', returning, { isWork: true }, []],
    [
      'has a comment of bounded length',
      { ...accepting, comment: '好'.repeat(5001) },
      {},
      ['review-comment-too-long'],
    ],
  ])('%s', (_, review, change, expected) => {
    expect(codes(checkReview(review, { ...facts, ...change }, 60))).toEqual(expected);
  });
});
