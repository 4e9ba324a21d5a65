/** What a teacher writes for a theme. */
export interface DraftContent {
  /** Key of the topic taken (`topic-key`); null for a topic of one's own. */
  readonly topic: string | null;
  readonly ownTopic: string;
  readonly text: string;
  readonly links: readonly string[];
}

/**
 * A draft as one device knows it. The text is kept on the device until the server has it; the clock of the device plays no
 * part (ADR 0021).
 */
export interface DraftOnDevice {
  /** Revision on which what is written here rests. */
  readonly basedOn: number;
  /** What is written here and not with the server yet; null when nothing waits. */
  readonly written: DraftContent | null;
  /** What another device saved meanwhile, and its revision; null when there is nothing to decide. */
  readonly conflict: { readonly revision: number; readonly content: DraftContent } | null;
}

export const emptyDraft = (basedOn: number): DraftOnDevice => ({ basedOn, written: null, conflict: null });

/** Something was written. Until a conflict is decided, what is written goes on on this device's side. */
export const draftWritten = (draft: DraftOnDevice, content: DraftContent): DraftOnDevice => ({
  ...draft,
  written: content,
});

/** The draft was read from the server: a newer one that says something else than what waits here is a conflict. */
export function draftRead(draft: DraftOnDevice, revision: number, content: DraftContent): DraftOnDevice {
  if (draft.written === null || sameDraft(draft.written, content)) return emptyDraft(revision);
  if (revision <= draft.basedOn) return draft;
  return { ...draft, conflict: { revision, content } };
}

/** The server has taken what was sent, under a new revision; what was written since goes on waiting. */
export function draftSaved(draft: DraftOnDevice, sent: DraftContent, revision: number): DraftOnDevice {
  const written = draft.written !== null && sameDraft(draft.written, sent) ? null : draft.written;
  return { basedOn: revision, written, conflict: null };
}

/** The teacher decided: what is written here, what the other device saved, or both one after the other. */
export function conflictDecided(draft: DraftOnDevice, choice: 'own' | 'other' | 'both'): DraftOnDevice {
  const { conflict, written } = draft;
  if (conflict === null || written === null) return draft;
  if (choice === 'other') return emptyDraft(conflict.revision);
  const text =
    choice === 'own' || conflict.content.text.trim() === ''
      ? written.text
      : `${conflict.content.text.trimEnd()}\n\n${written.text}`;
  const links =
    choice === 'own' ? written.links : [...new Set([...conflict.content.links, ...written.links])];
  return { basedOn: conflict.revision, written: { ...written, text, links }, conflict: null };
}

/** What has to be sent, and on what it rests; null when nothing has, or when the teacher must decide first. */
export const draftToSend = (
  draft: DraftOnDevice,
): { readonly basedOn: number; readonly content: DraftContent } | null =>
  draft.written === null || draft.conflict !== null
    ? null
    : { basedOn: draft.basedOn, content: draft.written };

/** Whether two drafts say the same. */
export function sameDraft(a: DraftContent, b: DraftContent): boolean {
  return (
    a.topic === b.topic &&
    (a.topic !== null || a.ownTopic === b.ownTopic) &&
    a.text === b.text &&
    a.links.length === b.links.length &&
    a.links.every((link, at) => link === b.links[at])
  );
}

/**
 * Whether a save may go over what is stored: it rests on the newest revision, or says what is stored already.
 *
 * @param basedOn null for a program that knows of no revisions: its save goes over what is stored
 */
export const mayOverwrite = (basedOn: number | null, stored: number, same: boolean): boolean =>
  basedOn === null || basedOn >= stored || same;
