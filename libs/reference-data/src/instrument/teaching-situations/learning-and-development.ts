import type { Question } from '../instrument.js';
import { at, multiple, ordering, single } from './probe.js';

/** Items 21–25, which read the same in both columns. */
export const learningAndDevelopment: readonly Question[] = [
  single(
    at(21, 'both'),
    '您录下了自己的一节课，放在电脑里一直没看。后来多半会怎样？',
    'You recorded one of your lessons and have not watched it. What mostly becomes of it?',
    [1, '存着当资料，评职称、交材料的时候用得上', 'It is kept for promotion papers'],
    [2, '抽空从头看一遍，把讲错、讲漏的地方记下来', 'I watch it through and note slips and gaps'],
    [3, '挑五分钟看，只盯一个问题', 'I watch five minutes with one question in mind'],
    [0, '过一阵子就删了', 'It is deleted after a while'],
  ),
  multiple(
    at(22, 'both'),
    '在网上的教师社区里，哪些参与对自己的课真有帮助？',
    'In an online community of teachers, which ways of taking part really help your lessons?',
    [true, '把自己卡住的地方说具体，请大家出主意', 'Say exactly where you are stuck and ask for ideas'],
    [false, '每天签到、点赞，把活跃分做上去', 'Sign in and like every day to raise the score'],
    [true, '对一节课例，讲出同意和不同意的理由', 'Give reasons for and against a lesson shown'],
    [true, '试了别人的做法，回来说说在自己班上行不行', 'Try another’s way and report how it went'],
    [false, '看到好课件就收藏，攒着以后用', 'Store every good set of slides for later'],
  ),
  ordering(
    at(23, 'both'),
    '班上有个老大难问题，想在线请教一位外校的专家，怎么做最有收获？',
    'You want to ask an expert from elsewhere about a stubborn problem in class. Put the steps in order.',
    [4, '约个时间连线，当面追问', 'Make a call and ask further'],
    [2, '把问题和试过的办法写成几句话', 'Write down the problem and what was tried'],
    [5, '照着改一改，再把结果告诉对方', 'Change something and report the result'],
    [1, '自己先试一两种办法，记下结果', 'Try a thing or two first and note what happens'],
    [3, '连同一小段课堂录像发给对方看', 'Send it with a short piece of film from class'],
  ),
  single(
    at(24, 'both'),
    '您想学会用表格整理班上的数据，可每次学完就忘。这回您会？',
    'You want to learn to handle class data in a spreadsheet but forget it each time. This time you…',
    [0, '算了，请年轻老师帮忙弄更快', 'give up and ask a younger colleague'],
    [3, '拿下周真要用的那份数据，边做边学', 'take the data needed next week and learn by doing'],
    [2, '收藏几个教程，要用的时候照着一步步做', 'save some tutorials and follow them when needed'],
    [1, '再报一个系统的培训班，从头到尾完整学一遍', 'take another full course from the beginning'],
  ),
  multiple(
    at(25, 'both'),
    '学校组织研讨课，要求用上信息技术。怎样才不走过场？',
    'Your school holds study lessons with technology. What keeps them from being a mere show?',
    [false, '请技术最好的老师上，其他人学样子', 'Let the most skilled teach and the rest imitate'],
    [true, '课前说清这次只看哪一个问题', 'Say beforehand which one question is looked at'],
    [true, '听课时分头记学生的反应，不只记老师', 'Share out the watching of pupils, not only the teacher'],
    [false, '评课多说优点，给上课的老师鼓劲', 'Praise, to encourage the teacher'],
    [true, '过两周在自己班上试一次，回来再碰头', 'Try it in one’s own class and meet again in two weeks'],
  ),
];
