import fc from 'fast-check';
import {
  NO_ANSWERS,
  answerGiven,
  answersShown,
  basisOf,
  countWaiting,
  givenHereOnly,
  isBehind,
  keptChosen,
  nextSave,
  sameChoice,
  saveAnswered,
  serverRead,
  type AnswersOnDevice,
  type Chosen,
} from './answers-on-device.js';

/** Sends what rests on the oldest revision and hears the server's answer. */
function saved(answers: AnswersOnDevice, revision: number): AnswersOnDevice {
  return saveAnswered(answers, { sent: nextSave(answers)!.answers, revision, conflicts: [] });
}

test('an answer is shown at once and waits until the server has it', () => {
  const given = answerGiven(NO_ANSWERS, 'q1', ['a']);
  expect(answersShown(given)).toEqual({ q1: ['a'] });
  expect(nextSave(given)).toEqual({ basedOn: 0, answers: { q1: ['a'] } });
  const after = saved(given, 1);
  expect(nextSave(after)).toBeNull();
  expect(answersShown(after)).toEqual({ q1: ['a'] });
  expect(isBehind(after)).toBe(false);
});

test('an answer changed while it travelled rests on the one just stored', () => {
  const given = answerGiven(NO_ANSWERS, 'q1', ['a']);
  const changed = answerGiven(given, 'q1', ['b']);
  const after = saveAnswered(changed, { sent: nextSave(given)!.answers, revision: 1, conflicts: [] });
  expect(nextSave(after)).toEqual({ basedOn: 1, answers: { q1: ['b'] } });
});

test('an answer given without network rests on what was seen then, not on what is read later', () => {
  const offline = answerGiven(serverRead(NO_ANSWERS, 5, {}), 'q1', ['a']);
  const read = serverRead(offline, 6, { q1: ['c'] });
  expect(answersShown(read)).toEqual({ q1: ['a'] });
  expect(nextSave(read)).toEqual({ basedOn: 5, answers: { q1: ['a'] } });
});

test('a waiting answer that is changed goes on resting on what was seen before it, not on what it hides', () => {
  const offline = answerGiven(serverRead(NO_ANSWERS, 5, {}), 'q1', ['a']);
  const read = serverRead(offline, 6, { q1: ['c'] });
  expect(nextSave(answerGiven(read, 'q1', ['b']))).toEqual({ basedOn: 5, answers: { q1: ['b'] } });
});

test('an answer that was emptied hides what another device answered meanwhile; a new one does not write over it', () => {
  const emptied = answerGiven(serverRead(NO_ANSWERS, 5, { q1: ['a'] }), 'q1', []);
  const read = serverRead(emptied, 6, { q1: ['c'] });
  expect(answersShown(read)).toEqual({ q1: [] });
  expect(nextSave(answerGiven(read, 'q1', ['b']))).toEqual({ basedOn: 5, answers: { q1: ['b'] } });
});

test('answers that rest on different revisions are sent in different saves, the oldest first', () => {
  const first = answerGiven(serverRead(NO_ANSWERS, 5, {}), 'q1', ['a']);
  const second = answerGiven(serverRead(first, 7, {}), 'q2', ['b']);
  expect(nextSave(second)).toEqual({ basedOn: 5, answers: { q1: ['a'] } });
});

test('a save that skips a revision says that another device saved meanwhile', () => {
  const given = answerGiven(serverRead(NO_ANSWERS, 5, {}), 'q1', ['a']);
  const after = saved(given, 7);
  expect(isBehind(after)).toBe(true);
  // What the other device answered has not been seen: an answer to it rests on the old revision still.
  expect(basisOf(after, 'q2')).toBe(5);
  expect(basisOf(after, 'q1')).toBe(7);
});

test('a conflict keeps both answers until the teacher chooses; the choice rests on both', () => {
  const given = answerGiven(serverRead(NO_ANSWERS, 5, {}), 'q1', ['a']);
  const conflict = { question: 'q1', kept: ['c'], given: ['a'] };
  const after = saveAnswered(given, { sent: { q1: ['a'] }, revision: 7, conflicts: [conflict] });
  expect(after.conflicts).toEqual({ q1: { kept: ['c'], given: ['a'], revision: 7 } });
  expect(nextSave(after)).toBeNull();
  expect(nextSave(answerGiven(after, 'q1', ['a']))).toEqual({ basedOn: 7, answers: { q1: ['a'] } });
  expect(answersShown(keptChosen(after, 'q1'))).toEqual({ q1: ['c'] });
});

test('when the test is handed in elsewhere, both what waits and what stands in a conflict was given here only', () => {
  const given = answerGiven(serverRead(NO_ANSWERS, 5, { q3: ['x'] }), 'q1', ['a']);
  const conflict = { question: 'q1', kept: ['c'], given: ['a'] };
  const inConflict = saveAnswered(given, { sent: { q1: ['a'] }, revision: 7, conflicts: [conflict] });
  const waiting = answerGiven(answerGiven(inConflict, 'q2', ['b']), 'q3', []);
  expect(givenHereOnly(waiting)).toEqual({ q1: ['a'], q2: ['b'] });
  expect(givenHereOnly(keptChosen(waiting, 'q1'))).toEqual({ q2: ['b'] });
});

