import type { Question } from '../instrument.js';
import { inBothColumns } from './question.js';

/** Items 21–25, which read the same in both columns. */
export const learningAndDevelopmentQuestions: readonly Question[] = [
  inBothColumns(
    21,
    '上完一节不太满意的课，您会怎样反思？',
    'A lesson did not go well. How do you look back on it?',
    [1, '心里想一想，很少记下来', 'I think about it but seldom write it down'],
    [2, '写在电子教案或随笔里', 'I note it in my plan or journal'],
    [0, '接着准备下一节课', 'I go on to the next lesson'],
    [
      3,
      '借助录像、学生数据或网上课例找原因，改后再上并记录变化',
      'I use a recording, data or lessons online to find causes, teach it again and note the change',
    ],
  ),
  inBothColumns(
    22,
    '网络研修社区对您来说是？',
    'What is the online community of teachers to you?',
    [
      3,
      '经常学习、发言、分享的地方，学到的能用到课上',
      'A place where I often learn, speak and share, and which changes my lessons',
    ],
    [0, '没有登录过', 'I have never signed in'],
    [2, '定期去看，有时参加讨论', 'I look in regularly and sometimes join in'],
    [1, '有任务要求时才登录', 'I sign in when told to'],
  ),
  inBothColumns(
    23,
    '教学中遇到解决不了的问题，您会向谁求助？',
    'You have a problem in teaching that you cannot solve. Whom do you ask?',
    [0, '自己慢慢想', 'No one; I think it over'],
    [2, '在教研群或网上请教同行', 'Colleagues in a group or online'],
    [1, '问问同办公室的老师', 'Whoever shares my office'],
    [
      3,
      '有固定的线上教研伙伴和专家，常一起备课、研课，也帮助别人',
      'I have steady partners and experts online; we plan and study lessons, and I help others',
    ],
  ),
  inBothColumns(
    24,
    '想学一项新技术，比如制作微课，您一般怎样开始？',
    'You want to learn something new, such as making micro-lessons. How do you begin?',
    [2, '在网上找教程，跟着做一遍', 'Find a tutorial and follow it'],
    [1, '等学校组织培训', 'Wait for a training course'],
    [
      3,
      '定下小目标，找教程和课例边学边做，用到课上再改进',
      'Set a small goal, learn by doing with tutorials and examples, use it in class and improve',
    ],
    [0, '觉得用不上，不去学', 'I do not, since I see no use for it'],
  ),
  inBothColumns(
    25,
    '学校开展结合信息技术的校本研修，您的参与情况是？',
    'Your school holds study sessions on technology. How do you take part?',
    [1, '按要求参加，听一听', 'I attend and listen'],
    [
      3,
      '承担任务或上研究课，把学到的用进日常教学并与同事分享',
      'I take on a task or a study lesson, use it daily and share it',
    ],
    [0, '很少参加', 'I rarely attend'],
    [2, '参加讨论，并在自己班上试过', 'I join the discussion and have tried things in my class'],
  ),
];
