import { reviewLevels } from '@tisheng/domain-rules/certification/completion-review/may-decide-review.js';
import { DecideCompletionReview } from '../../modules/certification/completion-review/use-cases/decide-completion-review.js';
import { PassCompletionReviews } from '../../modules/certification/completion-review/use-cases/pass-completion-reviews.js';
import { done, type Season } from './season.js';

const REASON = '经核对原始材料，情况属实，同意结业。';

/** County, then city pass whom nothing keeps back, where the policy asks for it. */
export async function reviewCompletion(season: Season, total: number): Promise<void> {
  if (reviewLevels(season.pack).length === 0) return;
  await season.progress.stage('Completion review', 'reviews', total, async () => {
    let reviewed = 0;
    for (const level of reviewLevels(season.pack)) {
      const office = season.as(`${level === 'city' ? 'city' : 'county'}-office`);
      const pass = season.get(PassCompletionReviews);
      reviewed = done('Reviewing', await pass.execute(office, season.cohortId, season.rootUnitId)).passed;
    }
    return reviewed;
  });
}

/** The same for a few learners, one by one, whatever was found about them. */
export async function reviewOneByOne(season: Season, enrollmentIds: readonly string[]): Promise<void> {
  for (const level of reviewLevels(season.pack)) {
    const office = season.as(`${level === 'city' ? 'city' : 'county'}-office`);
    for (const enrollmentId of enrollmentIds) {
      const meant = { cohortId: season.cohortId, enrollmentId };
      const decide = season.get(DecideCompletionReview);
      done('Reviewing', await decide.execute(office, meant, 'pass', REASON));
    }
  }
}
