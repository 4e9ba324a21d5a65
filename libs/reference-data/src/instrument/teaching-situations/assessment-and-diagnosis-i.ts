import type { Question } from '../instrument.js';
import { KINDERGARTEN, SCHOOLS, at, multiple, ordering, single } from './probe.js';

/** Items 17–20, column I. */
export const assessmentAndDiagnosisI: readonly Question[] = [
  ordering(
    at(17, 'I', { as: 'schools', stages: SCHOOLS }),
    '想用课堂投票看看这节课教得有没有效果，怎么安排？',
    'You want votes in class to show whether the lesson worked. Put the steps in order.',
    [2, '讲之前先投一次，看看起点', 'Vote before the explanation to see where they stand'],
    [4, '比一比前后两次，定下还要不要再讲', 'Compare the two and decide whether to go on explaining'],
    [1, '对着目标写一两道能分出懂与不懂的题', 'Write a question or two that tells understanding apart'],
    [3, '讲完关键处，同样的题再投一次', 'Vote on the same question after the key point'],
  ),
  single(
    at(18, 'I', { as: 'schools', stages: SCHOOLS }),
    '单元测第7题并不难，数据却显示错得最多。您先做什么？',
    'Question 7 of the unit test is easy, yet most got it wrong. What do you do first?',
    [1, '下节课把第7题重讲一遍，再布置几道同类的', 'Explain it again and set more of the kind'],
    [0, '题出得不好，以后不用了', 'Drop it; a bad question'],
    [2, '和平行班比一比，看看是不是自己教快了', 'Compare with other classes: did I go too fast?'],
    [3, '翻几份卷子，看他们究竟怎么错的', 'Look at some papers to see how they went wrong'],
  ),
  single(
    at(18, 'I', { as: 'kindergarten', stages: KINDERGARTEN }),
    '您记了两周孩子的选区情况，发现四个孩子从没进过科学区。您会？',
    'For two weeks you noted which corner children chose; four never went to the science corner. You…',
    [2, '把科学区重新布置，放上颜色鲜艳的新玩具', 'refit the corner with bright new toys'],
    [3, '先看看他们在玩什么、为什么不来', 'first watch what they play and why they stay away'],
    [1, '每天先安排他们到科学区待一会儿，培养兴趣', 'send them there for a while each day'],
    [0, '孩子自己选的，不用多想', 'leave it; it is their choice'],
  ),
  multiple(
    at(19, 'I', { as: 'schools', stages: SCHOOLS }),
    '用在线工具做课前小测，哪些做法省时间又看得准？',
    'For short tests before class with an online tool, what saves time and tells the truth?',
    [true, '题量控制在五分钟里能做完', 'No more questions than fit into five minutes'],
    [true, '选择题让工具判，自己只看开放题', 'The tool marks choices; I read the open ones'],
    [true, '先看错得集中的那个选项是什么', 'Look first at the wrong option chosen most'],
    [false, '每次公布排名，让学生做得快一点', 'Publish ranks so that pupils go faster'],
    [true, '题目标上知识点存好，下次接着用', 'Store questions with their topic for next time'],
  ),
  single(
    at(19, 'I', { as: 'kindergarten', stages: KINDERGARTEN }),
    '想知道孩子们会不会按规律排序，又不想一个个地考。您会？',
    'You want to know whether children can continue a pattern, without testing each. You…',
    [0, '等期末统一测查的时候再看', 'wait for the check at the end of term'],
    [
      2,
      '请每个孩子上白板拖一次，我在旁边记对错',
      'have each drag it on the board while I note right or wrong',
    ],
    [1, '发一张练习纸，孩子涂完带回来，我晚上批', 'give out a sheet to colour and mark it in the evening'],
    [3, '在区角放拼板游戏，拍下他们怎么摆', 'put a tile game in the corner and film how they lay it'],
  ),
  single(
    at(20, 'I'),
    '翻看上学期给学生存的三百多张照片，找不出几张能说明进步的。这学期您会？',
    'You look through three hundred photos of pupils’ work from last term; few show progress. This term you…',
    [
      2,
      '按人建文件夹，每个月固定存进几份作品和照片',
      'make a folder for each and store some works every month',
    ],
    [3, '同一类作品隔一阵存一次，好比较变化', 'store the same kind of work at intervals, to compare'],
    [1, '少存一些，只留获奖的和上了墙的优秀作品', 'keep fewer: prize-winners and works on the wall'],
    [0, '照旧先存着，要用的时候再挑', 'go on as before and choose when needed'],
  ),
];
