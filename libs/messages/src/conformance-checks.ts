import type { ConformanceCheck } from '@tisheng/domain-rules/exchange/conformance/conformance-checks.js';

/** A text in both languages. */
export interface ConformanceText {
  readonly zh: string;
  readonly en: string;
}

/** What a check is called, how it is shown, and what to mend where it was seen to be wrong. */
export interface ConformanceWords {
  readonly title: ConformanceText;
  readonly how: ConformanceText;
  readonly mend: ConformanceText;
}

const NO_WRONG: ConformanceText = { zh: '请按左侧步骤完成。', en: 'Do as the step says.' };

export const CONFORMANCE_WORDS: Readonly<Record<ConformanceCheck, ConformanceWords>> = {
  token: {
    title: { zh: '取得访问令牌', en: 'A token is obtained' },
    how: {
      zh: '用自测账号以client_credentials方式向/oauth/token取得令牌。',
      en: 'Ask /oauth/token by client_credentials with a sandbox client.',
    },
    mend: NO_WRONG,
  },
  'trainees-to-the-end': {
    title: { zh: '学员名单读到最后一页', en: 'Trainees are read to the last page' },
    how: {
      zh: '查询trainees，逐页把endCursor作为after，直到hasNextPage为false。自测环境每页最多10人。',
      en: 'Query trainees and give endCursor as after until hasNextPage is false. A page of the sandbox has ten at most.',
    },
    mend: {
      zh: '名单没有读完就开始推送。first是上限，不是保证，请始终按hasNextPage继续读。',
      en: 'Records were pushed before the list was read to its end. first is a limit, not a promise: follow hasNextPage.',
    },
  },
  changes: {
    title: { zh: '按时间读取变动', en: 'Changes are read' },
    how: {
      zh: '读完名单后，以开始读名单的时刻为changedSince再查询。读完名单时会有一名虚构学员退出。',
      en: 'After the list, query with changedSince = the moment at which you began to read it. An invented learner withdraws as you finish.',
    },
    mend: {
      zh: 'changedSince晚于这次变动，变动被漏掉。请记下“开始”读名单的时刻，而不是读完或现在的时刻。',
      en: 'changedSince is later than the change, which is lost. Keep the moment at which you began, not the one at which you ended.',
    },
  },
  courses: {
    title: { zh: '发布课程', en: 'Courses are published' },
    how: { zh: '用publishCourses至少发布一门课程。', en: 'Publish one course at least by publishCourses.' },
    mend: {
      zh: '课程没有发布成功。请按返回的problems逐项改正，全部合格才会发布。',
      en: 'The courses were refused. Mend what problems says; all are published or none.',
    },
  },
  'bulk-push': {
    title: { zh: '以gzip批量推送', en: 'A gzipped bulk push' },
    how: {
      zh: '向/exchange/v1/learning-records发送gzip压缩的NDJSON，且有记录入库。',
      en: 'Send gzipped NDJSON to /exchange/v1/learning-records, with records that are accepted.',
    },
    mend: {
      zh: '批量推送没有压缩。请压缩后发送，并加上Content-Encoding: gzip。',
      en: 'The bulk push was not packed. Gzip it and say Content-Encoding: gzip.',
    },
  },
  retry: {
    title: { zh: '中断后用同一键重发', en: 'After a failure the same key comes again' },
    how: {
      zh: '每轮自测的第一次批量推送会收到503，请按Retry-After等候后用同一Idempotency-Key重发。',
      en: 'The first bulk push of a run is answered 503. Wait as Retry-After says and send it again under the same Idempotency-Key.',
    },
    mend: {
      zh: '收到503后换了键，遇到真实的中断可能重复入库。请用原来的键重发。',
      en: 'After the 503 another key was used: after a real failure records might be taken twice. Send again under the same key.',
    },
  },
  resend: {
    title: { zh: '重复推送得到同一回执', en: 'A push sent again gets the same receipt' },
    how: {
      zh: '把已收到回执的推送用同一键、同样内容再发一次。',
      en: 'Send a push that has its receipt once more, under the same key with the same content.',
    },
    mend: {
      zh: '同一键用于不同内容，被拒绝。每次新的推送请用新的键。',
      en: 'A key was used for other content and refused. Give every new push a key of its own.',
    },
  },
  'rejections-read': {
    title: { zh: '读取拒收明细', en: 'Rejections are read' },
    how: {
      zh: '推送一批含有不合格记录的数据，再读取该回执的拒收明细。',
      en: 'Push records of which some are bad, then read the rejections of the receipt.',
    },
    mend: {
      zh: '有拒收的推送没有读取明细就继续推送了。请在每次rejected大于0时读取明细。',
      en: 'The next push came before the rejections were read. Read them whenever rejected is above 0.',
    },
  },
  correction: {
    title: { zh: '用supersedes更正', en: 'A correction by supersedes' },
    how: {
      zh: '用新的recordId推送更正记录，并在supersedes中填写原记录的recordId。',
      en: 'Push a correction under a new recordId that names the old one in supersedes.',
    },
    mend: {
      zh: '更正没有成功：原编号不能改内容，supersedes要指向已入库的记录。请用新编号重新推送。',
      en: 'The correction failed: a held id cannot change, and supersedes must name a held record. Push it under a new id.',
    },
  },
  'clean-push': {
    title: { zh: '最近一次推送没有拒收', en: 'The latest push has no rejections' },
    how: { zh: '最后再推送一批全部合格的记录。', en: 'Push records that are all sound, last of all.' },
    mend: {
      zh: '最近一次推送仍有拒收，请按拒收原因改正后再推送。',
      en: 'The latest push still has rejections. Mend them by their codes and push again.',
    },
  },
  receipt: {
    title: { zh: '再次读取回执', en: 'A receipt is read again' },
    how: { zh: '按id或列表读取一次回执。', en: 'Read a receipt by its id, or list the receipts.' },
    mend: {
      zh: '读取的回执不存在。请保存推送返回的回执id。',
      en: 'There is no such receipt. Keep the id that the push answered.',
    },
  },
  reconciliation: {
    title: { zh: '对账', en: 'Reconciliation' },
    how: {
      zh: '推送之后，用reconciliation查询所推送的周期。',
      en: 'After a push, query reconciliation for its cycle.',
    },
    mend: NO_WRONG,
  },
  'results-off-band': {
    title: { zh: '推送与分数段不符的等级并附理由', en: 'A grade off the band, with its reason' },
    how: {
      zh: '用pushResults推送一名学员的成绩，等级与分数段不一致，并填写reason。',
      en: 'Push a result by pushResults whose grade is not that of the score’s band, with a reason.',
    },
    mend: {
      zh: '等级与分数段不符而没有理由，被拒收。请填写reason。',
      en: 'A grade off the band came without a reason and was rejected. Give the reason.',
    },
  },
  cycles: {
    title: { zh: '读取推送周期', en: 'Push cycles are read' },
    how: {
      zh: '用pushCycles查询各周期的起止和期限。',
      en: 'Query pushCycles for the days and due moments of the cycles.',
    },
    mend: NO_WRONG,
  },
  'batch-push': {
    title: { zh: '用GraphQL推送一批', en: 'A batch over GraphQL' },
    how: {
      zh: '用pushLearningRecords推送一批记录，且有记录入库。',
      en: 'Push a batch by pushLearningRecords, with records that are accepted.',
    },
    mend: NO_WRONG,
  },
  diagnostics: {
    title: { zh: '推送本机构的前测结果', en: 'Results of your own pre-test' },
    how: {
      zh: '前测在本机构平台进行的，用pushDiagnosticResults推送结果。',
      en: 'Where the pre-test runs on your platform, push its results by pushDiagnosticResults.',
    },
    mend: {
      zh: '结果没有被接收，请按返回的拒收原因改正。',
      en: 'No result was accepted. Mend them by the codes that were answered.',
    },
  },
};
