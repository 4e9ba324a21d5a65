import { Injectable } from '@nestjs/common';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import {
  drawReviewer,
  turnOf,
  type Candidate,
  type WorkToDraw,
} from '@tisheng/domain-rules/practice-evidence/peer-review/draw-reviewer.js';
import { reviewsStillNeeded } from '@tisheng/domain-rules/practice-evidence/peer-review/reviews-still-needed.js';
import { addDays, plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import { type NewPeerReview, PeerReviewRows } from './persistence/peer-review-rows.js';
import { PeopleInReview } from './persistence/people-in-review.js';

export interface Needs {
  readonly count: number;
  readonly why: 'missing' | 'divergent';
}

/** Asks further colleagues where somebody never came, declined, or where reviews lie apart. */
@Injectable()
export class DrawFurtherReviewers {
  constructor(
    private readonly clock: Clock,
    private readonly rows: PeerReviewRows,
    private readonly people: PeopleInReview,
  ) {}

  /**
   * For works of one theme on which nobody has decided yet; answers how many colleagues were asked.
   *
   * @param submissionIds null for every work of the theme
   */
  async execute(
    tx: Transaction,
    pack: PolicyPack,
    cohortId: string,
    theme: number,
    submissionIds: readonly string[] | null,
  ): Promise<number> {
    const policy = pack.practice.peerReview;
    await this.rows.lockTheme(tx, cohortId, theme);
    const works = await tx.rows<{ id: string; counting: number[]; underWay: number; asked: number }>(
      `SELECT r.submission_id AS id, count(*)::int AS asked,
              COALESCE(array_agg(r.score_hundredths) FILTER (WHERE r.state = 'counted'), '{}') AS counting,
              count(*) FILTER (WHERE r.state IN ('assigned', 'opened', 'not-counted'))::int AS "underWay"
         FROM practice_evidence.peer_review r JOIN practice_evidence.submission s ON s.id = r.submission_id
        WHERE r.cohort_id = $1 AND r.theme = $2 AND s.state = 'submitted' AND ($3::uuid[] IS NULL OR r.submission_id = ANY($3))
        GROUP BY r.submission_id`,
      [cohortId, theme, submissionIds],
    );
    const needs = new Map<string, Needs>();
    for (const work of works) {
      const { count, why } = reviewsStillNeeded(work, policy);
      if (why !== null) needs.set(work.id, { count, why });
    }
    return this.draw(tx, pack, cohortId, theme, needs);
  }

  /** Asks so many more for each work; first in the county, and where nobody is left there in the region. */
  async draw(
    tx: Transaction,
    pack: PolicyPack,
    cohortId: string,
    theme: number,
    needs: ReadonlyMap<string, Needs>,
  ): Promise<number> {
    if (needs.size === 0) return 0;
    const policy = pack.practice.peerReview;
    const works = await this.people.asked(tx, [...needs.keys()]);
    const counties = [...new Set(works.map(({ authors }) => authors[0]!.county))];
    const near = new Circle(await this.people.candidates(tx, cohortId, theme, counties));
    let region: Circle | null = null;
    const drawn: NewPeerReview[] = [];
    for (const { version, ...work } of works) {
      const { count, why } = needs.get(work.id)!;
      const asked = new Set(work.asked);
      for (let at = 0; at < count; at += 1) {
        const seed = `${work.id} ${asked.size}`;
        let found = near.draw({ ...work, asked }, policy.reviewsPerWork, seed);
        if (!found) {
          region ??= new Circle(await this.people.candidates(tx, cohortId, theme, null), near);
          found = drawReviewer({ ...work, asked }, region.people.values(), policy.reviewsPerWork, seed);
        }
        if (!found) break;
        asked.add(found.reviewer);
        // Whoever was asked has one more to make, so that the next work goes to somebody else.
        const person = near.people.get(found.reviewer) ?? region?.people.get(found.reviewer);
        if (person) person.load += 1;
        drawn.push({
          submissionId: work.id,
          version,
          enrollmentId: found.reviewer,
          circle: found.circle,
          why,
        });
      }
    }
    const now = this.clock.now();
    const today = plainDateIn(pack.programme.timeZone, now);
    await this.rows.assign(tx, cohortId, theme, drawn, { now, dueOn: addDays(today, policy.days) });
    return drawn.length;
  }
}

type Counted = Omit<Candidate, 'load'> & { load: number };

/** Who could be asked, with the loads that they have by now. */
class Circle {
  readonly people: ReadonlyMap<string, Counted>;
  private readonly counties = new Map<string, Counted[]>();
  private readonly workshops = new Map<string, Counted[]>();
  /** By county: nobody's turn comes before this. Loads only rise, so that it holds once it was found. */
  private readonly leastTurn = new Map<string, number>();

  /** @param known people with loads that have risen since they were read */
  constructor(candidates: readonly Candidate[], known: Circle | null = null) {
    this.people = new Map(
      candidates.map((candidate) => [candidate.id, known?.people.get(candidate.id) ?? { ...candidate }]),
    );
    for (const person of this.people.values()) {
      add(this.counties, person.county, person);
      if (person.workshop !== null) add(this.workshops, person.workshop, person);
    }
  }

  /**
   * Somebody of the county. Who is of the workshop and whose turn it is comes first anyway, so that for most works the county
   * is not gone through.
   */
  draw(work: WorkToDraw, owed: number, seed: string): ReturnType<typeof drawReviewer> {
    const [{ county, workshop }] = work.authors as [WorkToDraw['authors'][number]];
    const near =
      workshop === null ? null : drawReviewer(work, this.workshops.get(workshop) ?? [], owed, seed);
    if (near && near.turn <= (this.leastTurn.get(county) ?? 0)) return near;
    const people = this.counties.get(county) ?? [];
    let least = Number.POSITIVE_INFINITY;
    for (const person of people) least = Math.min(least, turnOf(person, owed));
    this.leastTurn.set(county, least);
    return near && near.turn <= least ? near : drawReviewer(work, people, owed, seed);
  }
}

function add(lists: Map<string, Counted[]>, key: string, person: Counted): void {
  const list = lists.get(key);
  if (list) list.push(person);
  else lists.set(key, [person]);
}
