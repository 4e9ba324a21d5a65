import type { StandardColumn, StandardDimension } from '@tisheng/reference-data/ability-standard.js';
import type { Bilingual } from '../problem-texts.js';

type InColumns = Readonly<Record<StandardColumn, Bilingual>>;

/** Why a dimension matters for teaching, in plain words. */
export const WHY_IT_MATTERS: Readonly<Record<StandardDimension, InColumns>> = {
  'technology-literacy': {
    I: {
      zh: '设备和软件用得顺手，课堂时间才能留给学生，而不是耗在调试上。',
      en: 'When equipment is at your fingertips, lesson time belongs to the pupils and not to fixing things.',
    },
    II: {
      zh: '学生怎样用网络和设备，多半是跟着老师学的。',
      en: 'Pupils learn to use the net and their devices by the teacher’s example.',
    },
  },
  'planning-and-preparation': {
    I: {
      zh: '技术用在哪里、为什么用，课前想清楚了，课上才不会为用而用。',
      en: 'When it is clear beforehand where technology helps, it is never used for its own sake.',
    },
    II: {
      zh: '活动设计得好，学生才有真正动手、合作和思考的机会。',
      en: 'A well-planned activity gives pupils real chances to act, work together and think.',
    },
  },
  'organisation-and-management': {
    I: {
      zh: '课堂上随时看得见学生的反应，才能及时调整，让每个人跟得上。',
      en: 'Who sees how pupils respond can adjust in time and take everybody along.',
    },
    II: {
      zh: '学生自己学的时候，组织得好不好，决定了有多少人真正参与。',
      en: 'When pupils work by themselves, good organization decides how many really take part.',
    },
  },
  'assessment-and-diagnosis': {
    I: {
      zh: '有了数据，就能知道哪里没教会，不必等到考试才发现。',
      en: 'Data show what was not understood, long before the examination does.',
    },
    II: {
      zh: '学生看得见自己的进步，才知道下一步往哪里努力。',
      en: 'Pupils who see their progress know what to work at next.',
    },
  },
  'learning-and-development': {
    I: {
      zh: '技术更新很快，会自己学、有人一起学，才走得远。',
      en: 'Technology changes quickly; who learns alone and with others goes far.',
    },
    II: {
      zh: '技术更新很快，会自己学、有人一起学，才走得远。',
      en: 'Technology changes quickly; who learns alone and with others goes far.',
    },
  },
};

const both = (zh: string, en: string): InColumns => ({ I: { zh, en }, II: { zh, en } });

