import type { ReviewExceptionCode } from '@tisheng/domain-rules/certification/completion-review/review-exceptions.js';
import type { ReviewPlace } from '@tisheng/domain-rules/certification/completion-review/review-place.js';
import type { Bilingual } from './problem-texts.js';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** Why a learner is not passed in bulk, in a few words. */
export const REVIEW_EXCEPTION_LABELS: Readonly<Record<ReviewExceptionCode, Bilingual>> = {
  'result-missing': text('没有综合评定结果', 'No result'),
  'result-failed': text('综合评定不合格', 'Result is fail'),
  'proof-missing': text('合格证明未取得', 'Proof not earned'),
  'appeal-open': text('申诉未办结', 'Open appeal'),
  'grade-off-band': text('等次与得分不符', 'Grade off its band'),
  'similar-works': text('疑似雷同作品', 'Similar works undecided'),
  'distorted-records': text('学习数据疑点', 'Doubtful records'),
};

/** Where a learner stands in the review, as the tabs of the page name it. */
export const REVIEW_PLACE_LABELS: Readonly<Record<ReviewPlace, Bilingual>> = {
  exception: text('有例外', 'Exceptions'),
  clean: text('无例外', 'No exception'),
  'held-back': text('暂缓', 'Held back'),
  returned: text('已退回', 'Returned'),
  'county-passed': text('县级已通过', 'Passed by the county'),
  passed: text('审核通过', 'Passed'),
  issued: text('已发证', 'Certificate issued'),
  unmet: text('未达要求', 'Requirements not met'),
};
