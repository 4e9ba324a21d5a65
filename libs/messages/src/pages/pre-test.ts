import type { PageTexts } from './page-texts.js';

/** Words before the pre-test or the post-test begins, and of its result. */
export const preTestTexts = {
  title: { zh: '前测', en: 'Pre-test' },
  'title-post': { zh: '后测', en: 'Post-test' },
  'result-title': { zh: '诊断结果', en: 'Your diagnosis' },
  'result-title-post': { zh: '后测结果', en: 'Your post-test' },
  'lead-PRE_TEST': {
    zh: '先看看您在信息技术应用上的长处和短板，再为您推荐合适的课程。',
    en: 'First see where you stand with technology in teaching; then courses that fit are recommended to you.',
  },
  'lead-POST_TEST': {
    zh: '培训快结束了，用同一把尺子再量一次，看看自己的变化。',
    en: 'The training is nearly over. The same measure once more shows what has changed.',
  },
  'about-grade': {
    zh: '不评分、不排名，不影响考核和成绩；答卷只用来了解您的需要。',
    en: 'No grade and no ranking, and nothing that counts for assessment: the answers only show what you need.',
  },
  'about-time': {
    zh: '大约 10 分钟，最多 {count} 题。',
    en: 'About ten minutes, {count} questions at most.',
  },
  'about-breaks': {
    zh: '每答一题自动保存，可以随时离开，换一台设备继续；没有网络也能答。',
    en: 'Every answer is saved at once. Leave when you like and go on from any device, also without a network.',
  },
  'about-honest': {
    zh: '题目是课堂里的真实情境，照您平时的做法选就好。',
    en: 'The questions are real situations. Answer as you usually do.',
  },
  'environment-title': { zh: '您平时在什么样的教室上课？', en: 'In what kind of classroom do you teach?' },
  'environment-hint': {
    zh: '请选最常用的一种，题目会与它相符。',
    en: 'Choose the one you use most. The questions will fit it.',
  },
  'environment-SIMPLE_MULTIMEDIA': {
    zh: '一台电脑加投影或电视，以教师演示为主。',
    en: 'A computer with a projector or a television; mostly the teacher shows.',
  },
  'environment-INTERACTIVE_MULTIMEDIA': {
    zh: '有电子白板或触控一体机，师生可以在屏幕上操作。',
    en: 'An interactive board or touch screen that teacher and pupils work on.',
  },
  'environment-NETWORKED': {
    zh: '学生在机房或联网教室上课，人人能上网。',
    en: 'A computer room or networked classroom in which every pupil is on the net.',
  },
  'environment-MOBILE': {
    zh: '学生手里有平板等移动设备，课上课下都能用。',
    en: 'Pupils have tablets or the like, in lessons and outside of them.',
  },
  'environment-missing': { zh: '请先选一种教学环境。', en: 'Choose a teaching environment first.' },
  'environment-chosen': { zh: '教学环境', en: 'Teaching environment' },
  stage: { zh: '任教学段', en: 'Stage of schooling' },
  'stage-source': { zh: '按学校报送的信息', en: 'from your school’s roster' },
  'answered-so-far': { zh: '已答 {answered} 题', en: '{answered} answered' },
  'open-until': { zh: '截止 {date}', en: 'Open until {date}' },
  begin: { zh: '开始前测', en: 'Begin' },
  'begin-post': { zh: '开始后测', en: 'Begin' },
  continue: { zh: '继续作答', en: 'Go on' },
  'must-take': {
    zh: '完成前测后才能选课。',
    en: 'Courses can be chosen after the pre-test.',
  },
  'may-skip': {
    zh: '您可以不做前测，直接去选课。花十分钟做一做，推荐的课程会更合您的实际。',
    en: 'You may choose courses without the pre-test. Ten minutes for it make the recommendations fit you better.',
  },
  'skip-to-courses': { zh: '直接去选课', en: 'Choose courses now' },

  'taken-by-institution': {
    zh: '由{name}测评，{date}报送',
    en: 'Measured by {name}, reported on {date}',
  },
  'taken-by-some-institution': {
    zh: '由培训机构测评，{date}报送',
    en: 'Measured by your training institution, reported on {date}',
  },
  'submitted-on': { zh: '{date} 提交', en: 'Handed in on {date}' },
  'questions-answered': { zh: '共答 {count} 题', en: '{count} questions answered' },
  'band-improve': { zh: '有待提高', en: 'To be improved' },
  'band-pass': { zh: '合格', en: 'Sound' },
  'band-excellent': { zh: '优秀', en: 'Excellent' },
  'sum-IMPROVE': {
    zh: '您正在起步。先补最要紧的几处，课堂上很快就能用上。',
    en: 'You are setting out. Begin with what matters most: it soon helps in your lessons.',
  },
  'sum-PASS': {
    zh: '您已具备课堂应用的基本能力，再补几处就能更进一步。',
    en: 'You master the essentials. A few points will take you further.',
  },
  'sum-EXCELLENT': {
    zh: '您在课堂中运用技术已相当从容，可以带动身边的同事。',
    en: 'You use technology with ease and can take colleagues along.',
  },
  'sum-strongest': { zh: '目前最强的是“{name}”。', en: 'Strongest at present: {name}.' },
  'sum-first': { zh: '建议先从“{name}”做起。', en: 'Begin with: {name}.' },
  'overall-level': { zh: '总体水平', en: 'Overall level' },
  'of-target': { zh: '目标 {target}', en: 'target {target}' },
  'weak-title': { zh: '最值得先补的 {count} 处', en: 'The {count} points to work on first' },
  'weak-none': {
    zh: '各项都达到了目标水平，选课时可以按兴趣来。',
    en: 'You reach the target everywhere: choose courses by interest.',
  },
  'weak-more': { zh: '其余 {count} 处', en: '{count} more' },
  'weak-line': { zh: '目前 {level}，目标 {target}', en: 'Now {level}, target {target}' },
  why: { zh: '为什么重要：', en: 'Why it matters: ' },
  'what-next': { zh: '可以这样做：', en: 'What to do: ' },
  'goals-title': { zh: '研修目标', en: 'Goals for your study' },
  'goal-line': { zh: '{name}：从 {level} 提高到 {target}', en: '{name}: from {level} to {target}' },
  'see-courses': { zh: '去选课', en: 'Choose courses' },
  print: { zh: '打印结果', en: 'Print' },
  'levels-title': { zh: '五个维度的水平', en: 'Your level in five dimensions' },
  chart: { zh: '图', en: 'Chart' },
  table: { zh: '表', en: 'Table' },
  'chart-or-table': { zh: '显示方式', en: 'Show as' },
  'your-level': { zh: '您的水平', en: 'Your level' },
  'before-level': { zh: '前测', en: 'Pre-test' },
  'after-level': { zh: '后测', en: 'Post-test' },
  'target-level': { zh: '目标水平', en: 'Target' },
  dimension: { zh: '维度', en: 'Dimension' },
  level: { zh: '水平', en: 'Level' },
  band: { zh: '等级', en: 'Band' },
  sure: { zh: '可靠程度', en: 'How sure' },
  'sure-yes': { zh: '较为可靠', en: 'Fairly sure' },
  'sure-rough': { zh: '仅供参考', en: 'A rough hint' },
  'sure-given': { zh: '由机构测评', en: 'As reported' },
  'sure-sentence-all': {
    zh: '各维度都答了足够的题，结果较为可靠。',
    en: 'Every dimension rests on enough answers: the result is fairly sure.',
  },
  'sure-sentence-some': {
    zh: '“{names}”答的题还不够多，这几处仅供参考，其余较为可靠。',
    en: 'Few answers stand behind {names}: take these as a hint. The others are fairly sure.',
  },
  'sure-sentence-none': {
    zh: '答的题还不够多，各维度的水平仅供参考。',
    en: 'Few answers stand behind the levels: take them as a hint.',
  },
  'column-of': { zh: '第 {column} 栏 · {name}', en: 'Column {column} · {name}' },
  'rating-title': { zh: '您对自己的看法', en: 'How you see yourself' },
  'rating-lead': {
    zh: '答卷里您给自己打过分。放在一起看，能帮您更了解自己。',
    en: 'You rated yourself in the test. Side by side the two tell you more.',
  },
  'rating-AGREES': {
    zh: '这些方面您的判断与测得的水平一致，您很了解自己。',
    en: 'Your view and the measure agree: you know yourself well.',
  },
  'rating-UNDER': {
    zh: '这些方面您做得比自己以为的好，可以更自信一些。',
    en: 'You do better than you think. Have more confidence.',
  },
  'rating-OVER': {
    zh: '这些方面您有信心，这很好；具体做法上还有一些可以学的。',
    en: 'You are confident, and that helps; there is still something to learn in the details.',
  },
  'rating-of': { zh: '{name}（{columns}）', en: '{name} ({columns})' },
  and: { zh: '、', en: ', ' },
  'between-names': { zh: '”“', en: ', ' },
  'rating-levels': { zh: '自评 {rated}，测得 {measured}', en: 'Your view {rated}, measured {measured}' },

  'growth-title': { zh: '前后对比', en: 'Before and after' },
  'growth-lead': {
    zh: '同一把尺子，培训前后各量一次。',
    en: 'The same measure, before the training and after it.',
  },
  'growth-none': { zh: '还没有可以对比的结果', en: 'Nothing to compare yet' },
  'growth-none-hint': {
    zh: '前测和后测都完成后，这里显示您的变化。',
    en: 'When both tests are done, your growth stands here.',
  },
  before: { zh: '前测', en: 'Before' },
  after: { zh: '后测', en: 'After' },
  change: { zh: '变化', en: 'Change' },
  'grown-by': { zh: '提高 {points} 个百分点', en: 'up by {points} points' },
  'fallen-by': { zh: '下降 {points} 个百分点', en: 'down by {points} points' },
  'within-error': {
    zh: '在测量误差范围内，不能算变化',
    en: 'within what the test can tell: no change shown',
  },
  unchanged: { zh: '没有变化', en: 'unchanged' },
  'error-not-known': { zh: '（测量误差未知，仅供参考）', en: ' (its error is not known: a hint alone)' },
  'growth-sum': {
    zh: '{count} 处有明显提高。',
    en: 'Places that are clearly better: {count}.',
  },
  'growth-sum-overall': {
    zh: '总体上有明显提高；分到各个维度，变化还在测量误差范围内。',
    en: 'Clearly better on the whole; dimension by dimension the changes lie within what the test can tell.',
  },
  'growth-sum-none': {
    zh: '变化都在测量误差范围内。学到的东西要在课堂上用一段时间，才会显出来。',
    en: 'All changes lie within what the test can tell. What was learned shows after some time in class.',
  },
  'growth-sum-fallen': {
    zh: '{count} 处低于前测，可能是要求更清楚了，也可能是近来用得少。',
    en: 'Places that are lower: {count}. Perhaps you now see more clearly what is asked, perhaps you used it little of late.',
  },
  'growth-error-note': {
    zh: '一次测验总有误差。变化小于误差时，不说提高也不说下降。',
    en: 'Every test has an error. A change smaller than that counts neither as growth nor as loss.',
  },
  'to-growth': { zh: '查看前后对比', en: 'See before and after' },
  'to-post-test': { zh: '去做后测', en: 'To the post-test' },
  'post-invite': {
    zh: '后测已开放，截止 {date}。做完就能看到自己的变化。',
    en: 'The post-test is open until {date}. It shows what has changed.',
  },
  'to-pre-result': { zh: '查看前测结果', en: 'See the pre-test' },
} as const satisfies PageTexts;
