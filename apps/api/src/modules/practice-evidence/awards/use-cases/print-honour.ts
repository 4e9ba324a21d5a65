import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { partsOf, plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { fillIn } from '@tisheng/messages/pages/page-texts.js';
import { renderHonour, UnprintableHonour } from '../../../../platform/documents/render-honour.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { FindHonours } from '../queries/find-honours.js';

/** A certificate of honour as a file. */
export interface PrintedHonour {
  readonly pdf: Buffer;
  readonly fileName: string;
}

/** Prints a certificate of honour (荣誉证书) from the list that is final. */
@Injectable()
export class PrintHonour {
  constructor(
    private readonly honours: FindHonours,
    private readonly policies: PolicyReader,
  ) {}

  async execute(
    honourId: string,
    language: 'zh' | 'en',
  ): Promise<PrintedHonour | { readonly problems: readonly Problem[] }> {
    const honour = await this.honours.one(honourId);
    if (!honour) return { problems: [problem('not-found')] };
    const { pack } = await this.policies.ofCohort(honour.cohortId);
    const day = plainDateIn(pack.programme.timeZone, honour.publishedAt);
    const name = pack.practice.awards.honours.find(({ code }) => code === honour.honour)?.name;
    const { year, month, day: dayOfMonth } = partsOf(day);
    const t = (
      key: keyof typeof awardTexts,
      values: Readonly<Record<string, string | number>> = {},
    ): string => fillIn(awardTexts[key][language], values);
    const others = honour.people.filter((person) => person !== honour.name);
    const words = {
      title: honour.title,
      category: t(`category-${honour.category}`),
      round: honour.roundName,
      programme: pack.title[language],
    };
    const sentence =
      honour.category === 'leader'
        ? t('certificate-of-leader', words)
        : honour.category === 'workshop'
          ? t('certificate-of-workshop', words)
          : t('certificate-of-work', words);
    try {
      const pdf = renderHonour({
        lang: language,
        title: t('certificate-title'),
        addressee: t('certificate-addressee', { name: honour.name }),
        sentence,
        honour: name?.[language] ?? honour.honour,
        closing: t('certificate-closing'),
        together:
          others.length > 0
            ? t('certificate-together', { names: others.join(language === 'zh' ? '、' : ', ') })
            : '',
        issuer: honour.isOfRegion ? pack.document.issuer[language] : honour.unitName,
        issuedOn: t('certificate-day', { year, month, day: dayOfMonth }),
        numberLabel: t('certificate-no'),
        number: honour.certificateNo,
      });
      return { pdf, fileName: `${t('certificate-title')}-${honour.name}-${honour.certificateNo}.pdf` };
    } catch (error) {
      if (error instanceof UnprintableHonour) return { problems: [error.problem] };
      throw error;
    }
  }
}
