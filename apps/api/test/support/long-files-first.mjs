import { createRequire } from 'node:module';

const { default: TestSequencer } = createRequire(import.meta.url)('@jest/test-sequencer');

/**
 * Journeys before all else: they take the longest, and one that begins last would keep everybody waiting. Jest itself
 * knows that only once it has run them.
 */
export default class LongFilesFirst extends TestSequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const isJourney = (test) => test.context.config.displayName?.name === 'journeys';
    return [...sorted.filter(isJourney), ...sorted.filter((test) => !isJourney(test))];
  }
}
