import type { Question } from '../instrument.js';
import { KINDERGARTEN, SCHOOLS, at, multiple, ordering, single } from './probe.js';

/** Items 1–5, column II. */
export const technologyLiteracyII: readonly Question[] = [
  multiple(
    at(1, 'II'),
    '下面是几位同事这学期的做法，哪些真的改变了学生的学法？',
    'Here is what some colleagues did this term. Which really changed how pupils learn?',
    [true, '让学生自己录讲解，互相听、互相改', 'Pupils record explanations, listen and improve each other’s'],
    [
      true,
      '讲解录成短片课前看，课上时间留给动手和讨论',
      'Explanations watched before class; class time for doing and talking',
    ],
    [false, '把纸上的练习原样搬到平板上做', 'Paper exercises moved to tablets as they are'],
    [
      true,
      '学生提一个自己想弄明白的问题，查证后讲给大家听',
      'Pupils ask their own question, look into it and tell the others',
    ],
    [false, '全程投屏讲授，学生跟着屏幕记', 'Lecture on the screen throughout; pupils take notes'],
  ),
  single(
    at(2, 'II', { as: 'tablets', environments: ['mobile'] }),
    '平板课刚开始，有三个学生说连不上网，其他人都好好的。您会？',
    'A tablet lesson begins. Three pupils cannot connect; all others can. You…',
    [1, '到座位上一台一台地替他们试，其他学生先等一等', 'try each device myself while the others wait'],
    [
      2,
      '让他们先和旁边的同学合看一台，下课再找人修',
      'let them share with a neighbour and have it mended later',
    ],
    [0, '全班都先停下来，改成看课本', 'stop for everyone and turn to the textbook'],
    [3, '让他们断开重连一次，不行就发备用机', 'have them reconnect once, else hand out spare ones'],
  ),
  multiple(
    at(2, 'II', {
      as: 'own-phone',
      environments: ['simple-multimedia', 'interactive-multimedia', 'networked'],
    }),
    '班里没有平板，只有您自己的手机。它能在哪些事上真正帮到学生的学习？',
    'There are no tablets, only your own phone. Where can it really help pupils learn?',
    [true, '录下学生的朗读或讲述，让他自己听一听', 'Record a pupil reading or telling and play it back'],
    [false, '把答案拍下来发到群里，省得抄黑板', 'Photograph the answers and post them to save copying'],
    [false, '传给全班轮流上网查资料', 'Pass it round the class for searching'],
    [true, '拍下几件作品，放大了让大家比较', 'Photograph works and enlarge them to compare'],
    [false, '把表现不好的场面拍下来发给家长', 'Film bad behaviour and send it to parents'],
  ),
  single(
    at(3, 'II', { as: 'schools', stages: SCHOOLS }),
    '学校的平台能布置任务、讨论、测验、看统计。开学一个月，您用到哪一步了？',
    'The school’s platform has tasks, discussions, tests and statistics. A month into term, how far are you?',
    [
      3,
      '看讨论和测验的情况，再定下一节怎么上',
      'What I see in discussions and tests decides the next lesson',
    ],
    [1, '主要用来发通知、发课件，学生回家可以下载', 'Mostly notices and slides that pupils can download'],
    [2, '每周布置一次任务，学生做完我在线批改、给分', 'A task each week, marked online'],
    [0, '账号领了，还没进去过', 'I have an account but have not been in'],
  ),
  single(
    at(3, 'II', { as: 'kindergarten', stages: KINDERGARTEN }),
    '园里开通了和家长联系的平台。您怎样用它带着孩子继续探索？',
    'Your kindergarten has a platform for families. How do you use it to let children explore further?',
    [
      1,
      '每天上传孩子吃饭、午睡、做操的照片，让家长放心',
      'Upload photos of meals, naps and exercise every day',
    ],
    [0, '园里没作要求，我先不用', 'I do not yet; nobody asked for it'],
    [
      3,
      '发个小问题，孩子在家找一找、拍下来，来园再说',
      'Post a small question; children look at home, take a picture and tell us',
    ],
    [
      2,
      '把当天活动的要点发给家长，请他们回家带孩子复习',
      'Send the day’s points so that parents can repeat them',
    ],
  ),
  ordering(
    at(4, 'II'),
    '您想请一位外地的老艺人在线给学生讲手艺，怎么安排？',
    'You want a craftsman from another town to talk to your pupils online. Put the steps in order.',
    [3, '提前一天连线，试声音、试画面', 'The day before: try sound and picture'],
    [
      5,
      '结束后学生做成作品，发给老艺人和家长看',
      'Afterwards pupils make something and show it to him and their parents',
    ],
    [1, '和老艺人商量讲什么、讲多久', 'Agree with him on topic and length'],
    [4, '连线时学生提问，有人专门记录', 'During the call pupils ask and someone takes notes'],
    [2, '提前一周让学生了解这门手艺，想好要问的', 'A week before: pupils read up and think of questions'],
  ),
  multiple(
    at(5, 'II', { as: 'schools', stages: SCHOOLS }),
    '有学生用人工智能工具帮忙写作业。您会和全班约定哪几条？',
    'Some pupils use AI tools for homework. What do you agree on with the class?',
    [true, '写明哪里用了它、自己改了什么', 'Say where it was used and what you changed'],
    [false, '只许在家里用，课上不谈这件事', 'Use it at home only; it is no topic in class'],
    [true, '不往里填真实姓名、照片和家里的情况', 'Never enter real names, photos or family matters'],
    [true, '它说的事实，自己再查一遍', 'Check the facts it gives'],
    [false, '交上来写得通顺就行，不问是怎么来的', 'As long as it reads well, nobody asks how it was made'],
  ),
  single(
    at(5, 'II', { as: 'kindergarten', stages: KINDERGARTEN }),
    '孩子们轮流玩平板，有个孩子点开了弹出来的广告。您会？',
    'Children take turns at a tablet and one opens an advertisement. You…',
    [
      2,
      '帮他退回去接着玩，提醒大家以后小心一点',
      'close it, let the play go on and remind all to be careful',
    ],
    [
      1,
      '马上收走平板，跟全班讲平板里有坏东西，以后不能乱点',
      'take it away and tell everyone there are bad things in it',
    ],
    [3, '教他碰到这种就喊老师，再把弹窗关严', 'teach him to call me then, and block such windows'],
    [0, '内容没什么不好，就随他看一会儿', 'let him look a while; there is nothing bad in it'],
  ),
];
