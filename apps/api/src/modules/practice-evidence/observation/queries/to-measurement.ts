import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { findTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import {
  authorOf,
  type FormOfTheme,
  formOfTheme,
  type Signer,
} from '@tisheng/domain-rules/practice-evidence/observation/measuring-form.js';
import type { Measurement, MeasuringForm } from '../graphql/measurement.model.js';
import { hashOf, type MeasurementRow } from '../persistence/measurement-rows.js';
import { type Asker, isObserverOf, isSchoolOf, isTeacherMeasured, standsFor } from '../who-stands-for.js';

/**
 * What somebody sees of a form: its author everything, others the content from the first signature on, before it only
 * that it is under way. A colleague who has nothing to do with it sees nothing.
 */
export function mayRead(asker: Asker, row: MeasurementRow): 'content' | 'frame' | 'nothing' {
  const observes = isObserverOf(asker, row);
  if (asker.actor.role === 'teacher' && !observes && !isTeacherMeasured(asker, row)) return 'nothing';
  const unsigned = row.signatures.length === 0;
  const writesOwn =
    row.kind !== 'lesson-observation' && (isTeacherMeasured(asker, row) || isSchoolOf(asker, row));
  return unsigned && !observes && !writesOwn ? 'frame' : 'content';
}

/** The form of the policy as pages need it. */
export const toForm = (
  { form, levels }: FormOfTheme,
  themes: readonly number[] = form.themes,
): MeasuringForm => ({
  kind: form.kind,
  themes: [...themes],
  items: form.items.map((item) => ({ ...item })),
  levels: levels.map((level) => ({ ...level })),
  signedBy: [...form.signedBy],
});

/** The one mapper from a stored form to the API's, with what the person who asks may do with it. */
export function toMeasurement(row: MeasurementRow, pack: PolicyPack, asker: Asker): Measurement {
  const theme = findTheme(pack.practice.themes, row.theme);
  const form = formOfTheme(pack.practice, row.kind, row.theme);
  const signedBy = form?.form.signedBy ?? [];
  const author: Signer = form ? authorOf(form.form) : 'observer';
  const names = standsFor(asker, row);
  const given = row.signatures.filter(({ decision }) => decision === 'signed');
  const open = signedBy.filter((signer) => !given.some((one) => one.signer === signer));
  const isOpen = (signer: Signer): boolean =>
    signer === author ? row.state === 'draft' : row.state === 'signing' || row.state === 'objected';
  const own = isTeacherMeasured(asker, row);
  const signable = open.filter(
    (signer) => names.includes(signer) && isOpen(signer) && !(own && signer !== 'teacher'),
  );
  const readable = mayRead(asker, row) === 'content';
  const unwritten = row.state === 'planned' || row.state === 'draft';
  const bySchool = isSchoolOf(asker, row) && signedBy.includes('school');
  const isAuthor = names.includes(author) && !(own && author === 'observer');
  return {
    id: row.id,
    cohortId: row.cohortId,
    enrollmentId: row.enrollmentId,
    teacherName: row.teacherName,
    schoolName: row.schoolName,
    observerName: row.kind === 'lesson-observation' ? row.observerName : '',
    kind: row.kind,
    theme: row.theme,
    themeTitle: theme?.title ?? { zh: '', en: '' },
    state: row.state,
    version: row.version,
    correctsId: row.correctsId,
    revision: row.revision,
    heldOn: row.heldOn,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    className: row.className,
    subject: row.subject,
    topic: row.topic,
    values: readable
      ? Object.entries(row.values).map(([code, value]) => ({
          code,
          text: typeof value === 'string' ? value : null,
          number: typeof value === 'number' ? value : null,
        }))
      : [],
    files: readable ? [...row.files] : [],
    form: form ? toForm(form) : null,
    contentHash: hashOf(row),
    signatures: row.signatures.map(({ signer, decision, name, words, hash, at }) => ({
      signer,
      decision,
      name,
      words,
      hash,
      at: new Date(at),
    })),
    awaits: open,
    mayWrite: unwritten && (isAuthor || bySchool),
    maySignAs: signable,
    mayObject: row.state === 'signing' && signable.some((signer) => signer !== author),
    mayCorrect: isAuthor && ['signing', 'objected', 'signed'].includes(row.state),
    mayCancel: unwritten && (isAuthor || (row.state === 'planned' && isSchoolOf(asker, row))),
    readable,
    savedAt: row.savedAt,
    signedAt: row.signedAt,
  };
}
