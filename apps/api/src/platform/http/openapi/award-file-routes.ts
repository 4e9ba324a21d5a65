import { binary, GUARDED, inQuery, refusal, SESSION, uuid, type Operations } from './openapi-types.js';

const tags = ['Files'];

const inPath = (name: string, description: string) =>
  ({ name, in: 'path', required: true, description, schema: uuid }) as const;

/** Files of awards and of the library of honoured works. */
export const AWARD_FILE_ROUTES: Operations<
  | 'GET /files/awards'
  | 'GET /files/honours/:id'
  | 'GET /files/judging/:taskId/:fileId'
  | 'GET /files/library/:entryId/:fileId'
> = {
  'GET /files/awards': {
    tags,
    summary: 'Fetch the list of a round of awards',
    description:
      'A workbook: everything for the unit that has opened the round, its own nominations for another. Takes `language`, zh or en. Fetching it is audited.',
    security: SESSION,
    parameters: [
      inQuery('cohortId', 'Cohort of the round.'),
      inQuery('unitId', 'Unit that asks.'),
      inQuery('roundId', 'The round.'),
    ],
    responses: {
      200: {
        description: 'The workbook.',
        content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: binary } },
      },
      ...GUARDED,
      400: refusal('A parameter is malformed.'),
    },
  },
  'GET /files/honours/:id': {
    tags,
    summary: 'Print a certificate of honour',
    description: 'Of a list that is final; takes `lang`, zh or en.',
    security: SESSION,
    parameters: [inPath('id', 'The certificate.')],
    responses: {
      200: {
        description: 'A4 landscape, to be read in the browser.',
        content: { 'application/pdf': { schema: binary } },
      },
      ...GUARDED,
      404: refusal('The list is not final.'),
      422: refusal('A character has no glyph in any font.'),
    },
  },
  'GET /files/judging/:taskId/:fileId': {
    tags,
    summary: 'Look at a file of a work that one judges',
    description: 'Under the number of the work, without its own name. Asked for a range it answers 206.',
    security: SESSION,
    parameters: [
      inPath('taskId', 'What one is to score.'),
      inPath('fileId', 'The file.'),
      inQuery('cohortId', 'Cohort of the round.'),
    ],
    responses: {
      200: { description: 'The file.', content: { 'application/octet-stream': { schema: binary } } },
      ...GUARDED,
      404: refusal('One does not judge this, or no longer.'),
    },
  },
  'GET /files/library/:entryId/:fileId': {
    tags,
    summary: 'Fetch a file of the library',
    description: 'Counts once for each person and day, and leads on to the file.',
    security: SESSION,
    parameters: [
      inPath('entryId', 'The work’s place in the library.'),
      inPath('fileId', 'The file.'),
      inQuery('cohortId', 'Cohort whose region is meant.'),
    ],
    responses: {
      302: { description: 'The file is at `/files/:id`.' },
      ...GUARDED,
      404: refusal('The library does not show it, or no longer.'),
    },
  },
};
