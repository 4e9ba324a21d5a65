import type { DistortionKind } from '@tisheng/domain-rules/exchange/distortion/distortion-finding.js';
import type { Bilingual } from './problem-texts.js';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** What each kind of finding is called, what it means, and what may honestly lie behind it. */
export const DISTORTION_TEXTS: Readonly<
  Record<
    DistortionKind,
    { readonly name: Bilingual; readonly meaning: Bilingual; readonly honest: Bilingual }
  >
> = {
  'more-minutes-than-time': {
    name: text('学习时长超过实际时间', 'More minutes than time'),
    meaning: text(
      '一段时间内上报的学习分钟数，多于这段时间里可能学习的分钟数。',
      'More minutes of study were reported for a stretch of time than one can study in it.',
    ),
    honest: text(
      '可能的正常原因：机构把更早的学习补报到同一天。',
      'Honest reasons: earlier study was reported later under a single day.',
    ),
  },
  'overlapping-sessions': {
    name: text('同时学习多门课程', 'Overlapping sessions'),
    meaning: text(
      '同一名教师的几门课程在同一时刻都在计时。',
      'Several courses of one teacher were timed at the same moment.',
    ),
    honest: text(
      '可能的正常原因：页面打开后忘记关闭，平台未停止计时。',
      'Honest reasons: a window was left open and the platform went on counting.',
    ),
  },
  'faster-than-course': {
    name: text('完成课程过快', 'Courses finished faster than their length'),
    meaning: text(
      '课程已标记完成，但累计学习时间远少于课程时长。',
      'Courses were completed with far less study than they are long.',
    ),
    honest: text(
      '可能的正常原因：机构认定了教师以往的学习，或部分学习记录未推送。',
      'Honest reasons: the institution recognised earlier study, or some records were never pushed.',
    ),
  },
  'robot-regularity': {
    name: text('机械式规律学习', 'Robot-like regularity'),
    meaning: text(
      '多次学习的时长和间隔几乎完全相同，像是由程序操作。',
      'Many sessions have nearly the same length and distance, as a program would make them.',
    ),
    honest: text(
      '可能的正常原因：平台按固定间隔切分一次长时间的学习。',
      'Honest reasons: the platform cuts one long session into pieces of a fixed length.',
    ),
  },
  'one-device-many-learners': {
    name: text('一台设备多人学习', 'One device, many learners'),
    meaning: text(
      '同一台设备上多名教师一个接一个地学习，或不同学校的教师同时学习，疑似代学。',
      'On one device many teachers study one after the other, or teachers of several schools at once: perhaps proxy study.',
    ),
    honest: text(
      '可能的正常原因：集中研修时共用教室电脑，或几所学校共用网络出口。',
      'Honest reasons: a shared computer at a joint training, or several schools behind one network.',
    ),
  },
  'learners-in-lock-step': {
    name: text('多人同步提交', 'Learners in lock-step'),
    meaning: text(
      '几名教师的作业和帖子总在同一时刻提交、得分相同，疑似一人代交或雷同作业。',
      'Homework and posts of several teachers come in together with the same marks: perhaps one person hands in for all, or cloned work.',
    ),
    honest: text(
      '可能的正常原因：教研组集体完成并当场提交。',
      'Honest reasons: a study group works together and hands in on the spot.',
    ),
  },
  'counters-running-backwards': {
    name: text('学习数据倒退', 'Counters running backwards'),
    meaning: text(
      '机构的更正撤回了此前上报的大部分学习时间或已完成的课程。',
      'Corrections took back a large part of the study, or completed courses, that had been reported.',
    ),
    honest: text(
      '可能的正常原因：机构修复了一次系统性的统计错误。',
      'Honest reasons: the institution repaired a systematic error.',
    ),
  },
  'padding-before-deadline': {
    name: text('截止前集中补数', 'Padding before the deadline'),
    meaning: text(
      '一所学校的教师几乎全部学习都集中在周期最后几天，人均时长很高，疑似统一补数。',
      'Nearly all study of a school falls into the last days of a cycle, hours a day for everyone: perhaps filled up.',
    ),
    honest: text(
      '可能的正常原因：学校在这几天组织集中学习。',
      'Honest reasons: the school held a joint study camp in these days.',
    ),
  },
};

/** One measured fact; `{n}` stands for its value. */
export const DISTORTION_EVIDENCE: Readonly<Record<string, Bilingual>> = {
  'minutes-claimed': text('上报学习 {n} 分钟', '{n} minutes reported'),
  'days-passed': text('实际经过 {n} 天', '{n} days had passed'),
  overlaps: text('重叠 {n} 次', '{n} overlaps'),
  'minutes-twice': text('重复计时 {n} 分钟', '{n} minutes counted twice'),
  courses: text('涉及 {n} 门课程', '{n} courses'),
  'smallest-share-percent': text('最快的一门只用了课程时长的 {n}%', 'the fastest took {n}% of its length'),
  'sessions-in-row': text('连续 {n} 次', '{n} sessions in a row'),
  'minutes-apart': text('每次相隔 {n} 分钟', '{n} minutes apart'),
  'learners-in-turn': text('一个接一个学习的教师最多 {n} 人', 'up to {n} learners one after the other'),
  'learners-at-once': text('同时学习的教师最多 {n} 人', 'up to {n} learners at once'),
  schools: text('涉及 {n} 所学校', '{n} schools'),
  'learners-together': text('涉及教师 {n} 人', '{n} learners'),
  'records-together': text('两人之间同步提交最多 {n} 条', 'up to {n} records together'),
  'minutes-taken-back': text('撤回 {n} 分钟', '{n} minutes taken back'),
  'completions-taken-back': text('撤回完成 {n} 门', '{n} completions taken back'),
  'minutes-reported': text('此前共上报 {n} 分钟', 'of {n} minutes reported'),
  'share-in-last-days-percent': text('周期最后几天占 {n}%', '{n}% in the last days of the cycle'),
  'minutes-per-learner-day': text('这几天人均每日 {n} 分钟', '{n} minutes a day of each learner'),
};

/** The sentence of a fact in one language; a fact without a sentence is shown by its name. */
export function evidenceText(
  { name, value }: { readonly name: string; readonly value: number },
  language: 'zh' | 'en',
): string {
  const sentence = DISTORTION_EVIDENCE[name]?.[language] ?? `${name}: {n}`;
  return sentence.replace('{n}', value.toLocaleString('en-US', { maximumFractionDigits: 1 }));
}

/** Why the program computed results anew, as their history says it. */
export const RECOMPUTED_BECAUSE = {
  struck: text('剔除失真的学习记录', 'Distorted records were struck'),
  restored: text('恢复此前剔除的学习记录', 'Struck records were restored'),
} as const;
