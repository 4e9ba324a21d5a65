import type { PolicyWorkKind } from '../../policy/practice.js';
import { checkWorkProfile, type WorkProfileFacts } from './check-work-profile.js';
import { mayAnswerAuthorship } from './may-answer-authorship.js';
import { mayHandInWork } from './may-hand-in-work.js';
import { missingParts } from './missing-parts.js';
import { allAgree, whoAWorkCountsFor } from './who-a-work-counts-for.js';
import type { WorkProfile } from './work-profile.js';

const words = (zh: string) => ({ zh, en: zh });
const lessonCase: PolicyWorkKind = {
  kind: 'lesson-case',
  name: words('课例'),
  parts: [
    { code: 'plan', name: words('设计'), required: true, files: ['document'] },
    { code: 'recording', name: words('实录'), required: true, files: ['video'] },
    { code: 'reflection', name: words('反思'), required: true, files: [] },
    { code: 'extra', name: words('其他'), required: false, files: ['picture'] },
  ],
};
const theme = { theme: 11, owner: 'teacher-or-school', isWork: true } as const;
const profile: WorkProfile = {
  kind: 'lesson-case',
  title: '分数的意义',
  summary: '',
  stage: 'primary',
  subject: null,
  topics: [],
  pupilsShown: 'none',
  licence: null,
  texts: { reflection: '学生真的动手了' },
  files: { plan: ['f1'], recording: ['f2'] },
  ofSchool: false,
  authors: [],
};
const facts: WorkProfileFacts = {
  submission: 'draft',
  owner: 'me',
  attached: new Map([
    ['f1', '设计.pdf'],
    ['f2', '实录.mp4'],
  ]),
  colleagues: new Set(['ann']),
  judged: null,
};
const codes = (change: Partial<WorkProfile>, given: Partial<WorkProfileFacts> = {}, of = theme): string[] =>
  checkWorkProfile({ ...profile, ...change }, { ...facts, ...given }, [lessonCase], of).map(
    ({ code }) => code,
  );

test('a work is whole when every required part is in its place', () => {
  expect(missingParts(lessonCase, { texts: { reflection: ' ' }, files: { plan: 1 } })).toEqual([
    'recording',
    'reflection',
  ]);
  expect(
    missingParts(lessonCase, { texts: { reflection: '写好了' }, files: { plan: 1, recording: 2 } }),
  ).toEqual([]);
});

test('a theme that asks for a finished work names the kind and each part that is missing; others ask nothing', () => {
  const kinds = [lessonCase];
  const problems = mayHandInWork({ kind: 'lesson-case', texts: {}, files: { plan: 1 } }, theme, kinds);
  expect(problems.map(({ code, field }) => [code, field])).toEqual([
    ['work-part-missing', 'recording'],
    ['work-part-missing', 'reflection'],
  ]);
  const unnamed = mayHandInWork({ kind: null, texts: {}, files: {} }, theme, kinds);
  expect(unnamed.map(({ code }) => code)).toEqual(['work-kind-missing']);
  expect(mayHandInWork({ kind: null, texts: {}, files: {} }, { theme: 1, isWork: false }, kinds)).toEqual([]);
});

test('what does not fit its place is told, all at once', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ files: { plan: ['f2'], recording: ['f2', 'f9'], reflection: ['f1'] } })).toEqual([
    'work-part-takes-no-such-file',
    'work-file-in-two-parts',
    'work-file-not-attached',
    'work-part-unknown',
  ]);
  expect(codes({ title: ' ', texts: { plan: '文字' }, topics: ['T99'], subject: '999' })).toEqual([
    'work-title-missing',
    'work-topic-unknown',
    'work-subject-unknown',
    'work-part-unknown',
  ]);
});

test('only colleagues are named, and only on a school’s work of a theme that takes one', () => {
  expect(codes({ ofSchool: true, authors: ['ann'] })).toEqual([]);
  expect(codes({ ofSchool: true, authors: ['me', 'stranger'] })).toEqual([
    'work-author-is-owner',
    'work-author-unknown',
  ]);
  expect(codes({ authors: ['ann'] })).toEqual(['theme-takes-no-school-work']);
  const ofTeacher = { ...theme, owner: 'teacher' } as unknown as typeof theme;
  expect(codes({ ofSchool: true }, {}, ofTeacher)).toEqual(['theme-takes-no-school-work']);
});

test('what waits for review is not changed, and what was judged whole only in its description', () => {
  expect(codes({}, { submission: 'submitted' })).toEqual(['work-waits-for-review']);
  const accepted = { submission: 'accepted' as const, judged: profile };
  expect(codes({ title: '新题目', licence: 'open' }, accepted)).toEqual([]);
  expect(codes({ texts: { reflection: '改了' } }, accepted)).toEqual(['work-already-judged']);
  // An empty place and the order of files' places make no other work of it.
  expect(codes({ files: { recording: ['f2'], plan: ['f1'], extra: [] } }, accepted)).toEqual([]);
  expect(codes({ texts: { reflection: '改了' } }, { ...accepted, judged: null })).toEqual([]);
});

test('a school’s work counts for those who agree, from the day it is handed in', () => {
  const authors = [
    { enrollment: 'ann', consents: true },
    { enrollment: 'bob', consents: null },
    { enrollment: 'eve', consents: false },
  ];
  const of = (state: 'draft' | 'submitted' | 'returned' | 'accepted', ofSchool = true) =>
    whoAWorkCountsFor({ owner: 'me', ofSchool, state, authors });
  expect(of('accepted')).toEqual(['me', 'ann']);
  expect(of('submitted')).toEqual(['me', 'ann']);
  expect(of('returned')).toEqual(['me']);
  expect(of('accepted', false)).toEqual(['me']);
  expect(allAgree(authors)).toBe(false);
  expect(allAgree([])).toBe(true);
});

test('a yes can be taken back until the work is accepted', () => {
  const answer = (consents: boolean | null | undefined, yes: boolean, submission: 'submitted' | 'accepted') =>
    mayAnswerAuthorship({ consents, submission }, yes).map(({ code }) => code);
  expect(answer(undefined, true, 'submitted')).toEqual(['not-named-on-work']);
  expect(answer(true, false, 'submitted')).toEqual([]);
  expect(answer(true, false, 'accepted')).toEqual(['authorship-stands']);
  expect(answer(false, true, 'accepted')).toEqual([]);
});
