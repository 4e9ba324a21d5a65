import { HttpException } from '@nestjs/common';
import { problemText } from '@tisheng/messages/problem-text.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';

export type AccessProblem =
  | 'not-signed-in'
  | 'not-allowed'
  | 'password-change-required'
  | 'request-forged'
  | 'too-many-requests';

const STATUS: Record<AccessProblem, number> = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'password-change-required': 403,
  'request-forged': 403,
  'too-many-requests': 429,
};

/**
 * An operation refused before it ran. A thing that does not exist and one out of reach are refused alike, so that
 * nobody can probe.
 */
export class AccessRefused extends HttpException {
  constructor(readonly code: AccessProblem) {
    super({ problems: [problemWithText({ code })] }, STATUS[code]);
  }
}

/** A problem as it leaves the server: data and the sentence in both languages. */
export function problemWithText(problem: Problem) {
  return { ...problem, ...problemText(problem) };
}
