import type { Locator } from 'playwright-core';
import type { Instrument, Question } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { testTexts } from '@tisheng/messages/pages/test-taking.js';
import { answering } from '../builders/pre-tests.js';
import type { Visitor } from './visitor.js';

/** Somebody who takes a test in the browser, question by question. */
export interface TestTaker {
  /** The question on the screen. */
  shown(): Promise<Question>;
  /** Answers what is on the screen, as they would. */
  answer(): Promise<Question>;
  /** On to the next question, or to the end of the part. */
  next(): Promise<void>;
  /**
   * Answers up to `count` questions, one after the other. When nothing is said: to the end of the part, and of the parts
   * that follow by themselves, as all do after the second.
   */
  take(count?: number): Promise<Question[]>;
  /** The words of an answer, as the page shows them. */
  words(question: Question): string[];
}

/**
 * @param weak items of the standard in which they answer like a beginner; in all others like a master
 */
export function aTestTaker(
  visitor: Visitor,
  instrument: Instrument,
  weak: readonly number[] = [],
): TestTaker {
  const { page } = visitor;
  const answerTo = answering((item) => (weak.includes(item) ? 0 : 3));
  const textOf = (question: Question, code: string): string =>
    question.options.find((option) => option.code === code)!.text.zh;
  const fieldset = page.locator('main fieldset:has(> legend[tabindex])');

  async function shown(): Promise<Question> {
    const legend = await fieldset.locator('legend').innerText();
    const question = instrument.questions.find(({ situation }) => legend.startsWith(situation.zh));
    if (!question) throw new Error(`No question of ${instrument.code} asks: ${legend}`);
    return question;
  }

  async function answer(): Promise<Question> {
    const question = await shown();
    const codes = answerTo(question);
    if (question.kind === 'ordering')
      await putInOrder(
        fieldset,
        codes.map((code) => textOf(question, code)),
      );
    else if (question.kind === 'multiple') {
      // What was ticked before and is no part of this answer is unticked; the wanted first, so that it is never empty.
      const others = question.options.map(({ code }) => code).filter((code) => !codes.includes(code));
      for (const code of [...codes, ...others]) {
        const box = fieldset.getByRole('checkbox', { name: textOf(question, code), exact: true });
        await box.setChecked(codes.includes(code));
      }
    } else {
      const [code] = codes;
      await fieldset.getByRole('radio', { name: textOf(question, code!), exact: true }).check();
    }
    return question;
  }

  async function next(): Promise<void> {
    // The same words in both places: `innerText` and `textContent` differ where a hint stands on a line of its own.
    const before = await page.locator('main legend').textContent();
    await visitor.button(new RegExp(`^(${testTexts.next.zh}|${testTexts['part-end'].zh})$`)).click();
    await page.waitForFunction((was) => document.querySelector('main legend')?.textContent !== was, before);
  }

  /** Waits at the end of a part until it is known how it goes on. */
  async function goesOn(): Promise<boolean> {
    // The page asks by itself after every part but the first, whose button waits for the teacher.
    const isFirstPart = (await page.locator('main details > div').count()) === 1;
    const standsStill = visitor.button(
      new RegExp(`^(${testTexts.submit.zh}${isFirstPart ? `|${testTexts['go-further'].zh}` : ''})$`),
    );
    await fieldset.or(standsStill).first().waitFor();
    return (await fieldset.count()) > 0;
  }

  return {
    shown,
    answer,
    next,
    words: (question) => answerTo(question).map((code) => textOf(question, code)),
    async take(count = Number.POSITIVE_INFINITY) {
      const answered: Question[] = [];
      await fieldset.waitFor();
      while (answered.length < count) {
        answered.push(await answer());
        await next();
        if (answered.length < count && !(await goesOn())) break;
      }
      return answered;
    },
  };
}

/** Moves one after the other up to its place; where all stand right already, says so. */
async function putInOrder(fieldset: Locator, wanted: readonly string[]): Promise<void> {
  const rows = fieldset.locator('ol > li');
  let moved = false;
  for (const [place, text] of wanted.entries()) {
    for (;;) {
      const at = (await rows.allInnerTexts()).findIndex((row) => row.includes(text));
      if (at <= place) break;
      await rows
        .nth(at)
        .getByRole('button', { name: testTexts['move-up'].zh.replace('{text}', text), exact: true })
        .click();
      moved = true;
    }
  }
  const asIs = fieldset.getByRole('button', { name: testTexts['order-as-is'].zh });
  if (!moved && (await asIs.count()) > 0) await asIs.click();
}
