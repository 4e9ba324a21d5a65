import { problem, type Problem } from '../../problem.js';

export type EvidenceFileProblemCode =
  | 'recognition-file-too-large'
  | 'recognition-file-kind-unknown'
  | 'recognition-file-empty';

/** Kinds of file that a certificate may come as. */
export type EvidenceKind = 'application/pdf' | 'image/jpeg' | 'image/png';

/** Largest evidence, in bytes: a scanned page of good quality has less. */
export const LARGEST_EVIDENCE = 5 * 1024 * 1024;

const SIGNATURES: readonly (readonly [EvidenceKind, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** The kind of a file by its first bytes, whatever its name says; null for any other. */
export const evidenceKind = (content: Uint8Array): EvidenceKind | null =>
  SIGNATURES.find(([, signature]) => signature.every((byte, at) => content[at] === byte))?.[0] ?? null;

/** Whether a file may be kept as evidence. */
export function checkEvidenceFile(content: Uint8Array): Problem<EvidenceFileProblemCode>[] {
  if (content.length === 0) return [problem('recognition-file-empty', { field: 'file' })];
  const problems: Problem<EvidenceFileProblemCode>[] = [];
  if (content.length > LARGEST_EVIDENCE) {
    problems.push(
      problem('recognition-file-too-large', {
        field: 'file',
        data: { megabytes: LARGEST_EVIDENCE / 1024 / 1024 },
      }),
    );
  }
  if (evidenceKind(content) === null)
    problems.push(problem('recognition-file-kind-unknown', { field: 'file' }));
  return problems;
}
