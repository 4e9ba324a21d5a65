import { STANDARD_COLUMNS, STANDARD_DIMENSIONS } from '@tisheng/reference-data/ability-standard.js';
import type { Instrument } from '@tisheng/reference-data/instrument/instrument.js';
import { TEACHING_ENVIRONMENTS } from '@tisheng/reference-data/instrument/instrument.js';
import { STAGE_OF_SCHOOLING_CODES } from '@tisheng/reference-data/stages-of-schooling.js';
import { z } from 'zod';
import { INSTRUMENT_FORMAT } from './instrument-format.js';

/** Texts may still be empty: a draft is kept before it is finished. */
const text = z.strictObject({ zh: z.string(), en: z.string() });
const plainOption = z.strictObject({ code: z.string(), text });

const base = {
  code: z.string(),
  columns: z.array(z.enum(STANDARD_COLUMNS)),
  situation: text,
  stages: z.array(z.enum(STAGE_OF_SCHOOLING_CODES)),
  environments: z.array(z.enum(TEACHING_ENVIRONMENTS)),
};

const question = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('single'),
    ...base,
    item: z.int(),
    options: z.array(plainOption.extend({ thirds: z.literal([0, 1, 2, 3]) })),
  }),
  z.strictObject({
    kind: z.literal('multiple'),
    ...base,
    item: z.int(),
    options: z.array(plainOption.extend({ right: z.boolean() })),
  }),
  z.strictObject({
    kind: z.literal('ordering'),
    ...base,
    item: z.int(),
    options: z.array(plainOption),
    rightOrder: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal('scale'),
    ...base,
    dimension: z.enum(STANDARD_DIMENSIONS),
    options: z.array(plainOption),
  }),
]);

/** The form of an instrument's document, described for people in `docs/instrument-format.md`. */
export const InstrumentDocument = z.strictObject({
  format: z.literal(INSTRUMENT_FORMAT),
  code: z.string(),
  version: z.int(),
  title: text,
  introduction: text,
  questions: z.array(question),
});

/** The document of an instrument, as it is exported. */
export function documentOf(instrument: Instrument): z.infer<typeof InstrumentDocument> {
  const { code, version, title, introduction, questions } = instrument;
  return InstrumentDocument.parse({
    format: INSTRUMENT_FORMAT,
    code,
    version,
    title,
    introduction,
    questions,
  });
}
