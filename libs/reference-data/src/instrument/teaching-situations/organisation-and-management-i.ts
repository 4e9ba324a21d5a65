import type { Question } from '../instrument.js';
import { DEVICES_FOR_PUPILS, ONE_SCREEN, SCHOOLS, at, multiple, ordering, single } from './probe.js';

/** Items 12–16, column I. */
export const organisationAndManagementI: readonly Question[] = [
  single(
    at(12, 'I', { as: 'schools', stages: SCHOOLS }),
    '讲到一半，您发现学生都在埋头抄课件，没人抬头。您会？',
    'Half-way through you notice that all copy the slides and no one looks up. You…',
    [
      2,
      '停在这一页先讲，讲完再留两分钟给他们抄',
      'stop at this slide, explain, then give two minutes to copy',
    ],
    [1, '告诉大家不用抄，课后我把课件发到群里', 'tell them not to copy; I will share the slides'],
    [0, '抄也是学，按原来的节奏往下讲', 'go on; copying is learning too'],
    [3, '把屏幕关掉，抛一个问题让他们先议', 'blank the screen and put a question to discuss'],
  ),
  single(
    at(13, 'I', { as: 'schools', stages: SCHOOLS }),
    '您常用随机点名，有几个学生一被点到就紧张得说不出话。您会？',
    'You often call on pupils at random; a few freeze when called. You…',
    [0, '点到谁就是谁，这样对大家都公平', 'leave it; that is fair to all'],
    [3, '先让同桌互相说一遍，再点名', 'let neighbours tell each other first, then call'],
    [2, '点到他们时，换一道容易一点的题', 'give them an easier question'],
    [1, '把他们的名字从名单里去掉，免得当众难堪', 'take their names off, to spare them'],
  ),
  single(
    at(14, 'I', { as: 'cards', environments: ONE_SCREEN }),
    '没有答题设备，您想马上知道全班对刚才的问题明白了多少。您会？',
    'Without voting devices you want to know at once how many have understood. You…',
    [3, '数一二三，全班一起举选项卡', 'count to three and all hold up a card'],
    [1, '问一声“明白了吗”，看看有多少人点头', 'ask “Is it clear?” and see who nods'],
    [2, '挑学得好、中等和吃力的各一个，分别请他们说说', 'ask one strong, one average and one weak pupil'],
    [0, '先往下讲，看作业就知道了', 'go on; homework will show'],
  ),
  single(
    at(14, 'I', { as: 'votes', stages: SCHOOLS, environments: DEVICES_FOR_PUPILS }),
    '统计跳了出来：一半人选了B，正确的是C。您接下来？',
    'The count appears: half chose B, and C is right. What next?',
    [1, '公布答案是C，把道理从头完整地讲一遍', 'announce C and explain it in full'],
    [2, '请一位选C的学生上来给大家讲讲思路', 'ask one who chose C to explain'],
    [3, '先不说答案，让选B和选C的互相说服', 'say nothing yet; let B and C convince each other'],
    [0, '记下来，今天先把内容讲完，下次再补', 'note it, finish the lesson, come back another day'],
  ),
  ordering(
    at(15, 'I'),
    '课上到一半突然停电，大屏黑了。您怎么处理？',
    'Half-way through the power fails and the screen goes dark. Put what you do in order.',
    [3, '改用板书和讨论，接着刚才的问题', 'Go on with the question on the board and in talk'],
    [4, '来电以后，只补放非看不可的那一段', 'When power is back, show only what must be seen'],
    [1, '看一眼有没有危险，让学生坐好', 'See that all is safe and all are seated'],
    [2, '用一句话告诉大家接下来怎么上', 'Say in one sentence how it goes on'],
  ),
  multiple(
    at(16, 'I'),
    '班里有几个孩子很会摆弄设备。哪些做法既用上他们的长处，又带动了别人？',
    'A few children are good with devices. What uses their skill and brings the others along?',
    [false, '课上的操作都交给他们，又快又稳', 'Leave all handling to them; it is fast and safe'],
    [true, '轮流当“小技术员”，教会一个同伴才算完成', 'Take turns as helper; done when a classmate can do it'],
    [false, '每天专门留时间给他们展示本领', 'Give them time every day to show what they can do'],
    [true, '请他们录一分钟的操作窍门，谁需要谁看', 'Let them record one-minute tips for whoever needs them'],
    [false, '选一个最能干的，把设备都归他管', 'Choose the ablest and put them in charge of all devices'],
  ),
];
