import type { PolicyProblem } from '../policy-problem.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

const FIELD = '/certificate/wording';
const LANGUAGES = ['zh', 'en'] as const;
/** What the sentence may name. */
const PLACEHOLDERS = ['name', 'school', 'programme', 'cohort', 'hours', 'grade'] as const;

/**
 * The certificate's sentence names the holder and only what is printed, alike in both languages: verification
 * shows exactly the printed fields (decision 10).
 */
export const wordingNamesPrintedFields = policyRule(['certificate'], ({ certificate }) => {
  const printed = new Set<string>(certificate.printedFields);
  const named = { zh: placeholdersOf(certificate.wording.zh), en: placeholdersOf(certificate.wording.en) };
  const problems: PolicyProblem[] = [];
  for (const language of LANGUAGES) {
    const field = `${FIELD}/${language}`;
    for (const placeholder of named[language]) {
      if (!(PLACEHOLDERS as readonly string[]).includes(placeholder)) {
        problems.push(
          problem('policy-wording-placeholder-unknown', { field, data: { placeholder, language } }),
        );
      } else if (!printed.has(placeholder)) {
        problems.push(
          problem('policy-wording-field-not-printed', { field, data: { placeholder, language } }),
        );
      }
    }
    if (!named[language].has('name')) {
      problems.push(problem('policy-wording-without-name', { field, data: { language } }));
    }
  }
  const differing = [
    ...[...named.zh].filter((placeholder) => !named.en.has(placeholder)),
    ...[...named.en].filter((placeholder) => !named.zh.has(placeholder)),
  ];
  if (differing.length > 0) {
    problems.push(
      problem('policy-wording-languages-differ', {
        field: FIELD,
        data: { placeholders: differing.join(', ') },
      }),
    );
  }
  return problems;
});

function placeholdersOf(text: string): Set<string> {
  return new Set([...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? ''));
}
