import type { WorkProfileProblemCode } from '@tisheng/domain-rules/practice-evidence/works/check-work-profile.js';
import type { AuthorshipProblemCode } from '@tisheng/domain-rules/practice-evidence/works/may-answer-authorship.js';
import type { HandInWorkProblemCode } from '@tisheng/domain-rules/practice-evidence/works/may-hand-in-work.js';
import type { ProblemTexts } from '../problem-texts.js';

/** Problems of finished works: kinds, parts, authors. */
export const workProblems = {
  'work-not-begun': {
    zh: () => '您在本批次的报名尚未确认，不能填写成果作品。请联系学校。',
    en: () => 'You are not confirmed in this cohort, so that no work can be told about. Ask your school.',
  },
  'work-waits-for-review': {
    zh: () => '作品正等待评阅，暂不能修改；退回后可以修改。',
    en: () => 'The work waits for review and cannot be changed now. It can when it is returned.',
  },
  'work-already-judged': {
    zh: () => '作品已通过评阅，类型、组成部分和署名不能再改；标题、简介和授权仍可修改。',
    en: () =>
      'The work is accepted: kind, parts and authors stand. Title, summary and licence can still change.',
  },
  'work-kind-unknown': {
    zh: () => '没有这种作品类型，请重新选择。',
    en: () => 'There is no such kind of work. Choose another.',
  },
  'work-title-missing': {
    zh: () => '请填写作品标题。',
    en: () => 'Give the work a title.',
  },
  'work-words-too-long': {
    zh: (d) => `最多${d['maximum']}个字，现有${d['length']}个，请精简。`,
    en: (d) => `${d['maximum']} characters at most, there are ${d['length']}. Shorten it.`,
  },
  'work-topic-unknown': {
    zh: (d) => `最多选${d['maximum']}个课程主题，且须在列表中，请重新选择。`,
    en: (d) => `${d['maximum']} topics of the standard at most, all of the list. Choose again.`,
  },
  'work-subject-unknown': {
    zh: () => '没有这个学科，请重新选择。',
    en: () => 'There is no such subject. Choose another.',
  },
  'work-part-unknown': {
    zh: () => '这种作品没有这一部分，请刷新后重新填写。',
    en: () => 'This kind of work has no such part. Reload and fill it in again.',
  },
  'work-part-takes-no-such-file': {
    zh: (d) => `“${d['name']}”不能作为${d['part']}，请换成要求的文件类型。`,
    en: (d) => `“${d['name']}” cannot stand as ${d['partEn']}. Use a file of the kind asked for.`,
  },
  'work-file-not-attached': {
    zh: (d) => `${d['part']}的文件不在附件中，请先上传再放入。`,
    en: (d) => `A file of ${d['partEn']} is not attached. Upload it first.`,
  },
  'work-file-in-two-parts': {
    zh: (d) => `“${d['name']}”放进了两个部分，请只留一处。`,
    en: (d) => `“${d['name']}” stands in two parts. Leave it in one.`,
  },
  'theme-takes-no-school-work': {
    zh: () => '本主题只收教师个人的作品，不能作为学校作品署多人。',
    en: () => 'This theme takes teachers’ own works alone, none of a school with several authors.',
  },
  'work-author-unknown': {
    zh: () => '署名教师须是本校、同批次已确认参训的教师，请重新选择。',
    en: () => 'Those named are confirmed learners of your school in this cohort. Choose again.',
  },
  'work-author-is-owner': {
    zh: () => '您是提交人，不必再署自己。',
    en: () => 'You hand it in; you need not name yourself.',
  },
  'work-authors-too-many': {
    zh: (d) => `除您之外最多署${d['maximum']}人，请减少。`,
    en: (d) => `${d['maximum']} others can be named at most. Take some out.`,
  },
  'work-kind-missing': {
    zh: () => '本主题要交一件成果作品，请先选择作品类型并放好各部分。',
    en: () => 'This theme asks for a finished work. Name its kind and put its parts in place.',
  },
  'work-part-missing': {
    zh: (d) => `${d['kind']}还缺“${d['part']}”，请补充后再提交。`,
    en: (d) => `${d['kindEn']}: “${d['partEn']}” is missing. Add it before you hand in.`,
  },
  'not-named-on-work': {
    zh: () => '您没有被署名在这件作品上，请刷新后再看。',
    en: () => 'You are not named on this work. Reload and look again.',
  },
  'authorship-stands': {
    zh: () => '作品已通过并计入您的成绩，不能再取消署名；如有异议，请联系学校。',
    en: () =>
      'The work is accepted and counts for you, so that your name stays. Ask your school if you object.',
  },
} satisfies Readonly<
  Record<WorkProfileProblemCode | AuthorshipProblemCode | HandInWorkProblemCode, ProblemTexts[string]>
>;
