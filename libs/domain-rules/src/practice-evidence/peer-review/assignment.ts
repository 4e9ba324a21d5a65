/** Who has written which work, by numbers: 0, 1, 2 … for works, people and schools. */
export interface WorksAndPeople {
  /** By work: the people whose work it is. */
  readonly authorsOf: readonly (readonly number[])[];
  /** By work: their schools. */
  readonly schoolsOf: readonly (readonly number[])[];
  /** By person: the school; people who only wrote stand here too. */
  readonly schoolOf: readonly number[];
  /** By person: the works that they wrote. */
  readonly worksOf: readonly (readonly number[])[];
}

/** Who reviews what, while it is being made. Whatever is asked of it, it never holds a review that the rules forbid. */
export class Assignment {
  // Maps, since most trials touch few works of a region's many.
  private readonly people = new Map<number, number[]>();
  private readonly works = new Map<number, number[]>();

  constructor(private readonly facts: WorksAndPeople) {}

  /** The reviewers of a work. */
  reviewersOf(work: number): readonly number[] {
    return this.people.get(work) ?? NOBODY;
  }

  /** The works that somebody reviews. */
  reviewedBy(person: number): readonly number[] {
    return this.works.get(person) ?? NOBODY;
  }

  loadOf(person: number): number {
    return this.reviewedBy(person).length;
  }

  /** One's own work, a work of one's own school, and a work that one has already: nothing can change that. */
  isBarred(person: number, work: number): boolean {
    const { authorsOf, schoolsOf, schoolOf } = this.facts;
    return (
      schoolsOf[work]!.includes(schoolOf[person]!) ||
      authorsOf[work]!.includes(person) ||
      this.reviewersOf(work).includes(person)
    );
  }

  /** The reviews that authors of the work make of this person's works: the two would review each other. */
  returnedFavours(person: number, work: number): { readonly person: number; readonly work: number }[] {
    const { authorsOf, worksOf } = this.facts;
    return authorsOf[work]!.flatMap((author) =>
      worksOf[person]!.filter((own) => this.reviewersOf(own).includes(author)).map((own) => ({
        person: author,
        work: own,
      })),
    );
  }

  may(person: number, work: number): boolean {
    if (this.isBarred(person, work)) return false;
    const own = this.facts.worksOf[person]!;
    if (own.length === 0) return true;
    for (const author of this.facts.authorsOf[work]!) {
      for (const reviewed of this.reviewedBy(author)) if (own.includes(reviewed)) return false;
    }
    return true;
  }

  /** @throws Error for a review that the rules forbid */
  give(person: number, work: number): void {
    if (!this.may(person, work)) throw new Error('A review that the rules forbid');
    add(this.people, work, person);
    add(this.works, person, work);
  }

  take(person: number, work: number): void {
    remove(this.people, work, person);
    remove(this.works, person, work);
  }
}

const NOBODY: readonly number[] = [];

function add(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function remove(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key) ?? [];
  const at = list.indexOf(value);
  if (at >= 0) list.splice(at, 1);
}

/** Works that are reviewed within a circle of people, and those people. */
export interface Pool {
  readonly works: readonly number[];
  readonly reviewers: readonly number[];
}

/** Reviews that a work still lacks, of all works of a pool. */
export function missingReviews(pool: Pool, assignment: Assignment, reviewsPerWork: number): number {
  let missing = 0;
  for (const work of pool.works) missing += reviewsPerWork - assignment.reviewersOf(work).length;
  return missing;
}

/** The most and the fewest reviews that anybody of a pool makes. */
export function loadsOf(
  pool: Pool,
  assignment: Assignment,
): { readonly least: number; readonly most: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const person of pool.reviewers) {
    const load = assignment.loadOf(person);
    if (load < least) least = load;
    if (load > most) most = load;
  }
  return { least: pool.reviewers.length === 0 ? 0 : least, most };
}

/** The most reviews that anybody of a pool is asked for: the mean, rounded up. */
export const fairLoad = (pool: Pool, reviewsPerWork: number): number =>
  pool.reviewers.length === 0 ? 0 : Math.ceil((pool.works.length * reviewsPerWork) / pool.reviewers.length);
