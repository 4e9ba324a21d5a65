import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { lengthOfWorkText } from './work-text/parse-work-text.js';

export const MIN_TEXT_LENGTH = 20;
export const MAX_TEXT_LENGTH = 20_000;
export const MAX_FILES = 20;
export const MAX_LINKS = 20;

export interface EvidenceFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** What a teacher hands in for a theme. */
export interface Evidence {
  readonly text: string;
  readonly files: readonly EvidenceFile[];
  readonly links: readonly string[];
}

export type EvidenceProblemCode =
  | 'evidence-empty'
  | 'evidence-text-too-short'
  | 'evidence-text-too-long'
  | 'too-many-files'
  | 'too-many-links'
  | 'link-malformed';

/**
 * Checks what is handed in: a text of 20 to 20 000 characters or at least one file; a text beside a file may be
 * short. What is counted are the words, without blanks, marks and pictures.
 */
export function checkEvidence(evidence: Evidence): Problem<EvidenceProblemCode>[] {
  const { files, links } = evidence;
  const problems: Problem<EvidenceProblemCode>[] = [];
  const length = lengthOfWorkText(evidence.text);
  const written = [...evidence.text.trim()].length;
  if (length === 0 && files.length === 0) problems.push(problem('evidence-empty'));
  else if (length < MIN_TEXT_LENGTH && files.length === 0) {
    problems.push(
      problem('evidence-text-too-short', { field: 'text', data: { length, minimum: MIN_TEXT_LENGTH } }),
    );
  }
  if (written > MAX_TEXT_LENGTH) {
    problems.push(
      problem('evidence-text-too-long', {
        field: 'text',
        data: { length: written, maximum: MAX_TEXT_LENGTH },
      }),
    );
  }
  if (files.length > MAX_FILES) {
    problems.push(
      problem('too-many-files', { field: 'files', data: { files: files.length, maximum: MAX_FILES } }),
    );
  }
  if (links.length > MAX_LINKS) {
    problems.push(
      problem('too-many-links', { field: 'links', data: { links: links.length, maximum: MAX_LINKS } }),
    );
  }
  links.forEach((link, row) => {
    if (!isWebAddress(link)) {
      problems.push(problem('link-malformed', { field: 'links', row, data: { link: link.slice(0, 80) } }));
    }
  });
  return problems;
}

function isWebAddress(link: string): boolean {
  return link.length <= 2_000 && /^https?:\/\/[^\s/?#@:]+(:\d{1,5})?([/?#]\S*)?$/iu.test(link);
}
