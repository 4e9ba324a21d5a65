/** In a process of its own: invents a region and allocates its peer reviews, by the product's own rule. */
import { allocateReviews } from '../../libs/domain-rules/dist/practice-evidence/peer-review/allocate-reviews.js';
import { SeededDraw } from '../../libs/domain-rules/dist/diagnostic-assessment/seeded-draw.js';
import { answerParent, timed } from '../shared/measure.mjs';

const STAGES = ['kindergarten', 'primary', 'junior-secondary', 'senior-secondary'];
const SUBJECTS = ['chinese', 'mathematics', 'english', 'science', 'music'];

/**
 * Schools of 2 to 110 teachers in counties. In every second county workshops gather one stage and subject from all schools, in
 * the others neighbouring schools, of which many workshops have one alone; one teacher in two hundred is in none.
 */
function inventRegion(teachers, seed) {
  const draw = new SeededDraw(seed);
  const people = [];
  let school = 0;
  while (people.length < teachers) {
    school += 1;
    const county = Math.floor(school / 90);
    const size = Math.min(teachers - people.length, 2 + draw.number(12) * draw.number(10));
    const stage = STAGES[draw.number(STAGES.length)];
    for (let at = 0; at < size; at += 1) {
      people.push({
        id: `${school}-${at}`,
        school: `s${school}`,
        county,
        stage,
        subject: draw.pick(SUBJECTS),
      });
    }
  }
  const counties = new Map();
  for (const person of people) {
    if (!counties.has(person.county)) counties.set(person.county, []);
    counties.get(person.county).push(person);
  }
  for (const [county, members] of counties) {
    if (county % 2 === 0) {
      const key = ({ stage, subject }) => `${stage} ${subject}`;
      members.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
    }
    let workshop = 0;
    let left = 0;
    for (const person of members) {
      if (left === 0) {
        workshop += 1;
        left = 30 + draw.number(31);
      }
      left -= 1;
      person.county = `c${county}`;
      person.workshop = draw.number(200) === 0 ? null : `c${county} w${workshop}`;
    }
  }
  return people;
}

await answerParent(async ({ teachers }) => {
  const people = inventRegion(teachers, 'bench');
  const facts = {
    works: people.map(({ id }) => ({ id: `work ${id}`, authors: [id] })),
    people,
    reviewers: people.map(({ id }) => id),
    reviewsPerWork: 3,
    smallestPool: 8,
    seed: 'bench',
  };
  const { seconds, answer } = await timed(() => allocateReviews(facts));
  const { short, ...report } = answer.report;
  return {
    seconds,
    ...report,
    short: short.length,
    schools: new Set(people.map(({ school }) => school)).size,
  };
});
