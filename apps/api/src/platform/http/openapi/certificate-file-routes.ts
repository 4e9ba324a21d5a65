import { binary, GUARDED, inQuery, type Operations, SESSION, text, uuid } from './openapi-types.js';

const tags = ['Files'];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const language = {
  ...inQuery('language', 'Language of the words in the file; Chinese when left out.', {
    type: 'string',
    enum: ['zh', 'en'],
  }),
  required: false,
};

/** Lists of certificates as files. */
export const CERTIFICATE_FILE_ROUTES: Operations<
  'GET /files/certificates' | 'GET /files/mass-decisions/:id'
> = {
  'GET /files/certificates': {
    tags,
    summary: 'Fetch the register of certificates as a spreadsheet',
    description:
      'Everything that the register shows under the same filter. ID numbers are masked unless `unmasked` says why they are needed, which is written into the trail.',
    security: SESSION,
    parameters: [
      inQuery('cohortId', 'The cohort.'),
      inQuery('unitId', 'Office or school whose certificates are meant.'),
      { ...inQuery('search', 'Part of number or name, or the learner number.', text), required: false },
      { ...inQuery('state', 'Only these: issued or revoked.', text), required: false },
      { ...inQuery('flagged', 'true: only those whose result has changed since.', text), required: false },
      {
        ...inQuery('unmasked', 'Why whole ID numbers are needed; offices alone may ask for them.', text),
        required: false,
      },
      inQuery('format', 'Kind of file.', { type: 'string', enum: ['xlsx', 'csv'] }),
      language,
    ],
    responses: {
      200: {
        description: 'The list, by number.',
        content: { [XLSX]: { schema: binary }, 'text/csv': { schema: text } },
      },
      ...GUARDED,
    },
  },
  'GET /files/mass-decisions/:id': {
    tags,
    summary: 'Fetch the certificates of a decision about many',
    description: 'Every certificate with what became of it, and the new number where there is one.',
    security: SESSION,
    parameters: [
      { name: 'id', in: 'path', required: true, description: 'Id of the decision.', schema: uuid },
      inQuery('cohortId', 'The cohort.'),
      inQuery('unitId', 'Office that stands above the decision.'),
      language,
    ],
    responses: {
      200: { description: 'The list, by number.', content: { [XLSX]: { schema: binary } } },
      ...GUARDED,
    },
  },
};
