import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Transaction } from '../../../platform/database/database.js';
import type { StoredWork, WorkContent } from '../persistence/stored-work.js';
import { TopicSuggestions } from './persistence/topic-suggestions.js';

/** Looks up the words of a suggested topic that a teacher takes. */
@Injectable()
export class SettleTopic {
  constructor(private readonly suggestions: TopicSuggestions) {}

  /**
   * The content with the words of the suggestion in it. Who has taken one keeps the words as they were then, also when it
   * was changed or withdrawn since.
   */
  async settle(
    tx: Transaction,
    cohortId: string,
    work: WorkContent,
    stored: Pick<StoredWork, 'topicSuggestionId' | 'ownTopic'> | undefined,
  ): Promise<{ work: WorkContent; problems: readonly Problem[] }> {
    const id = work.topicSuggestionId;
    if (id === null) return { work, problems: [] };
    const settled = { ...work, topicPosition: null };
    if (stored?.topicSuggestionId === id)
      return { work: { ...settled, ownTopic: stored.ownTopic }, problems: [] };
    const open = await this.suggestions.forLearner(tx, cohortId, work.enrollmentId);
    const taken = open.find((topic) => topic.id === id && topic.theme === work.theme);
    if (taken) return { work: { ...settled, ownTopic: taken.words }, problems: [] };
    return { work: settled, problems: [problem('suggested-topic-gone', { field: 'topic' })] };
  }
}
