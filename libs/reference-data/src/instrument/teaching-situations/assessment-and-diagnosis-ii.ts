import type { Question } from '../instrument.js';
import { SCHOOLS, at, multiple, ordering, single } from './probe.js';

/** Items 17–20, column II. */
export const assessmentAndDiagnosisII: readonly Question[] = [
  multiple(
    at(17, 'II', { as: 'schools', stages: SCHOOLS }),
    '您找到一份现成的“小组展示评价表”，想用在自己班里。哪些改动值得做？',
    'You found a ready-made sheet for assessing group talks. Which changes are worth making for your class?',
    [true, '和学生一起举例，每一档是什么样', 'Find examples of each grade together with pupils'],
    [true, '删掉和这次任务没关系的条目', 'Cross out what does not belong to this task'],
    [true, '把“表现力强”换成看得见的表现', 'Replace “expressive” by something one can see'],
    [false, '多加几条，评得越全面越好', 'Add more lines; the fuller the better'],
    [false, '满分从一百改成十，算起来方便', 'Make it ten points instead of a hundred'],
  ),
  single(
    at(18, 'II', { as: 'schools', stages: SCHOOLS }),
    '平台给小林列的“薄弱点”，和您平时的印象对不上。您会？',
    'The platform lists weak points for Lin that do not fit your impression. You…',
    [3, '找他当面说两道题，看到底卡在哪儿', 'have him talk through two problems to see where he sticks'],
    [0, '机器算的靠不住，还是按我的印象来', 'go by my impression; machines err'],
    [1, '按平台列的给他布置练习，数据总比印象准', 'set exercises by the list; data beat impressions'],
    [2, '翻翻他的答题记录，看是不是有几次没认真做', 'look through his record for careless sittings'],
  ),
  ordering(
    at(19, 'II', { as: 'schools', stages: SCHOOLS }),
    '第一次带学生互评作品，怎么一步步来？',
    'Pupils assess each other’s works for the first time. Put the steps in order.',
    [3, '用标准先评自己的作品', 'Judge their own work by the criteria'],
    [5, '根据收到的意见修改作品', 'Revise by what others said'],
    [2, '把大家说的归成三四条标准', 'Turn what was said into three or four criteria'],
    [4, '再评同学的，每条写一句依据', 'Judge a classmate’s, with a reason for each'],
    [1, '一起看两件样例，议一议好在哪里', 'Look at two examples and say what is good'],
  ),
  multiple(
    at(20, 'II', { as: 'schools', stages: SCHOOLS }),
    '电子档案要用来写学生的综合评语。哪些材料最能说明问题？',
    'Portfolios will feed the comments on pupils. Which material tells most?',
    [true, '同一篇文章的初稿和修改稿', 'First draft and revision of one text'],
    [false, '班级活动的合影和通知', 'Group photos and notices of class events'],
    [false, '每次考试的班级名次', 'Rank in class at every test'],
    [true, '学生自己写的“这学期我哪里变了”', 'What the pupil wrote on “how I changed this term”'],
    [false, '老师手机里随手拍的上课照片', 'Snapshots of lessons from the teacher’s phone'],
  ),
];
