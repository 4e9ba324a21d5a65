import { useEffect, useState, useSyncExternalStore } from 'react';
import { topicChoice, topicKey } from '@tisheng/domain-rules/practice-evidence/topics/topic-key.js';
import type { DraftContent } from '@tisheng/domain-rules/practice-evidence/work-text/draft-on-device.js';
import { beforeSignOut } from '../../../lib/own-store.js';
import type { MyTheme } from '../api/my-themes.js';
import type { Draft } from '../api/save-submission.js';
import { DraftSender, type DraftPlace, type SaveDraft, type WritingState } from './draft-sender.js';

/** What the server has of a theme, as it is written. */
export function contentOfTheme({ submission }: MyTheme): DraftContent {
  // No topic is taken before the teacher says so: a leader counts on what is chosen.
  if (!submission) return { topic: null, ownTopic: '', text: '', links: [] };
  return {
    topic: topicKey({
      position: submission.topicPosition ?? null,
      suggestionId: submission.topicSuggestionId ?? null,
    }),
    ownTopic: submission.ownTopic ?? '',
    text: submission.text,
    links: submission.links,
  };
}

/** The same as the server takes it. */
export function draftOfContent(
  { topic, ownTopic, text, links }: DraftContent,
  basedOn: number,
  fileIds: readonly string[] | null,
): Draft {
  const choice = topic === null ? null : topicChoice(topic);
  return {
    topicPosition: choice?.position ?? null,
    topicSuggestionId: choice?.suggestionId ?? null,
    ownTopic: choice === null ? ownTopic : null,
    text,
    links: [...links],
    basedOn,
    ...(fileIds === null ? {} : { fileIds: [...fileIds] }),
  };
}

/** The draft of a theme on this device, and how it is saved by itself. */
export function useDraft(
  place: DraftPlace,
  theme: MyTheme,
  save: SaveDraft,
): { sender: DraftSender; state: WritingState; content: DraftContent } {
  const revision = theme.submission?.revision ?? 0;
  const savedAt = theme.submission?.savedAt ?? null;
  const [sender] = useState(
    () => new DraftSender(place, save, { revision, content: contentOfTheme(theme), savedAt }),
  );
  const state = useSyncExternalStore(sender.subscribe, sender.current);
  useEffect(() => sender.start(), [sender]);
  useEffect(() => beforeSignOut(() => sender.flush()), [sender]);
  useEffect(() => sender.read(revision, contentOfTheme(theme), savedAt), [sender, theme, revision, savedAt]);
  return { sender, state, content: sender.content() };
}