/** A first step for each item of the standard that a teacher can take in the coming week. */
export const WHAT_TO_DO: Readonly<Record<number, InColumns>> = {
  1: {
    I: {
      zh: '挑一节讲不清楚的课，试着用一段动画或图片来讲，看学生的反应有什么不同。',
      en: 'Take a lesson that is hard to explain, use one animation or picture, and watch what changes.',
    },
    II: {
      zh: '选一个小任务，让学生自己上网查、自己讲，您只在旁边提醒。',
      en: 'Give pupils a small task to look up and present themselves, with you at their side.',
    },
  },
  2: {
    I: {
      zh: '请管设备的同事带您把教室里的设备从开机到关机走一遍。',
      en: 'Let a colleague take you through the classroom’s equipment from switching on to switching off.',
    },
    II: {
      zh: '找一台学生用的平板或机房电脑，把上课要用的步骤自己先做一遍。',
      en: 'Do what pupils are to do once yourself on one of their devices.',
    },
  },
  3: {
    I: {
      zh: '选一个本学科常用的软件，用它备一节课。',
      en: 'Choose one program of your subject and prepare one lesson with it.',
    },
    II: {
      zh: '在网络教学平台上建一个班级，布置一次作业并批阅。',
      en: 'Open a class on an online platform, set one task and mark it.',
    },
  },
  4: {
    I: {
      zh: '为下一单元建一个资源文件夹，按课时放好，用完再补充。',
      en: 'Keep a folder for the next unit, sorted by lesson, and add to it after each.',
    },
    II: {
      zh: '找一处博物馆、科普网站或一位家长，请他们为一节课提供材料。',
      en: 'Ask a museum, a science site or a parent for material for one lesson.',
    },
  },
  5: {
    I: {
      zh: '检查一次自己的密码和分享过的学生照片，引用的材料注明出处。',
      en: 'Check your passwords and shared pictures of pupils; name the source of what you use.',
    },
    II: {
      zh: '用十分钟和学生讨论一个上网安全的真实例子。',
      en: 'Spend ten minutes with the pupils on a real case of safety on the net.',
    },
  },
  6: {
    I: {
      zh: '备课时先写下本课最难讲的一点，再想技术能不能帮上忙。',
      en: 'Write down what is hardest in the lesson, then ask whether technology helps there.',
    },
    II: {
      zh: '从本单元要培养的能力里选一项，想一个学生能用技术做的任务。',
      en: 'Take one ability of the unit and think of a task that pupils do with technology.',
    },
  },
  7: {
    I: {
      zh: '写一份教学设计，在每个环节旁注明用什么技术、为什么用。',
      en: 'Write a lesson plan and note at each step which technology you use and why.',
    },
    II: {
      zh: '设计一次小组活动，写清每人做什么、在哪里交、怎样算完成。',
      en: 'Plan a group activity: who does what, where it is handed in, when it is done.',
    },
  },
  8: {
    I: {
      zh: '同一内容找三份资源，对照教学目标选一份，写一句理由。',
      en: 'Find three resources for the same content, choose one by your aim and say why.',
    },
    II: {
      zh: '为学得快和学得慢的学生各准备一份材料，让他们自己选。',
      en: 'Prepare one resource for quick and one for slow learners and let them choose.',
    },
  },
  9: {
    I: {
      zh: '动手做一份三分钟的微课或一页互动课件，下节课就用。',
      en: 'Make a video of three minutes or an interactive slide and use it in the next lesson.',
    },
    II: {
      zh: '给自学任务配一张学习单：先看什么、做什么、卡住了怎么办。',
      en: 'Add a worksheet to self-study: what to see, what to do, what to do when stuck.',
    },
  },
  10: {
    I: {
      zh: '课前五分钟列一张清单：设备、网络、文件、声音，逐项打勾。',
      en: 'Five minutes before the lesson: tick off equipment, network, files and sound.',
    },
    II: {
      zh: '上课前用学生账号登录一次，看看网页打不打得开。',
      en: 'Sign in once as a pupil before the lesson and see whether the pages open.',
    },
  },
  11: {
    I: {
      zh: '为下一节课写一条备用方案：投影坏了怎么上。',
      en: 'Write down for the next lesson what you do when the projector fails.',
    },
    II: {
      zh: '活动前想三个学生可能卡住的地方，各准备一句提示。',
      en: 'Think of three points where pupils may get stuck and have a hint ready for each.',
    },
  },
  12: {
    I: {
      zh: '录一段自己用技术上课的视频，回看哪一步拖慢了节奏。',
      en: 'Film yourself teaching with technology and see which step slowed the lesson.',
    },
    II: {
      zh: '下一次机房或平板课，先讲清任务和时间，再让学生动手。',
      en: 'In the next lesson with devices, state task and time first, then let pupils begin.',
    },
  },
  13: {
    I: {
      zh: '用随机点名或抢答，让平时不举手的学生也有机会。',
      en: 'Use a random draw or a quick quiz, so that quiet pupils get their turn.',
    },
    II: {
      zh: '为没有设备的学生安排同伴或课后机房时间。',
      en: 'Give pupils without a device a partner or time in the computer room.',
    },
  },
  14: {
    I: {
      zh: '讲完一个要点，用一道投票题看看多少人懂了，再决定往下讲还是再讲一遍。',
      en: 'After a main point let pupils vote on one question, then go on or explain again.',
    },
    II: {
      zh: '让学生用在线表单交一句“还不明白的地方”，当天回应。',
      en: 'Let pupils send one line on what is unclear by an online form and answer the same day.',
    },
  },
  15: {
    I: {
      zh: '记住三招：重启、换接口、换备用方案，课上不超过两分钟。',
      en: 'Keep three moves: restart, another socket, the plan without; two minutes at most.',
    },
    II: {
      zh: '事先和学生约好：设备出问题先找谁、等的时候做什么。',
      en: 'Agree with pupils whom to ask when a device fails and what to do meanwhile.',
    },
  },
  16: {
    I: {
      zh: '请一位会做视频的学生当小助手，让全班用上他的本领。',
      en: 'Make a pupil who is good at video your helper and let the class profit.',
    },
    II: {
      zh: '布置一次成果展示，形式不限，允许用学生自己找到的工具。',
      en: 'Let pupils present a result in any form, with tools that they found themselves.',
    },
  },
  17: {
    I: {
      zh: '为下一节课写两三条看得见的标准，课前就告诉学生。',
      en: 'Write two or three visible criteria for the next lesson and tell pupils beforehand.',
    },
    II: {
      zh: '为小组作品做一张评分表，放到网上，大家照着评。',
      en: 'Make a score sheet for group work, put it online and let all use it.',
    },
  },
  18: {
    I: {
      zh: '把最近一次测验按题目统计错误率，找出错得最多的两题重讲。',
      en: 'Count the errors of the last test by question and teach the worst two again.',
    },
    II: {
      zh: '选三位学生，看看他们近几次作业的变化，各写一句判断。',
      en: 'Follow three pupils over their last tasks and write one line on each.',
    },
  },
  19: {
    I: {
      zh: '用在线测验工具出五道题，课末做，当场看结果。',
      en: 'Set five questions by an online quiz at the end of a lesson and look at the result at once.',
    },
    II: {
      zh: '让学生照评分表先评自己，再评一位同学，最后改一遍。',
      en: 'Let pupils rate themselves by the sheet, then one other, then revise.',
    },
  },
  20: {
    I: {
      zh: '先为一个小组建电子档案，每周放一件作品。',
      en: 'Begin a portfolio for one group with one piece a week.',
    },
    II: {
      zh: '每月请学生从档案里挑一件最满意的，写一句理由。',
      en: 'Each month pupils choose their best piece and say why.',
    },
  },
  21: both(
    '每周用三句话记下：用了什么、效果怎样、下次怎么改。',
    'Note in three lines a week: what you used, how it went, what to change.',
  ),
  22: both(
    '加入一个本学科的网络研修社区，这周回一个帖。',
    'Join an online community of your subject and answer one post this week.',
  ),
  23: both(
    '列出两位可以请教的同行或专家，本月主动联系一次。',
    'Name two people you can ask, and get in touch with one this month.',
  ),
  24: both(
    '选一门短的在线课程，定好时间学完，并在一节课上试一次。',
    'Take one short online course, set the time for it, and try it in one lesson.',
  ),
  25: both(
    '把校本研修学到的一招用在下一节课，再回来讲给同事听。',
    'Use one thing from school-based study in your next lesson and tell your colleagues how it went.',
  ),
};
