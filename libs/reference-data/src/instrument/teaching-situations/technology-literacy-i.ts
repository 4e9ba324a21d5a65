import type { Question } from '../instrument.js';
import { KINDERGARTEN, SCHOOLS, at, multiple, ordering, single } from './probe.js';

/** Items 1–5, column I. */
export const technologyLiteracyI: readonly Question[] = [
  single(
    at(1, 'I'),
    '教室刚换了大屏，同事问您：“这东西到底能帮上什么忙？”您会怎么说？',
    'The classroom has a new big screen. A colleague asks: “What is it good for?” What do you say?',
    [
      1,
      '能把课件放得又大又清楚，后排学生再也不用伸着脖子看',
      'Slides are large and clear, even from the back row',
    ],
    [3, '看课。讲看不见、摸不着的东西时最顶用', 'It depends; most of all for what cannot be seen or touched'],
    [0, '用处不大，没有它我照样能讲明白', 'Not much; I explain just as well without it'],
    [
      2,
      '放视频、放动画，学生爱看，课堂气氛明显活跃一些',
      'Videos and animations; pupils like them and liven up',
    ],
  ),
  single(
    at(2, 'I', { as: 'projector', environments: ['simple-multimedia'] }),
    '投影仪亮了，电脑画面却出不来，再过两分钟就上课。您先做什么？',
    'The projector is on but shows no picture, and the lesson starts in two minutes. What do you do first?',
    [0, '让学生先自习，打电话请信息技术老师来看', 'Have pupils read and call the IT teacher'],
    [
      2,
      '把两头的线拔下来重新插紧，再不行就换一台电脑',
      'Plug both ends of the cable again, else take another computer',
    ],
    [1, '电脑和投影仪都关掉重开一遍，等它们慢慢启动', 'Switch both off and on and wait for them to start'],
    [3, '看信号源选对没有，再切一次显示输出', 'Check the chosen source, then switch the display output'],
  ),
  single(
    at(2, 'I', { as: 'casting', environments: ['interactive-multimedia', 'networked', 'mobile'] }),
    '您用手机拍了一份学生作品，想马上放到大屏上讲评。您通常怎么做？',
    'You took a photograph of a pupil’s work and want to discuss it on the big screen at once. How?',
    [3, '手机直接投屏，边放大边圈画', 'Cast from the phone, zoom in and mark it'],
    [
      1,
      '先发到自己的聊天账号，再在教室电脑上登录、下载、打开',
      'Send it to my own chat, sign in on the classroom computer and download it',
    ],
    [0, '不拍了，拿着作品在台前举给大家看', 'Rather hold the work up in front'],
    [2, '用数据线或优盘拷到教室电脑上再打开', 'Copy it to the computer by cable or stick'],
  ),
  ordering(
    at(3, 'I', { as: 'schools', stages: SCHOOLS }),
    '想用电子表格看看全班哪几道题错得多，这几步怎么排？',
    'You want a spreadsheet to show which questions the class got wrong most. Put the steps in order.',
    [3, '按正确率从低到高排一排', 'Sort by share of right answers, lowest first'],
    [1, '每题一列，录入每个学生的对错', 'One column per question: right or wrong for each pupil'],
    [4, '挑出最低的几题，回到卷面看怎么错的', 'Take the lowest and go back to the papers to see why'],
    [2, '用公式算出每一列的正确率', 'Let a formula give the share for each column'],
  ),
  single(
    at(3, 'I', { as: 'kindergarten', stages: KINDERGARTEN }),
    '孩子们种的豆子，您连拍了一周照片，想让他们看看豆子怎样长大。您会？',
    'You photographed the children’s beans for a week and want them to see how beans grow. You…',
    [
      2,
      '用手机自动生成一段带音乐的相册，在活动室循环播放',
      'let the phone make an album with music and play it in the room',
    ],
    [1, '打印出来贴在墙上，带孩子们挨个看一遍', 'print them, put them on the wall and walk along'],
    [0, '口头讲一讲就行，照片留着写总结', 'just tell them; the photos are for my report'],
    [3, '排好顺序做成短片，放一段停一段，让孩子猜', 'make a short film in order, stop it and let them guess'],
  ),
  multiple(
    at(4, 'I'),
    '您要找一段讲“水从哪里来”的动画。哪些做法靠得住？',
    'You look for an animation on where water comes from. Which of these can be relied on?',
    [true, '自己从头看完，核对内容有没有错', 'Watch it to the end and check what it says'],
    [
      false,
      '排在搜索结果最前面的，下载的人多，可以放心用',
      'The first result was downloaded by many, so it can be trusted',
    ],
    [true, '先到国家、省里的教育资源平台上搜', 'Search the national and provincial resource platforms first'],
    [true, '记下来源和作者，按主题存好', 'Note source and author and file it by topic'],
    [false, '画面上的水印影响观看，用软件去掉再放', 'A watermark disturbs, so remove it with a program'],
  ),
  single(
    at(5, 'I'),
    '家长群里有人要全班的体检和测评结果，说“大家都想看看”。您会？',
    'In the parents’ group somebody asks for the whole class’s health check and test results; “we all want to see”. You…',
    [
      0,
      '既然多数家长都想看，就发一份，注明仅限本群',
      'post them, marked for this group only, since most want it',
    ],
    [
      2,
      '不发，请想了解的家长私下来问自己孩子的情况',
      'do not post them; parents may ask me about their own child',
    ],
    [
      3,
      '不发，各家单独告知，并在群里讲清缘由',
      'do not post them, tell each family alone and explain why in the group',
    ],
    [1, '把姓名换成学号再发，这样就看不出是谁了', 'post them with numbers for names, so nobody is known'],
  ),
];
