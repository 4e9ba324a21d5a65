import type { z } from 'zod';
import { problem } from '../../problem.js';
import { pointerOf, valueAt } from '../json-pointer.js';
import { PolicyPackSchema } from '../policy-pack.js';
import type { PolicyProblem } from '../policy-problem.js';

/** Every value of the document is there, of the right type and form, and nothing is there that means nothing. */
export function structureIsSound(document: unknown): PolicyProblem[] {
  return (PolicyPackSchema.safeParse(document).error?.issues ?? []).flatMap((issue) =>
    problemsOf(issue, document),
  );
}

function problemsOf(issue: z.core.$ZodIssue, document: unknown): PolicyProblem[] {
  const field = pointerOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problem('policy-value-unknown', { field: pointerOf([...issue.path, key]), data: { name: key } }),
    );
  }
  if (valueAt(document, field) === undefined) return [missing(issue.path, field)];
  switch (issue.code) {
    case 'invalid_type':
      return [problem('policy-value-type', { field, data: { expected: issue.expected } })];
    case 'invalid_value':
      return [problem('policy-value-not-allowed', { field, data: { allowed: issue.values.join(', ') } })];
    case 'too_small':
      return [
        problem('policy-value-out-of-range', {
          field,
          data: { minimum: Number(issue.minimum), maximum: null },
        }),
      ];
    case 'too_big':
      return [
        problem('policy-value-out-of-range', {
          field,
          data: { minimum: null, maximum: Number(issue.maximum) },
        }),
      ];
    case 'invalid_union':
      return [problem('policy-value-not-allowed', { field, data: { allowed: null } })];
    default:
      return [problem('policy-value-form', { field, data: { form: formOf(issue) } })];
  }
}

/** A missing cell of the comprehensive matrix has a name of its own: it is a result that nobody decided. */
function missing(path: readonly PropertyKey[], field: string): PolicyProblem {
  const [section, table, institution, school] = path.map(String);
  if (section === 'evaluation' && table === 'matrix' && institution !== undefined) {
    return problem('policy-matrix-hole', { field, data: { institution, school: school ?? null } });
  }
  return problem('policy-value-missing', { field });
}

function formOf(issue: z.core.$ZodIssue): string | null {
  if (issue.code === 'invalid_format') return issue.pattern ?? issue.format;
  if (issue.code === 'invalid_key') return '/section/name';
  return null;
}
