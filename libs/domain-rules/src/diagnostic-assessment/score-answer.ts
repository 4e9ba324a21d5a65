import type { Ratio } from '../arithmetic/decimal.js';
import { ONE, ZERO, ratio } from '../arithmetic/decimal.js';
import type { MeasuringQuestion } from './instrument.js';
import { FULL_THIRDS } from './instrument.js';

/**
 * What an answer is worth, in [0,1] and exact.
 *
 * - a single choice: the worth of the option, in thirds
 * - a multiple choice: (right ones chosen − wrong ones chosen) of all right ones, never below 0, so that choosing
 *   everything gains nothing
 * - an ordering: of all pairs of steps, those in the right order less those in the wrong one, never below 0; half the
 *   pairs would be right by chance and are worth nothing
 *
 * @param options a sound answer: checked with `checkAnswers` before
 * @example
 * // right: a and c of a–e
 * scoreAnswer(multiple, ['a', 'c', 'd']) // (2 − 1) / 2 = 1/2
 * @example
 * // right order: b, a, c; of the pairs ba, bc, ac the first is turned round
 * scoreAnswer(ordering, ['a', 'b', 'c']) // (2 − 1) / 3 = 1/3
 */
export function scoreAnswer(question: MeasuringQuestion, options: readonly string[]): Ratio {
  switch (question.kind) {
    case 'single': {
      const taken = question.options.find(({ code }) => code === options[0]);
      return ratio(taken?.thirds ?? 0, FULL_THIRDS);
    }
    case 'multiple': {
      const chosen = new Set(options);
      let right = 0;
      let net = 0;
      for (const option of question.options) {
        if (option.right) right += 1;
        if (chosen.has(option.code)) net += option.right ? 1 : -1;
      }
      return share(net, right);
    }
    case 'ordering': {
      const places = options.map((code) => question.rightOrder.indexOf(code));
      let net = 0;
      for (const [at, place] of places.entries()) {
        for (const later of places.slice(at + 1)) net += later > place ? 1 : -1;
      }
      const { length } = question.rightOrder;
      return share(net, (length * (length - 1)) / 2);
    }
  }
}

function share(net: number, all: number): Ratio {
  if (net <= 0 || all === 0) return ZERO;
  return net === all ? ONE : ratio(net, all);
}
