import { problemText } from '@tisheng/messages/problem-text.js';
import type { RejectionRecord } from '../queries/receipt.js';
import type { Rejection } from './push.model.js';

/** A rejection as both ways in tell it. */
export function toRejection({ index, recordId, code, field }: RejectionRecord): Rejection {
  const { zh, en } = problemText({ code });
  return { index, recordId, code, message: en, messageZh: zh, field };
}
