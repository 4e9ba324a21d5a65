import type { PageTexts } from './page-texts.js';

/** Words of the analysis of tests, for offices and schools. */
export const diagnosisAnalysisTexts = {
  title: { zh: '诊断分析', en: 'Diagnosis' },
  lead: {
    zh: '前测和后测的汇总，用来调整研修计划、课程和校本研修。',
    en: 'What the tests say together, to adjust plans, courses and study at schools.',
  },
  path: { zh: '所在位置', en: 'Where this is' },
  kinds: { zh: '测评', en: 'Tests' },
  'kind-PRE_TEST': { zh: '前测', en: 'Pre-test' },
  'kind-POST_TEST': { zh: '后测', en: 'Post-test' },
  'export-xlsx': { zh: '导出 Excel', en: 'Export as Excel' },
  'export-csv': { zh: '导出 CSV', en: 'Export as CSV' },

  submitted: { zh: '完成测评', en: 'Tested' },
  'of-enrolled': { zh: '参训 {count} 人，完成 {share}', en: 'of {count}, {share}' },
  'in-progress': { zh: '正在作答', en: 'In progress' },
  'not-begun': { zh: '未开始 {count} 人', en: '{count} have not begun' },
  overall: { zh: '总体水平', en: 'Overall level' },
  interval: { zh: '95% 区间 {low}–{high}', en: '95 % interval {low}–{high}' },
  'no-interval': { zh: '人数太少，没有区间', en: 'Too few for an interval' },
  'to-improve': { zh: '待提高', en: 'To be improved' },
  'to-improve-note': { zh: '{count} 人', en: '{count} teachers' },
  hidden: { zh: '不显示', en: 'Hidden' },

  'empty-title-PRE_TEST': { zh: '还没有教师完成前测', en: 'No pre-test was handed in yet' },
  'empty-title-POST_TEST': { zh: '还没有教师完成后测', en: 'No post-test was handed in yet' },
  'empty-hint': {
    zh: '参训 {enrolled} 人，正在作答 {inProgress} 人。教师提交后，这里随即显示水平、短板和建议。',
    en: '{enrolled} take part, {inProgress} are answering. Levels, weak points and suggestions appear here as tests are handed in.',
  },
  'empty-nobody': {
    zh: '本批次在这里还没有确认参训的教师，确认后即可参加测评。',
    en: 'Nobody takes part here in this cohort yet. Teachers can take the test once their enrollment is confirmed.',
  },
  'partial-title': {
    zh: '完成 {share}，结果只代表已测教师',
    en: '{share} done: the levels are those of the tested',
  },
  'partial-body': {
    zh: '还有 {count} 人没有完成测评。区间说明平均水平有多可靠：测的人越多，区间越窄。',
    en: '{count} have not finished. The interval says how far a mean may be trusted: the more are tested, the narrower it is.',
  },
  'few-title': { zh: '人数太少，不显示水平', en: 'Too few people to show levels' },
  'few-body': {
    zh: '这里完成测评的只有 {submitted} 人，少于 {smallest} 人。显示平均水平等于公开个人结果，因此不显示。',
    en: 'Only {submitted} were tested here, fewer than {smallest}. Their mean would tell what each of them reached, so it is not shown.',
  },
  'protects-title': { zh: '为保护人数太少的单位，不显示水平', en: 'Hidden to protect a smaller unit' },
  'protects-body': {
    zh: '同级有单位不足 {smallest} 人。如果显示这里的水平，用上一级的总数一减就能推算出那些单位，因此一并不显示。',
    en: 'A unit beside this one has fewer than {smallest}. Its level could be worked out from the total and this one, so neither is shown.',
  },

  levels: { zh: '各维度水平', en: 'Levels by dimension' },
  'levels-note': {
    zh: '点为平均水平，横线为 95% 区间，竖线为目标 {target}。区间全部在目标左侧才算低于目标。',
    en: 'The dot is the mean, the line its 95 % interval, the bar the target of {target}. Below is only what lies left of it as a whole.',
  },
  dimension: { zh: '维度', en: 'Dimension' },
  'column-I': { zh: '第Ⅰ栏 应用技术优化课堂教学', en: 'Column Ⅰ: better teaching' },
  'column-II': { zh: '第Ⅱ栏 应用技术转变学习方式', en: 'Column Ⅱ: new ways of learning' },
  'short-column-I': { zh: 'Ⅰ', en: 'Ⅰ' },
  'short-column-II': { zh: 'Ⅱ', en: 'Ⅱ' },
  'both-columns': { zh: 'Ⅰ、Ⅱ', en: 'Ⅰ, Ⅱ' },
  level: { zh: '平均水平', en: 'Mean' },
  range: { zh: '区间', en: 'Interval' },
  people: { zh: '人数', en: 'People' },
  standing: { zh: '与目标相比', en: 'Against the target' },
  'standing-BELOW': { zh: '低于目标', en: 'Below' },
  'standing-ABOVE': { zh: '达到目标', en: 'Reached' },
  'standing-UNSURE': { zh: '尚不能判断', en: 'Cannot be told' },
  'not-measured': { zh: '没有测到', en: 'Not measured' },
  bands: { zh: '水平分布', en: 'Distribution' },
  'band-IMPROVE': { zh: '待提高', en: 'To be improved' },
  'band-PASS': { zh: '合格', en: 'Sound' },
  'band-EXCELLENT': { zh: '优秀', en: 'Excellent' },
  'band-count': { zh: '{people} 人，{share}', en: '{people}, {share}' },

  'weak-points': { zh: '最常见的短板', en: 'Most common weak points' },
  'weak-note': {
    zh: '低于目标的教师占已测教师的比例；自适应测评没有问到的不计。',
    en: 'Teachers below the target, of those tested; what a test that adapts did not ask is not counted.',
  },
  item: { zh: '能力项', en: 'Item' },
  teachers: { zh: '教师', en: 'Teachers' },
  share: { zh: '占比', en: 'Share' },
  'more-items': { zh: '显示全部 {count} 项', en: 'Show all {count}' },
  'fewer-items': { zh: '只显示前 {count} 项', en: 'Show the first {count}' },
  'no-weak': { zh: '没有教师低于目标', en: 'Nobody is below the target' },

  subunits: { zh: '下级单位对比', en: 'Units below' },
  'subunits-note': {
    zh: '点单位名称查看该单位。少于 {smallest} 人的单位不显示水平。',
    en: 'Choose a name to see that unit. Fewer than {smallest} people are not shown.',
  },
  unit: { zh: '单位', en: 'Unit' },
  tested: { zh: '已测', en: 'Tested' },
  growth: { zh: '成长', en: 'Growth' },
  'column-shown': { zh: '显示哪一栏', en: 'Column shown' },
  'hidden-NOBODY': { zh: '无人完成', en: 'Nobody tested' },
  'hidden-TOO_FEW': { zh: '少于 {smallest} 人', en: 'Fewer than {smallest}' },
  'hidden-PROTECTS_OTHERS': { zh: '保护小单位', en: 'Protects a smaller unit' },
  'no-subunits': { zh: '下级单位还没有参训教师', en: 'Nobody takes part in the units below' },

  'growth-title': { zh: '前测到后测的成长', en: 'Growth from pre-test to post-test' },
  'growth-note': {
    zh: '只算两次都测的 {people} 人。区间不含 0 才算变化；没有未参训教师作对照，不能说全由培训带来。',
    en: 'Over the {people} who took both tests. Only an interval without 0 is a change; with nobody untrained to compare, it cannot all be laid to training.',
  },
  'growth-none': {
    zh: '还没有足够的教师完成两次测评（至少 {smallest} 人）。后测在培训结束前开放。',
    en: 'Too few have taken both tests yet ({smallest} at least). The post-test opens before training ends.',
  },
  before: { zh: '前测', en: 'Before' },
  after: { zh: '后测', en: 'After' },
  gain: { zh: '变化', en: 'Difference' },
  points: { zh: '{points} 个百分点', en: '{points} points' },
  effect: { zh: '效应量', en: 'Effect size' },
  verdict: { zh: '判断', en: 'Verdict' },
  'verdict-GROWN': { zh: '有提高', en: 'Grown' },
  'verdict-FALLEN': { zh: '有下降', en: 'Fallen' },
  'verdict-UNSURE': { zh: '看不出变化', en: 'No clear change' },
  'gain-only': {
    zh: '只差几个人没有两次都测，为保护这几位，只显示变化。',
    en: 'All but a few took both tests; to protect those few only the difference is shown.',
  },

  weeks: { zh: '每周完成人数', en: 'Tested by week' },
  'week-of': { zh: '{day}起一周：{tests} 人', en: 'Week of {day}: {tests}' },

  suggestions: { zh: '建议', en: 'Suggestions' },
  'suggestions-note': { zh: '按分析结果自动给出，供参考。', en: 'Drawn from the analysis, to be weighed.' },
  'no-suggestions': { zh: '没有需要特别注意的地方', en: 'Nothing stands out' },
  'for-SCHOOL': { zh: '学校', en: 'School' },
  'for-OFFICE': { zh: '教育部门', en: 'Office' },
  'for-INSTITUTION': { zh: '培训机构', en: 'Institution' },
  'finish-testing': {
    zh: '先请 {teachers} 位教师完成测评',
    en: 'Have {teachers} teachers finish the test first',
  },
  'finish-testing-why': {
    zh: '{share} 的参训教师还没有测，现有水平代表不了全体。',
    en: '{share} of those who take part are not tested; the levels do not speak for all.',
  },
  'study-item': { zh: '把“{item}”作为校本研修主题', en: 'Study “{item}” together at the school' },
  'study-item-why': {
    zh: '{teachers} 位教师（{share}）低于目标。可用课程主题：{topics}。',
    en: '{teachers} teachers ({share}) are below the target. Topics that help: {topics}.',
  },
  'plan-dimension': {
    zh: '研修计划加重“{dimension}”（{column}栏）',
    en: 'Give “{dimension}” (column {column}) more weight',
  },
  'plan-dimension-why': {
    zh: '平均水平 {level}，整个区间都低于目标。',
    en: 'Its mean of {level} lies below the target with its whole interval.',
  },
  'offer-topics': { zh: '开设或推荐“{item}”的课程', en: 'Offer courses on “{item}”' },
  'offer-topics-why': {
    zh: '{teachers} 位教师（{share}）低于目标。对应主题：{topics}。',
    en: '{teachers} teachers ({share}) are below the target. Topics: {topics}.',
  },
  'support-subunits': { zh: '重点支持：{units}', en: 'Support: {units}' },
  'support-subunits-why': {
    zh: '水平明显低于本级平均（{level}）。',
    en: 'Their levels lie clearly below the mean of {level}.',
  },
  'raise-lower-third': { zh: '为基础较弱的教师单独编组', en: 'Make a group for those who are behind' },
  'raise-lower-third-why': {
    zh: '{teachers} 位教师（{share}）的总体水平为待提高。',
    en: 'The overall level of {teachers} teachers ({share}) is to be improved.',
  },
  'look-into-growth': {
    zh: '了解“{dimension}”（{column}栏）为何没有提高',
    en: 'Look into “{dimension}” (column {column})',
  },
  'look-into-growth-why': {
    zh: '前测到后测的变化为 {level} 个百分点，没有明显提高。',
    en: 'From pre-test to post-test it changed by {level} points, which is no clear growth.',
  },
} as const satisfies PageTexts;
