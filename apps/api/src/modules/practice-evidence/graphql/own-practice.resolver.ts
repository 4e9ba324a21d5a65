import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { type Refused, refused } from '../../../platform/graphql/problem.model.js';
import { MyThemes } from '../queries/my-themes.js';
import { type DraftInput, SaveSubmission } from '../use-cases/save-submission.js';
import { SubmitWork } from '../use-cases/submit-work.js';
import { PracticeTheme } from './practice-theme.model.js';
import { SubmissionDraftInput } from './practice.input.js';
import {
  type SaveSubmissionConflict,
  type SaveSubmissionDone,
  SaveSubmissionResult,
  type SubmitWorkDone,
  SubmitWorkResult,
} from './practice.results.js';

const COHORT = { type: () => ID, description: 'The cohort that the teacher takes part in.' } as const;
const THEME = { type: () => Int, description: 'Number of the theme.' } as const;

/** A teacher's own practice. */
@Resolver(() => PracticeTheme)
export class OwnPracticeResolver {
  constructor(
    private readonly themes: MyThemes,
    private readonly saveDraft: SaveSubmission,
    private readonly submit: SubmitWork,
  ) {}

  @Query(() => [PracticeTheme], { description: 'The themes of the practice in order, with one’s own works.' })
  @Allow('myThemes', { cohort: (args) => args.cohortId })
  myThemes(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
  ): Promise<PracticeTheme[]> {
    return this.themes.execute(actor, cohortId);
  }

  @Mutation(() => SaveSubmissionResult, {
    description: 'Saves one’s own draft for a theme, also before it opens.',
  })
  @Allow('saveSubmission', { cohort: (args) => args.cohortId })
  async saveSubmission(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('theme', THEME) theme: number,
    @Args('draft', { description: 'What to save.' }) draft: SubmissionDraftInput,
  ): Promise<SaveSubmissionDone | SaveSubmissionConflict | Refused> {
    const answer = await this.saveDraft.execute(actor, cohortId, theme, toDraft(draft));
    if ('problems' in answer) return refused(answer.problems);
    const now = await this.themes.one(actor, cohortId, theme);
    return answer.conflict ? { stored: now } : { theme: now };
  }

  @Mutation(() => SubmitWorkResult, { description: 'Hands in one’s own work for a theme.' })
  @Allow('submitWork', { cohort: (args) => args.cohortId })
  async submitWork(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('theme', THEME) theme: number,
    @Args('draft', {
      type: () => SubmissionDraftInput,
      nullable: true,
      description: 'What to hand in; null hands in the draft as it is stored.',
    })
    draft: SubmissionDraftInput | null,
  ): Promise<SubmitWorkDone | Refused> {
    const answer = await this.submit.execute(actor, cohortId, theme, draft ? toDraft(draft) : null);
    if ('problems' in answer) return refused(answer.problems);
    return { theme: await this.themes.one(actor, cohortId, theme) };
  }
}

/** PostgreSQL keeps no NUL in a text. */
const plainText = (text: string): string => text.replaceAll('\u0000', '');

function toDraft(draft: SubmissionDraftInput): DraftInput {
  const { topicPosition, topicSuggestionId, ownTopic, text, links, fileIds, basedOn } = draft;
  const position = topicPosition ?? null;
  const suggestion = position === null ? (topicSuggestionId?.toLowerCase() ?? null) : null;
  return {
    topicPosition: position,
    topicSuggestionId: suggestion,
    ownTopic: position === null && suggestion === null ? plainText(ownTopic ?? '') : null,
    basedOn: basedOn ?? null,
    text: plainText(text),
    links: links.map(plainText),
    ...(fileIds ? { fileIds: fileIds.map((id) => id.toLowerCase()) } : {}),
  };
}
