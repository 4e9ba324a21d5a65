import {
  binary,
  count,
  GUARDED,
  json,
  object,
  type Operation,
  type Operations,
  ref,
  refusal,
  SESSION,
  SESSION_WITH_HEADER,
  text,
  uuid,
} from './openapi-types.js';

const tags = ['Files'];

const upload: Operation['requestBody'] = {
  required: true,
  content: { 'multipart/form-data': { schema: object({ file: binary }) } },
};
const inQuery = (name: string, description: string, schema = uuid) =>
  ({ name, in: 'query', required: true, description, schema }) as const;
const id = { name: 'id', in: 'path', required: true, description: 'Id of the file.', schema: uuid } as const;

export const FILE_ROUTES: Operations<
  'POST /files/rosters' | 'POST /files/works' | 'GET /files/:id' | 'GET /files/certificates/:id'
> = {
  'POST /files/rosters': {
    tags,
    summary: 'Send a roster of teachers for checking',
    description:
      'XLSX or CSV. Every row is checked; nothing is stored in the roster before the import is committed.',
    security: SESSION_WITH_HEADER,
    parameters: [
      inQuery('programmeId', 'Programme of the roster.'),
      inQuery('unitId', 'Unit in whose name it is sent; schools outside its subtree are unknown to it.'),
    ],
    requestBody: upload,
    responses: {
      201: { description: 'The file was checked.', content: json(ref('CheckedRoster')) },
      ...GUARDED,
      400: refusal('The upload broke off, or a parameter is malformed.'),
      413: refusal('The file is too large.'),
      422: refusal('The file cannot be read as a roster.'),
    },
  },
  'POST /files/works': {
    tags,
    summary: 'Attach a file to the own work on a theme',
    security: SESSION_WITH_HEADER,
    parameters: [
      inQuery('cohortId', 'Cohort that the teacher takes part in.'),
      inQuery('theme', 'Number of the theme.', { type: 'integer', minimum: 1 }),
    ],
    requestBody: upload,
    responses: {
      201: { description: 'The file is attached.', content: json({ type: 'object' }) },
      ...GUARDED,
      400: refusal('No file was sent.'),
      413: refusal('The file is too large.'),
      422: refusal('The work takes no files, or not this one.'),
    },
  },
  'GET /files/:id': {
    tags,
    summary: 'Read a file of a work',
    security: SESSION,
    parameters: [id],
    responses: {
      200: {
        description: 'The file, to be saved.',
        content: { 'application/octet-stream': { schema: binary } },
      },
      ...GUARDED,
      404: refusal('The content is gone.'),
    },
  },
  'GET /files/certificates/:id': {
    tags,
    summary: 'Print a certificate',
    description: 'Printed from the facts of the day of issue, whatever has changed since.',
    security: SESSION,
    parameters: [
      { ...id, description: 'Id of the certificate.' },
      {
        name: 'lang',
        in: 'query',
        description: 'Language of the paper; Chinese when left out.',
        schema: { type: 'string', enum: ['zh', 'en'] },
      },
    ],
    responses: {
      200: { description: 'The certificate as PDF/A.', content: { 'application/pdf': { schema: binary } } },
      ...GUARDED,
      410: refusal('The certificate was revoked.'),
      422: refusal('No font has a character of the certificate.'),
    },
  },
};

export const FILE_SCHEMAS = {
  CheckedRoster: object({
    importId: uuid,
    rowsRead: count,
    rowsAccepted: count,
    rowsRejected: count,
    rowsWarned: count,
    problems: { type: 'array', description: 'The first problems found.', items: ref('Problem') },
  }),
  Problem: {
    type: 'object',
    description: 'One thing that is wrong, where, and how to mend it.',
    properties: {
      code: { ...text, type: 'string', description: 'Stable name of the rule that is broken.' },
      field: { type: 'string', description: 'Field or column that is wrong.' },
      row: { type: 'integer', description: 'Sheet row or index of the item.' },
      data: { type: 'object', description: 'Values that the sentence names.' },
      zh: { type: 'string', description: 'The sentence in Chinese.' },
      en: { type: 'string', description: 'The sentence in English.' },
    },
    required: ['code', 'zh', 'en'],
  },
  Problems: object({
    problems: { type: 'array', description: 'Every problem, never only the first.', items: ref('Problem') },
  }),
} as const;
