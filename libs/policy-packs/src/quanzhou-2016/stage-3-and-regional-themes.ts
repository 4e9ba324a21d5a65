import type { PolicyTheme } from '@tisheng/domain-rules/policy/policy-pack.js';

/**
 * Stage 3, 3 weeks, and the two themes of the region. The document’s heading of stage 3 leaves theme 12 out
 * (18 + 10 hours); the themes themselves add up (decision 6).
 */
export const stage3AndRegionalThemes: PolicyTheme[] = [
  {
    theme: 10,
    stage: 3,
    title: { zh: '个人完成应用成果并提交', en: 'Finish and hand in one’s own work' },
    onlineHalfHours: 18,
    offlineHalfHours: 10,
    offlineMode: 'offline',
    ledBy: 'trainer-team',
    owner: 'teacher',
    task: {
      zh: '总结自己在研修中的思与行、得与失，完成一件个人应用成果并提交。',
      en: 'Sum up what you thought, did, gained and lost, finish a work of your own and hand it in.',
    },
    expectedResult: {
      zh: '基于实践提高校本研修实践能力',
      en: 'Better skill in school-based study, grounded in practice',
    },
    topics: [
      {
        zh: '一节课例（设计、实录、课件、反思）',
        en: 'A lesson case (design, recording, courseware, reflection)',
      },
      { zh: '一个微课或课件', en: 'A micro-lesson or courseware' },
      { zh: '一篇培训叙事', en: 'A training narrative' },
    ],
    dueDay: 66,
    isWork: true,
  },
  {
    theme: 11,
    stage: 3,
    title: { zh: '学校打造本校精品，应用成果', en: 'The school’s best work' },
    onlineHalfHours: 18,
    offlineHalfHours: 10,
    offlineMode: 'offline',
    ledBy: 'trainer-team',
    owner: 'teacher-or-school',
    task: {
      zh: '自己或与本校同事一起打磨一件标志性成果，参加校内评选并逐级推送。',
      en: 'Alone or with colleagues of your school, polish one signature work, enter the school’s selection and pass it up.',
    },
    expectedResult: {
      zh: '一项成果：自己或学校的标志性作品',
      en: 'One signature work, one’s own or the school’s',
    },
    topics: [
      { zh: '本人的标志性作品', en: 'My own signature work' },
      { zh: '学校合作的标志性作品', en: 'The school’s joint signature work' },
    ],
    dueDay: 72,
    isWork: true,
  },
  {
    theme: 12,
    stage: 3,
    title: { zh: '实践应用测评与再发展设计', en: 'Assess practice and design further development' },
    onlineHalfHours: 10,
    offlineHalfHours: 4,
    offlineMode: 'offline',
    ledBy: 'trainer-team',
    owner: 'teacher',
    task: {
      zh: '以研修总结和成果为起点，设计下一步发展的行动计划并在网上分享。',
      en: 'Starting from your summary and work, design the next steps of your development and share them.',
    },
    expectedResult: { zh: '教师再发展设计', en: 'A design for further development' },
    topics: [
      { zh: '我的再发展行动计划', en: 'My plan for further development' },
      { zh: '教研组共同的发展计划', en: 'A plan of the whole subject group' },
    ],
    dueDay: 77,
    isWork: false,
  },
  {
    theme: 13,
    stage: null,
    title: { zh: '区域优质资源库建设', en: 'Build a regional library of good resources' },
    onlineHalfHours: 0,
    offlineHalfHours: 0,
    offlineMode: 'region',
    ledBy: 'region',
    owner: 'region',
    task: {
      zh: '区域组织专家到校指导研课磨课，把优秀课例汇集成县区优质资源库。',
      en: 'The region brings experts to schools to improve lessons and gathers the best in a county library.',
    },
    expectedResult: { zh: '项目县区优质资源库', en: 'A library of good resources for the county' },
    topics: [
      { zh: '县区优质课例汇集', en: 'The county’s best lessons' },
      { zh: '学科资源共建', en: 'Building subject resources together' },
    ],
    dueDay: null,
    isWork: false,
  },
  {
    theme: 14,
    stage: null,
    title: { zh: '技术应用示范校与试验区建设', en: 'Build demonstration schools and pilot zones' },
    onlineHalfHours: 0,
    offlineHalfHours: 0,
    offlineMode: 'region',
    ledBy: 'region',
    owner: 'region',
    task: {
      zh: '选择基础较好的学校重点培育，形成技术应用示范校和创新实验区。',
      en: 'Schools with good conditions are developed into demonstration schools and innovation zones.',
    },
    expectedResult: { zh: '示范校及创新实验区', en: 'Demonstration schools and innovation zones' },
    topics: [
      { zh: '示范校建设经验', en: 'Experience of a demonstration school' },
      { zh: '实验区交流展示', en: 'What a pilot zone shows others' },
    ],
    dueDay: null,
    isWork: false,
  },
];