test('an answer that was emptied again is open on the screen and not sent', () => {
  const stored = saved(answerGiven(NO_ANSWERS, 'q1', ['a']), 1);
  const emptied = answerGiven(stored, 'q1', []);
  expect(answersShown(emptied)).toEqual({ q1: [] });
  expect(nextSave(emptied)).toBeNull();
  expect(countWaiting(emptied)).toBe(0);
});

test('a reading that comes late takes nothing back', () => {
  const after = saved(answerGiven(NO_ANSWERS, 'q1', ['a']), 1);
  expect(serverRead(after, 0, {})).toBe(after);
});

/** The server's side: what was answered since the revision on which an answer rests is not written over. */
class Server {
  revision = 0;
  readonly answers = new Map<string, { options: Chosen; revision: number }>();

  save(basedOn: number, sent: Readonly<Record<string, Chosen>>) {
    this.revision += 1;
    const conflicts: { question: string; kept: Chosen; given: Chosen }[] = [];
    const replaced: { question: string; was: Chosen; by: Chosen }[] = [];
    for (const [question, options] of Object.entries(sent)) {
      const held = this.answers.get(question);
      if (held && sameChoice(held.options, options)) continue;
      if (held && held.revision > basedOn) {
        conflicts.push({ question, kept: held.options, given: options });
        continue;
      }
      if (held) replaced.push({ question, was: held.options, by: options });
      this.answers.set(question, { options, revision: this.revision });
    }
    return { revision: this.revision, conflicts, replaced };
  }

  read(): Record<string, Chosen> {
    return Object.fromEntries([...this.answers].map(([question, { options }]) => [question, options]));
  }
}

const QUESTIONS = ['q1', 'q2', 'q3'] as const;
const steps = fc.array(
  fc.record({
    device: fc.constantFrom(0, 1),
    act: fc.constantFrom('answer', 'send', 'read', 'choose-own', 'choose-other', 'travel'),
    question: fc.constantFrom(...QUESTIONS),
  }),
  { maxLength: 60, size: 'max' },
);

test('whatever two devices do in whatever order, nobody writes over an answer that they have not seen, and in the end both show the same', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const server = new Server();
      const devices: AnswersOnDevice[] = [NO_ANSWERS, NO_ANSWERS];
      /** Every answer that ever stood on the screen of a device, or was given there. */
      const known = [new Set<string>(), new Set<string>()];
      let count = 0;
      const note = (device: number): void => {
        const { conflicts } = devices[device]!;
        // What a waiting answer hides was not seen.
        for (const [question, options] of Object.entries(answersShown(devices[device]!)))
          known[device]!.add(`${question} ${options[0]}`);
        for (const [question, { kept }] of Object.entries(conflicts))
          known[device]!.add(`${question} ${kept[0]}`);
      };
      const send = (device: number, changes?: string): void => {
        const save = nextSave(devices[device]!);
        if (!save) return;
        const answer = server.save(save.basedOn, save.answers);
        for (const { question, was } of answer.replaced) {
          expect(known[device]).toContain(`${question} ${was[0]}`);
        }
        // Changed on the way, before the answer of the server is back.
        if (changes !== undefined) give(device, changes);
        devices[device] = saveAnswered(devices[device]!, { sent: save.answers, ...answer });
        note(device);
      };
      const give = (device: number, question: string): void => {
        const option = String((count += 1));
        devices[device] = answerGiven(devices[device]!, question, [option]);
        known[device]!.add(`${question} ${option}`);
      };
      const read = (device: number): void => {
        devices[device] = serverRead(devices[device]!, server.revision, server.read());
        note(device);
      };
      for (const { device, act, question } of taken) {
        const conflict = devices[device]!.conflicts[question];
        if (act === 'answer') give(device, question);
        else if (act === 'send') send(device);
        else if (act === 'travel') send(device, question);
        else if (act === 'read') read(device);
        else if (conflict && act === 'choose-own')
          devices[device] = answerGiven(devices[device]!, question, conflict.given);
        else if (conflict) devices[device] = keptChosen(devices[device]!, question);
      }
      for (let round = 0; round < 4; round += 1) {
        for (const device of [0, 1]) {
          while (nextSave(devices[device]!)) send(device);
          for (const question of Object.keys(devices[device]!.conflicts))
            devices[device] = keptChosen(devices[device]!, question);
          read(device);
        }
      }
      expect(answersShown(devices[0]!)).toEqual(server.read());
      expect(answersShown(devices[1]!)).toEqual(server.read());
    }),
    { numRuns: 300 },
  );
});
