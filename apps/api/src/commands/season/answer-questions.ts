import {
  TEACHING_ENVIRONMENTS,
  type TeachingEnvironment,
} from '@tisheng/reference-data/instrument/instrument.js';
import type { Question, TestKind } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { diligenceOf, Random } from './random.js';

/** What a learner has gained by training, in thirds. */
const GAIN = 0.5;

/** Where the learner teaches: most have a board or screen, few have devices for every pupil. */
export function environmentOf(learnerNo: string): TeachingEnvironment {
  const random = new Random(`environment ${learnerNo}`);
  return TEACHING_ENVIRONMENTS[Math.floor(Math.min(random.next(), random.next() + 0.35) * 4)] ?? 'networked';
}

/** Answers a learner's test: they lie around what the learner can do, now better and now worse. */
export function answering(learnerNo: string, kind: TestKind): (question: Question) => string[] {
  const diligence = diligenceOf(learnerNo);
  const talent = new Random(`ability ${learnerNo}`).next();
  const ability = diligence * 2.2 + talent + (kind === 'post-test' ? GAIN * (0.4 + diligence) : 0);
  const random = new Random(`${kind} ${learnerNo}`);
  return (question) =>
    answerOf(question, Math.min(3, Math.max(0, ability + random.next() * 2 - 1.2)), random);
}

/** @param wanted how good the answer is, in thirds */
function answerOf(question: Question, wanted: number, random: Random): string[] {
  const level = wanted / 3;
  switch (question.kind) {
    case 'single': {
      const nearest = question.options.toSorted(
        (a, b) => Math.abs(a.thirds - wanted) - Math.abs(b.thirds - wanted),
      );
      return [nearest[0]!.code];
    }
    case 'multiple': {
      const chosen = question.options.filter(({ right }) => random.chance(right ? level : (1 - level) / 2));
      return (chosen.length > 0 ? chosen : question.options.slice(0, 1)).map(({ code }) => code);
    }
    case 'ordering': {
      // Who knows the steps changes few neighbours.
      const order = [...question.rightOrder];
      for (let at = order.length - 1; at > 0; at -= 1) {
        if (random.chance(level)) continue;
        const other = random.between(0, at);
        [order[at], order[other]] = [order[other]!, order[at]!];
      }
      return order;
    }
    case 'scale': {
      const rated = level + random.next() * 0.5 - 0.2;
      const step = Math.round(rated * (question.options.length - 1));
      return [question.options[Math.min(question.options.length - 1, Math.max(0, step))]!.code];
    }
  }
}
