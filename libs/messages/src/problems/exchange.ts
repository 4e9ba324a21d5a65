import type { CourseProblemCode } from '@tisheng/domain-rules/exchange/check-course.js';
import type { PushProblemCode } from '@tisheng/domain-rules/exchange/push-limits.js';
import type { RecordProblemCode } from '@tisheng/domain-rules/exchange/record-codes.js';
import type { StatedTotalProblemCode } from '@tisheng/domain-rules/exchange/stated-totals/read-stated-totals.js';
import type { ProblemTexts } from '../problem-texts.js';

/** Problems that training institutions are told over the exchange. */
export const exchangeProblems = {
  malformed: {
    zh: () =>
      '记录或字段的格式不对：请核对字段名、类型和写法（时间按RFC 3339并带时区偏移，分数最多两位小数）。',
    en: () =>
      'The record or field is malformed: check its name, type and form (times as RFC 3339 with an offset, scores with two decimals at most).',
  },
  'missing-field': {
    zh: () => '缺少该类记录必填的字段，请补齐后重新推送。',
    en: () => 'A field that this kind of record requires is missing. Add it and push the record again.',
  },
  'out-of-range': {
    zh: () => '字段的值超出范围：分钟1–1440，次数1–1000，分数0–100，编号1–64个字符。请更正后重新推送。',
    en: () =>
      'The value is out of range: minutes 1–1440, count 1–1000, score 0–100, ids 1–64 characters. Correct it and push again.',
  },
  'in-the-future': {
    zh: () => '记录的时间晚于当前时间，请核对服务器时钟和时区偏移。',
    en: () => 'The record lies in the future. Check your server’s clock and the offset.',
  },
  'unknown-learner': {
    zh: () => '学员号不在本机构的学员名单中，请用trainees查询核对。',
    en: () => 'This learner number is not among your trainees. Compare it with the trainees query.',
  },
  'not-your-trainee': {
    zh: () => '学员号不在本机构的学员名单中，请用trainees查询核对。',
    en: () => 'This learner number is not among your trainees. Compare it with the trainees query.',
  },
  'not-enrolled-then': {
    zh: () => '该学员在记录的时间不在本批次参训，请核对时间和批次。',
    en: () => 'The learner was not enrolled in this cohort at that time. Check the time and the cohort.',
  },
  'unknown-course': {
    zh: () => '课程代码尚未发布，请先用publishCourses发布课程，再推送记录。',
    en: () =>
      'This course code is not published. Publish the course with publishCourses, then push the record.',
  },
  'record-id-conflict': {
    zh: () => '已有相同recordId而内容不同的记录。如需更正，请用新的recordId并在supersedes中填原recordId。',
    en: () =>
      'A record with this recordId but other content is held. To correct it, use a new recordId and name the old one in supersedes.',
  },
  'supersedes-unknown': {
    zh: () => 'supersedes所指的记录不存在，请填写已接收记录的recordId。',
    en: () => 'The record named in supersedes is not held. Give the recordId of an accepted record.',
  },
  'stated-totals-empty': {
    zh: () => '文件里没有学员，请检查后重新上传。',
    en: () => 'The file names no learner. Check it and upload it again.',
  },
  'stated-totals-too-many': {
    zh: (d) => `一次最多${d['maximum']}名学员，文件里有${d['learners']}名，请按周期分开上传。`,
    en: (d) => `A statement names ${d['maximum']} learners at most; the file has ${d['learners']}.`,
  },
  'stated-totals-header': {
    zh: (d) => `表头应为learnerNo,records或learnerNo,records,minutes，收到“${d['header']}”，请修改。`,
    en: (d) =>
      `The header is learnerNo,records or learnerNo,records,minutes; “${d['header']}” came. Change it.`,
  },
  'stated-total-malformed': {
    zh: (d) => `第${d['row']}行有误：应为学员号和不带小数的条数（可加分钟），请修改。`,
    en: (d) =>
      `Line ${d['row']} is malformed: a learner number and whole numbers of records (and minutes) belong there.`,
  },
  'stated-total-repeated': {
    zh: (d) => `第${d['row']}行的学员号${d['learnerNo']}重复，请合并为一行。`,
    en: (d) => `Line ${d['row']} names ${d['learnerNo']} once more. Put it into one line.`,
  },
  'push-cycle-unknown': {
    zh: () => '本批次没有这个推送周期，请重新选择。',
    en: () => 'The cohort has no such push cycle. Choose another.',
  },
  'sandbox-push-too-large': {
    zh: (d) => `自测环境每次推送最多${d['maximum']}条记录，收到${d['records']}条，请用较少的数据自测。`,
    en: (d) =>
      `A push to the sandbox holds ${d['maximum']} records at most; ${d['records']} came. Test with fewer.`,
  },
  'sandbox-without-programme': {
    zh: () => '本地区还没有开办培训项目，暂时不能自测。项目建立后请再试。',
    en: () => 'The region has no programme yet, so there is no sandbox. Try again once there is one.',
  },
  'sandbox-stumbles': {
    zh: () => '自测环境故意中断了这次推送，没有存下任何记录。请按Retry-After稍候，用同一幂等键重新发送。',
    en: () =>
      'The sandbox stumbled on purpose and stored nothing. Wait as Retry-After says and send the push again under the same key.',
  },
  'not-a-sandbox-client': {
    zh: () => '这个接口账号不是自测账号，请在“接口自测”页面创建自测账号后再试。',
    en: () => 'This client is not one of the sandbox. Make one on the conformance page of the console.',
  },
  'idempotency-key-missing': {
    zh: () => '缺少幂等键，请为每次推送填写一个不重复的键（1–128个字符）。',
    en: () => 'The idempotency key is missing. Give every push a key of its own (1–128 characters).',
  },
  'idempotency-key-malformed': {
    zh: (d) => `幂等键应为1–${d['maximum']}个可见ASCII字符，收到${d['length']}个字符，请修改。`,
    en: (d) =>
      `An idempotency key has 1–${d['maximum']} visible ASCII characters; ${d['length']} came. Change it.`,
  },
  'idempotency-key-reused': {
    zh: () => '此幂等键已用于内容不同的推送。内容有变化时请换用新的键。',
    en: () =>
      'This idempotency key belongs to a push with other content. Use a new key when the content differs.',
  },
  'too-many-records': {
    zh: (d) => `一次最多推送${d['maximum']}条，收到${d['records']}条。请分批推送，或改用批量接口。`,
    en: (d) =>
      `One push carries ${d['maximum']} records at most; ${d['records']} came. Split it or use the bulk endpoint.`,
  },
  'unknown-cohort': {
    zh: () => '没有这个批次，或没有县（市、区）在该批次选定本机构。请用cohorts查询核对。',
    en: () =>
      'There is no such cohort, or no county has chosen you in it. Compare it with the cohorts query.',
  },
  'cohort-closed': {
    zh: () => '该批次已关闭，不再接收数据。如需补报，请联系省（市）项目办。',
    en: () =>
      'The cohort is closed and takes no more data. Ask the programme’s office if something is missing.',
  },
  'too-many-courses': {
    zh: (d) => `一次最多发布${d['maximum']}门课程，收到${d['courses']}门，请分批发布。`,
    en: (d) => `One publication carries ${d['maximum']} courses at most; ${d['courses']} came. Split it.`,
  },
  'course-code-malformed': {
    zh: (d) => `课程代码“${d['course']}”应为1–64个可见ASCII字符，请修改。`,
    en: (d) => `The course code “${d['course']}” must have 1–64 visible ASCII characters. Change it.`,
  },
  'course-code-repeated': {
    zh: (d) => `课程代码“${d['course']}”在本次发布中重复，请只保留一门。`,
    en: (d) => `The course code “${d['course']}” stands twice in this publication. Keep one.`,
  },
  'course-title-malformed': {
    zh: (d) => `课程“${d['course']}”的名称应为1–${d['maximum']}个字符且不含控制字符，请修改。`,
    en: (d) =>
      `The title of course “${d['course']}” must have 1–${d['maximum']} characters, none of them control characters.`,
  },
  'course-topic-unknown': {
    zh: (d) => `课程“${d['course']}”的主题“${d['topic']}”不存在，请填T1至T27。`,
    en: (d) => `Course “${d['course']}” names topic “${d['topic']}”, which does not exist. Use T1 to T27.`,
  },
  'course-stage-unknown': {
    zh: (d) => `课程“${d['course']}”的学段“${d['stage']}”不存在，请按学段代码填写。`,
    en: (d) =>
      `Course “${d['course']}” names stage “${d['stage']}”, which does not exist. Use the stage codes.`,
  },
  'course-subject-unknown': {
    zh: (d) => `课程“${d['course']}”的学科代码“${d['subject']}”不存在，请按学科代码表填写。`,
    en: (d) =>
      `Course “${d['course']}” names subject “${d['subject']}”, which does not exist. Use the subject codes.`,
  },
  'course-half-hours-out-of-range': {
    zh: (d) =>
      `课程“${d['course']}”的学时应为0.5–${Number(d['maximum']) / 2}学时，并以半学时为单位，请修改。`,
    en: (d) =>
      `Course “${d['course']}” must have 0.5–${Number(d['maximum']) / 2} hours in whole half-hours. Change it.`,
  },
  'api-client-name-malformed': {
    zh: () => '客户端名称应为1–100个字符，请修改。',
    en: () => 'The name of a client has 1–100 characters. Change it.',
  },
  'api-client-scopes-missing': {
    zh: () => '请至少为客户端选择一项权限范围。',
    en: () => 'Choose one scope at least for the client.',
  },
  'api-client-revoked': {
    zh: () => '该客户端已停用，请新建客户端。',
    en: () => 'This client is revoked. Make a new one.',
  },
  'stream-not-utf-8': {
    zh: () => '内容不是UTF-8编码，本次推送未保存。请改为UTF-8后重新推送。',
    en: () => 'The content is not UTF-8, and nothing of the push is stored. Send it again in UTF-8.',
  },
  'stream-damaged': {
    zh: () => '数据传输中断或gzip数据损坏，本次推送未保存。请用同一幂等键重新推送。',
    en: () =>
      'The stream broke off or its gzip is damaged, and nothing of the push is stored. Send it again with the same key.',
  },
  'content-encoding-unknown': {
    zh: () => '不支持此内容编码，请用gzip或不压缩。',
    en: () => 'This content encoding is not supported. Use gzip or none.',
  },
  'learner-repeated': {
    zh: () => '该学员在本次推送中重复，请只保留一条。',
    en: () => 'The learner stands twice in this push. Keep one entry.',
  },
  'pre-test-taken-here': {
    zh: () => '该学员已在平台完成前测，以平台结果为准。',
    en: () => 'The learner has handed in the pre-test on the platform, which holds.',
  },
} satisfies Readonly<
  Record<
    | RecordProblemCode
    | PushProblemCode
    | CourseProblemCode
    | 'idempotency-key-reused'
    | 'unknown-cohort'
    | 'cohort-closed'
    | 'api-client-name-malformed'
    | 'api-client-scopes-missing'
    | 'api-client-revoked'
    | 'stream-not-utf-8'
    | 'stream-damaged'
    | 'content-encoding-unknown'
    | 'learner-repeated'
    | 'pre-test-taken-here'
    | StatedTotalProblemCode
    | 'push-cycle-unknown'
    | 'sandbox-push-too-large'
    | 'sandbox-without-programme'
    | 'sandbox-stumbles'
    | 'not-a-sandbox-client',
    ProblemTexts[string]
  >
>;
