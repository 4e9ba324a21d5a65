import { Injectable } from '@nestjs/common';
import {
  MEASUREMENT_PAPER_WORDS as WORDS,
  MEASURING_KIND_LABELS,
  SIGNER_LABELS,
} from '@tisheng/messages/measurement-paper.js';
import { stateLabel } from '@tisheng/messages/states.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { renderMeasurement } from '../../../platform/documents/render-measurement.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import type { Measurement } from './graphql/measurement.model.js';
import { FindMeasurements } from './queries/find-measurements.js';

type Language = 'zh' | 'en';

/** Prints a form with its signatures, as its reader sees it. */
@Injectable()
export class PrintMeasurement {
  constructor(
    private readonly find: FindMeasurements,
    private readonly policies: PolicyReader,
  ) {}

  /** @returns null where the reader may not see what is written */
  async execute(actor: Actor, id: string, language: Language): Promise<{ name: string; pdf: Buffer } | null> {
    const form = await this.find.one(actor, id);
    if (!form || !form.readable) return null;
    const { pack, cohort } = await this.policies.ofCohort(form.cohortId);
    const title = MEASURING_KIND_LABELS[form.kind][language];
    const at = (moment: Date): string =>
      new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
        dateStyle: 'long',
        timeStyle: 'short',
        timeZone: pack.programme.timeZone,
      }).format(moment);
    const pdf = await renderMeasurement({
      lang: language,
      title,
      subtitle: `${language === 'zh' ? cohort.nameZh : cohort.nameEn} · ${stateLabel('measurement', form.state)?.[language] ?? ''}`,
      facts: factsOf(form, language),
      items: itemsOf(form, language),
      filesLabel: WORDS.files[language],
      files: form.files.map(({ name }) => name),
      signatures: signaturesOf(form, language, at),
      footer: `${WORDS.hash[language]}${form.contentHash}`,
    });
    return { name: `${title}-${form.teacherName}-${form.heldOn}.pdf`, pdf };
  }
}

function factsOf(form: Measurement, language: Language): [string, string][] {
  const times = form.startsAt ? `${form.startsAt}–${form.endsAt ?? ''}` : '';
  const facts: [string, string][] = [
    [WORDS.teacher[language], form.teacherName],
    [WORDS.school[language], form.schoolName],
    [WORDS.theme[language], `${form.theme} ${form.themeTitle[language]}`],
    [WORDS.heldOn[language], form.heldOn],
  ];
  if (form.kind === 'lesson-observation') {
    facts.push(
      [WORDS.observer[language], form.observerName],
      [WORDS.times[language], times],
      [WORDS.className[language], form.className],
      [WORDS.subject[language], form.subject],
      [WORDS.topic[language], form.topic],
    );
  }
  const version = form.correctsId
    ? `${form.version} · ${WORDS.correction[language].replace('{version}', String(form.version - 1))}`
    : String(form.version);
  facts.push([WORDS.version[language], version]);
  return facts.length % 2 === 0 ? facts : [...facts, ['', '']];
}

function itemsOf(form: Measurement, language: Language) {
  const values = new Map(form.values.map((value) => [value.code, value]));
  return (form.form?.items ?? []).map(({ code, name, asks, kind }) => {
    const value = values.get(code);
    const level = form.form?.levels.find(({ points }) => points === value?.number);
    const words = kind === 'level' ? level?.name[language] : (value?.text ?? value?.number?.toString());
    return { name: name[language], asks: asks[language], value: words ?? '—' };
  });
}

function signaturesOf(form: Measurement, language: Language, at: (moment: Date) => string) {
  const given = form.signatures.map(({ signer, decision, name, words, at: moment }) => ({
    label: `${SIGNER_LABELS[signer][language]} ${WORDS[decision][language]}`,
    name,
    words,
    at: at(moment),
  }));
  const missing = form.awaits.map((signer) => ({
    label: SIGNER_LABELS[signer][language],
    name: WORDS.notSigned[language],
    words: '',
    at: '',
  }));
  return [...given, ...missing];
}
