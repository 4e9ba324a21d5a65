import type { CourseChange } from '@tisheng/domain-rules/course-selection/course-changes.js';
import { courseTopic } from '@tisheng/reference-data/course-topics.js';
import { STAGE_OF_SCHOOLING_NAMES } from '@tisheng/reference-data/stages-of-schooling.js';
import { SUBJECTS } from '@tisheng/reference-data/subjects.js';
import type { Bilingual } from './problem-texts.js';

/** Half-hours as hours: 21 → 10.5. */
const hours = (halfHours: number): string => String(halfHours / 2);

/**
 * One change of a course in words.
 *
 * @example courseChangeText({ what: 'half-hours', before: 16, after: 12 }).zh // 学时 8 → 6
 */
export function courseChangeText(change: CourseChange): Bilingual {
  switch (change.what) {
    case 'withdrawn':
      return { zh: '已停开', en: 'no longer offered' };
    case 'offered-again':
      return { zh: '重新开设', en: 'offered again' };
    case 'half-hours': {
      const range = `${hours(change.before)} → ${hours(change.after)}`;
      return { zh: `学时 ${range}`, en: `hours ${range}` };
    }
    case 'title':
      return {
        zh: `名称“${change.before}”→“${change.after}”`,
        en: `title “${change.before}” → “${change.after}”`,
      };
    case 'topic':
      return {
        zh: `主题 ${topicName(change.before).zh} → ${topicName(change.after).zh}`,
        en: `topic ${topicName(change.before).en} → ${topicName(change.after).en}`,
      };
    case 'required':
      return change.after
        ? { zh: '选修改为必修', en: 'now required' }
        : { zh: '必修改为选修', en: 'now an elective' };
    case 'stages':
      return listed({ zh: '适用学段', en: 'stages' }, change.after.map(stageName));
    case 'subjects':
      return listed({ zh: '适用学科', en: 'subjects' }, change.after.map(subjectName));
    case 'summary':
      return { zh: '内容简介有修改', en: 'summary reworded' };
  }
}

function topicName(code: string): Bilingual {
  const topic = courseTopic(code);
  return { zh: `${code} ${topic?.zh ?? ''}`.trim(), en: `${code} ${topic?.en ?? ''}`.trim() };
}

function stageName(code: string): Bilingual {
  const known: Readonly<Record<string, Bilingual>> = STAGE_OF_SCHOOLING_NAMES;
  return known[code] ?? { zh: code, en: code };
}

function subjectName(code: string): Bilingual {
  return SUBJECTS.find((subject) => subject.code === code) ?? { zh: code, en: code };
}

function listed(what: Bilingual, names: readonly Bilingual[]): Bilingual {
  const zh = names.map((name) => name.zh).join('、') || '不限';
  const en = names.map((name) => name.en).join(', ') || 'all';
  return { zh: `${what.zh}改为${zh}`, en: `${what.en} now ${en}` };
}
