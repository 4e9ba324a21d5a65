import type { Question } from '../instrument.js';
import { DEVICES_FOR_PUPILS, ONE_SCREEN, SCHOOLS, at, multiple, ordering, single } from './probe.js';

/** Items 6–11, column I. */
export const planningAndPreparationI: readonly Question[] = [
  single(
    at(6, 'I'),
    '集体备课时大家争论这节课要不要做动画。您最先问的是？',
    'Your group argues whether this lesson needs an animation. What do you ask first?',
    [1, '有没有现成的？自己做一个要花多长时间？', 'Is there one ready, or how long would it take to make?'],
    [2, '学生爱不爱看？能不能一下子把注意力抓住？', 'Will pupils like it? Does it catch their attention?'],
    [3, '不用它，学生会卡在哪儿？', 'Where do pupils get stuck without it?'],
    [0, '别的班用不用？最好统一，免得进度不齐', 'Do the other classes use it? Better all the same'],
  ),
  ordering(
    at(7, 'I'),
    '备一节要用到短视频的课，这几步您怎么排？',
    'You prepare a lesson with a short film. Put the steps in order.',
    [3, '定下视频放在哪一步、放完问什么', 'Decide where the film goes and what to ask after it'],
    [1, '弄清这节课要让学生学会什么', 'Be clear what pupils should learn'],
    [4, '剪好视频，在教室里试放一遍', 'Cut it and try it in the room'],
    [2, '估计学生在哪里会想不明白', 'Guess where they will not see it'],
  ),
  single(
    at(8, 'I'),
    '同一个内容，您有实物、动画和一段科普短片，时间只够用两样。怎么取舍？',
    'For one topic you have the real thing, an animation and a science film, and time for two. Which?',
    [3, '先看实物，看不见的那一步再用动画', 'The real thing first; the animation for what cannot be seen'],
    [
      1,
      '动画和短片，画面好看，操作起来也不容易出岔子',
      'Animation and film: they look good and little can go wrong',
    ],
    [0, '都不用，讲清结论、多练两遍更稳当', 'Neither; state the result and practise twice'],
    [
      2,
      '实物和短片，先动手，再看看生活里的例子',
      'The real thing and the film: hands on, then examples from life',
    ],
  ),
  ordering(
    at(9, 'I'),
    '要做一段五分钟的微课，顺序怎么排？',
    'You make a micro-lesson of five minutes. Put the steps in order.',
    [4, '剪掉口误，加上字幕', 'Cut slips and add subtitles'],
    [2, '写讲稿，标出每句配什么画面', 'Write the text and the picture for each sentence'],
    [5, '请两三个人试看，再改一稿', 'Let two or three people watch it and revise'],
    [1, '定下只讲清哪一个点', 'Fix the one point it is to make clear'],
    [3, '录音、录屏或拍摄', 'Record sound and picture'],
  ),
  single(
    at(10, 'I', { as: 'borrowed-room', environments: ONE_SCREEN }),
    '明天要借别的教室上公开课，那里的设备您没用过。今天您会做哪件事？',
    'Tomorrow you give an open lesson in a room whose equipment you do not know. What do you do today?',
    [
      2,
      '把课件另存成旧格式，字体、视频都打包进优盘',
      'Save the slides in an old format with fonts and films on a stick',
    ],
    [0, '明天早到十分钟，时间应该够了', 'Come ten minutes early tomorrow; that should do'],
    [1, '请管教室的老师开机看一眼，能亮就放心', 'Ask the keeper to switch it on; if it lights up, fine'],
    [3, '去那间教室，把课件从头放一遍', 'Go there and play the slides from start to end'],
  ),
  multiple(
    at(10, 'I', { as: 'online-quiz', stages: SCHOOLS, environments: DEVICES_FOR_PUPILS }),
    '下午要全班同时在线做一次小测。上午值得先确认哪几件事？',
    'In the afternoon the whole class takes a quiz online. What is worth checking in the morning?',
    [true, '用一个学生账号从头试做一遍', 'Take it once with a pupil’s account'],
    [false, '再多出二十道题备用', 'Twenty more questions in reserve'],
    [true, '有人中途掉线，答过的还在不在', 'Whether answers survive a lost connection'],
    [true, '几十台设备一起连，网络撑不撑得住', 'Whether the network bears dozens of devices'],
    [false, '家长知不知道下午要小测', 'Whether parents know of the quiz'],
  ),
  single(
    at(11, 'I'),
    '下周的课要放一段在线视频。您怎样防着它放不出来？',
    'Next week you play an online film. How do you guard against it not playing?',
    [1, '请信息技术老师那节课在旁边等着，有问题马上处理', 'Ask the IT teacher to stand by during the lesson'],
    [3, '下载一份，再备几张截图，放不了照样讲', 'Download it, and have some stills to go on with'],
    [
      2,
      '事先下载到教室电脑上，上课前再点开检查一遍',
      'Download it to the classroom computer and check before class',
    ],
    [0, '一般放得出来，真遇上了再想办法', 'It usually plays; else I think of something'],
  ),
];
