import { missingParts } from '@tisheng/domain-rules/practice-evidence/works/missing-parts.js';
import type { WorkProfileInput } from '../../../../gql/graphql.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import type { FinishedWorkShown, WorkKindShown } from '../api/finished-work.js';

/** What is told about a work while it is being filled in. */
export type ProfileDraft = Omit<WorkProfileInput, 'kind' | 'parts' | 'authors'> & {
  readonly kind: WorkKindShown['kind'] | null;
  readonly texts: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, readonly string[]>>;
  readonly authors: readonly { readonly id: string; readonly name: string }[];
};

/** As it stands on the server, else with what is known of the teacher. */
export function draftOf(work: FinishedWorkShown | null, title: string): ProfileDraft {
  if (!work) {
    return {
      kind: null,
      title: [...title].slice(0, 60).join(''),
      summary: '',
      stage: null,
      subject: null,
      topics: [],
      pupilsShown: 'NONE',
      licence: 'USE_IN_REGION',
      ofSchool: false,
      texts: {},
      files: {},
      authors: [],
    };
  }
  const { submissionId: _, missing: __, parts, authors, ...told } = work;
  return {
    ...told,
    texts: Object.fromEntries(parts.flatMap(({ part, text }) => (text === '' ? [] : [[part, text]]))),
    files: Object.fromEntries(
      parts.flatMap(({ part, fileIds }) => (fileIds.length ? [[part, fileIds]] : [])),
    ),
    authors: authors.flatMap(({ enrollmentId, name, isOwner }) =>
      isOwner ? [] : [{ id: enrollmentId, name }],
    ),
  };
}

/** The same as the server takes it; only the parts that the kind has. */
export function inputOf(draft: ProfileDraft, kind: WorkKindShown): WorkProfileInput {
  const { texts, files, authors, kind: _, ...told } = draft;
  return {
    ...told,
    kind: kind.kind,
    parts: kind.parts.map(({ code, files: sorts }) => ({
      part: code,
      text: sorts.length === 0 ? (texts[code] ?? '') : '',
      fileIds: sorts.length === 0 ? [] : [...(files[code] ?? [])],
    })),
    authors: told.ofSchool ? authors.map(({ id }) => id) : [],
  };
}

/** Codes of required parts that are empty, by the rule that decides on the server. */
export function missingOf(draft: ProfileDraft, kind: WorkKindShown): string[] {
  const parts = kind.parts.map(({ code, name, required, files }) => ({
    code,
    name,
    required,
    files: files.map(ruleWord),
  }));
  const counts = Object.fromEntries(Object.entries(draft.files).map(([part, ids]) => [part, ids.length]));
  return missingParts({ parts }, { texts: draft.texts, files: counts });
}

/** Ids of the files that stand in the places of the kind's parts. */
export const filesInParts = (draft: ProfileDraft, kind: WorkKindShown | undefined): string[] =>
  (kind?.parts ?? []).flatMap(({ code }) => [...(draft.files[code] ?? [])]);
