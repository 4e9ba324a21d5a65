import type { Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { ComprehensiveExplanation } from '@tisheng/domain-rules/scoring/comprehensive-result.js';
import type { Bilingual } from './problem-texts.js';
import { GRADE_LABELS, SCHOOL_RATING_LABELS } from './states.js';

/**
 * Why a comprehensive result is what it is, as a sentence that names its parts and the policy version.
 *
 * @param proofNames names of the policy's proofs by code; a code without a name stands for itself
 * @example
 * comprehensiveText('pass', { kind: 'matrix', pack: 'p@1.0.0', institutionGrade: 'excellent', schoolRating: 'pass' }).en
 * // 'The institution’s “Excellent” and the school’s “Pass” make “Pass” (policy p@1.0.0).'
 */
export function comprehensiveText(
  grade: Grade,
  explanation: ComprehensiveExplanation,
  proofNames: Readonly<Record<string, Bilingual>> = {},
): Bilingual {
  const made = GRADE_LABELS[grade];
  if (explanation.kind === 'matrix') {
    const { institutionGrade, schoolRating, pack } = explanation;
    const institution = GRADE_LABELS[institutionGrade];
    const school = SCHOOL_RATING_LABELS[schoolRating];
    return {
      zh: `机构测评为“${institution.zh}”，学校评定为“${school.zh}”，综合评定为“${made.zh}”（政策 ${pack}）。`,
      en: `The institution’s “${institution.en}” and the school’s “${school.en}” make “${made.en}” (policy ${pack}).`,
    };
  }
  const { proofs, lowestHundredths, pack } = explanation;
  const name = (code: string) => proofNames[code] ?? { zh: code, en: code };
  const lowest = (lowestHundredths / 100).toFixed(2);
  const zh = proofs.map(({ code, earned }) => `${name(code).zh}${earned ? '已取得' : '未取得'}`).join('，');
  const en = proofs
    .map(({ code, earned }) => `${name(code).en} ${earned ? 'earned' : 'not earned'}`)
    .join(', ');
  return {
    zh: `${zh}；最低测评分 ${lowest}，综合评定为“${made.zh}”（政策 ${pack}）。`,
    en: `${en}; the lowest assessment is ${lowest}, which makes “${made.en}” (policy ${pack}).`,
  };
}
