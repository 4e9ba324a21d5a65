import { useEffect, useState, useSyncExternalStore } from 'react';
import { isBehind } from '@tisheng/domain-rules/diagnostic-assessment/answers-on-device.js';
import { beforeSignOut } from '../../../lib/own-store.js';
import { AnswerSender, type SaveAnswers, type TakingState } from './answer-sender.js';
import type { TestPlace } from './test-question.js';

/** What the server said last of one's answers. */
interface AnswersRead {
  readonly revision: number;
  readonly answers: readonly { readonly question: string; readonly options: readonly string[] }[];
}

/**
 * The answers of one test on this device, and how they are sent.
 *
 * @param onBehind called when another device saved something or handed the test in: it should be read again
 */
export function useAnswers(
  place: TestPlace,
  read: AnswersRead,
  save: SaveAnswers,
  onBehind: () => void,
): { sender: AnswerSender; state: TakingState } {
  const [sender] = useState(() => new AnswerSender(place, save));
  const state = useSyncExternalStore(sender.subscribe, sender.current);
  useEffect(() => sender.start(), [sender]);
  useEffect(() => beforeSignOut(() => sender.flush()), [sender]);
  useEffect(() => {
    sender.read(
      read.revision,
      Object.fromEntries(read.answers.map(({ question, options }) => [question, options])),
    );
  }, [sender, read]);
  const behind = isBehind(state.answers) || state.handedIn || state.refused.length > 0;
  useEffect(() => {
    if (behind) onBehind();
    // Only when it begins: reading again is what ends it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [behind, state.answers.newest]);
  return { sender, state };
}
