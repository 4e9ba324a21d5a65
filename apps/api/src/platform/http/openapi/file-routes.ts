import {
  binary,
  count,
  GUARDED,
  inQuery,
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
const id = { name: 'id', in: 'path', required: true, description: 'Id of the file.', schema: uuid } as const;

const language = {
  name: 'lang',
  in: 'query',
  description: 'Language of the words in the file; Chinese when left out.',
  schema: { type: 'string', enum: ['zh', 'en'] },
} as const;

export const FILE_ROUTES: Operations<
  | 'GET /files/audit-log'
  | 'GET /files/my-data'
  | 'GET /files/teachers/:id/data'
  | 'GET /files/policy-packs'
  | 'GET /files/track-sessions'
  | 'GET /files/my-reconciliation'
  | 'GET /files/reconciliation'
  | 'POST /files/evidence'
  | 'GET /files/evidence'
  | 'GET /files/enrollments'
  | 'POST /files/unit-lists'
  | 'POST /files/rosters'
  | 'POST /files/rosters/:id'
  | 'GET /files/rosters/:id/errors'
  | 'GET /files/roster-template'
  | 'POST /files/first-passwords/:id'
  | 'GET /files/certificates/:id'
  | 'GET /files/certificates/:id/credential'
  | 'GET /files/fee-statements/:id'
> = {
  'GET /files/audit-log': {
    tags,
    summary: 'Fetch the audit trail of a unit and everything below it',
    description:
      'Takes the filters of `auditEntries`, and `language`, zh or en. Fetching it is itself an entry.',
    security: SESSION,
    parameters: [inQuery('unitId', 'Unit whose subtree is meant.')],
    responses: {
      200: {
        description: 'UTF-8 with byte order mark, the latest first.',
        content: { 'text/csv': { schema: text } },
      },
      ...GUARDED,
      400: refusal('A parameter is malformed.'),
    },
  },
  'POST /files/evidence': {
    tags,
    summary: 'Send evidence of earlier training, before the claim',
    description: 'PDF, JPG or PNG by its content, up to 5 MB.',
    security: SESSION_WITH_HEADER,
    parameters: [inQuery('cohortId', 'Cohort of the claim.')],
    requestBody: upload,
    responses: {
      201: { description: 'The file was kept.', content: json(object({ fileId: uuid })) },
      ...GUARDED,
      400: refusal('There is no file.'),
      422: refusal('The file cannot be evidence.'),
    },
  },
  'GET /files/evidence': {
    tags,
    summary: 'Fetch the evidence of a claim',
    security: SESSION,
    parameters: [
      inQuery('cohortId', 'Cohort of the claim.'),
      inQuery('enrollmentId', 'Enrollment of the claim.'),
      inQuery('claimId', 'The claim.'),
    ],
    responses: {
      200: { description: 'The file.', content: { 'application/octet-stream': { schema: binary } } },
      ...GUARDED,
      400: refusal('A parameter is malformed.'),
      404: refusal('There is no such claim.'),
    },
  },
  'GET /files/track-sessions': {
    tags,
    summary: 'Fetch the list of a track’s session with everybody’s attendance',
    security: SESSION,
    parameters: [
      inQuery('programmeId', 'Programme of the track.'),
      inQuery('unitId', 'Unit at or below which the people are.'),
      inQuery('sessionId', 'The session.'),
    ],
    responses: {
      200: {
        description: 'CSV in UTF-8, a column for every half-day.',
        content: { 'text/csv': { schema: text } },
      },
      ...GUARDED,
      400: refusal('A parameter is malformed.'),
    },
  },
  'GET /files/my-reconciliation': {
    tags,
    summary: 'Fetch what the institution says it has sent for a cycle against what is held',
    description:
      'CSV in UTF-8, a line for every learner. Takes `language`, zh or en. Fetching it is audited.',
    security: SESSION,
    parameters: [inQuery('cohortId', 'The cohort.'), inQuery('cycle', 'Number of the cycle.', count)],
    responses: {
      200: { description: 'The comparison.', content: { 'text/csv': { schema: text } } },
      ...GUARDED,
      400: refusal('A parameter is malformed.'),
      404: refusal('There is no such cycle.'),
    },
  },
  'GET /files/reconciliation': {
    tags,
    summary: 'The same of one institution, for learners below a unit',
    description: 'Takes `language`, zh or en. Fetching it is audited.',
    security: SESSION,
    parameters: [
      inQuery('cohortId', 'The cohort.'),
      inQuery('unitId', 'Unit at or below which the learners are.'),
      inQuery('institutionCode', 'Code of the institution.', text),
      inQuery('cycle', 'Number of the cycle.', count),
    ],
    responses: {
      200: { description: 'The comparison.', content: { 'text/csv': { schema: text } } },
      ...GUARDED,
      400: refusal('A parameter is malformed.'),
      404: refusal('There is no such institution or cycle.'),
    },
  },
  'GET /files/policy-packs': {
    tags,
    summary: 'Fetch a version of a programme’s policy pack',
    security: SESSION,
    parameters: [
      inQuery('programmeId', 'Programme of the policy.'),
      inQuery('version', 'Version: three numbers, 1.2.0.', text),
    ],
    responses: {
      200: { description: 'The whole document.', content: json({ type: 'object' }) },
      ...GUARDED,
      400: refusal('A parameter is malformed.'),
      404: refusal('There is no such version.'),
    },
  },
  'GET /files/enrollments': {
    tags,
    summary: 'Fetch the collected list of enrollments as a spreadsheet',
    description:
      'Everybody whom the list of the page shows under the same filter; ID numbers are masked. Several words of a filter are separated by commas.',
    security: SESSION,
    parameters: [
      inQuery('cohortId', 'The cohort.'),
      inQuery('unitId', 'Office or school whose list is meant.'),
      { ...inQuery('states', 'Only these states: put-forward, confirmed …', text), required: false },
      {
        ...inQuery('obligations', 'Only these obligations: required, voluntary, exempt.', text),
        required: false,
      },
      { ...inQuery('stages', 'Only these stages of schooling: primary …', text), required: false },
      { ...inQuery('duties', 'Only these duties: teacher, principal …', text), required: false },
      { ...inQuery('search', 'Part of a name, or a whole learner number.', text), required: false },
      { ...inQuery('format', 'xlsx, or csv; xlsx when left out.', text), required: false },
      { ...inQuery('language', 'zh or en; Chinese when left out.', text), required: false },
    ],
    responses: {
      200: { description: 'The list.', content: { 'application/octet-stream': { schema: binary } } },
      ...GUARDED,
      400: refusal('A parameter is malformed.'),
    },
  },
  'POST /files/unit-lists': {
    tags,
    summary: 'Send a list of counties or schools for checking',
    description:
      'XLSX or CSV. Every row is checked and compared with the tree; nothing changes before the list is committed.',
    security: SESSION_WITH_HEADER,
    parameters: [
      inQuery('unitId', 'Office in whose name it is sent; nothing outside its subtree is changed.'),
      inQuery('kind', 'What the list names.', { type: 'string', enum: ['counties', 'schools'] }),
    ],
    requestBody: upload,
    responses: {
      201: { description: 'The list was checked.', content: json(ref('CheckedUnitList')) },
      ...GUARDED,
      400: refusal('The upload broke off, or a parameter is malformed.'),
      413: refusal('The file is too large.'),
      422: refusal('The file cannot be read as a list of units.'),
    },
  },
  'POST /files/rosters': {
    tags,
    summary: 'Send a roster of teachers',
    description:
      'XLSX or CSV. The file is kept and its columns are proposed; rows are checked once the columns are settled, and nothing is stored in the roster before the import is committed.',
    security: SESSION_WITH_HEADER,
    parameters: [
      inQuery('programmeId', 'Programme of the roster.'),
      inQuery('unitId', 'Unit in whose name it is sent; schools outside its subtree are out of its reach.'),
    ],
    requestBody: upload,
    responses: {
      201: { description: 'The file was kept.', content: json(ref('BegunRosterImport')) },
      ...GUARDED,
      400: refusal('The upload broke off, or a parameter is malformed.'),
      413: refusal('The file is too large.'),
      422: refusal('The file cannot be read as a table.'),
    },
  },
  'POST /files/rosters/:id': {
    tags,
    summary: 'Send a mended roster in the same import',
    description: 'Takes the place of the file that was sent before; its columns are proposed anew.',
    security: SESSION_WITH_HEADER,
    parameters: [{ ...id, description: 'Id of the import.' }],
    requestBody: upload,
    responses: {
      201: { description: 'The file was kept.', content: json(ref('BegunRosterImport')) },
      ...GUARDED,
      400: refusal('The upload broke off.'),
      413: refusal('The file is too large.'),
      422: refusal('The file cannot be read as a table, or the import takes none any more.'),
    },
  },
  'GET /files/rosters/:id/errors': {
    tags,
    summary: 'Take a roster file back with its errors beside the cells',
    security: SESSION,
    parameters: [{ ...id, description: 'Id of the import.' }, language],
    responses: {
      200: {
        description: 'The same table with wrong cells marked and a column that tells what to mend.',
        content: { 'application/octet-stream': { schema: binary } },
      },
      ...GUARDED,
      410: refusal('The file of this import was not kept.'),
    },
  },
  'GET /files/roster-template': {
    tags,
    summary: 'Take an empty roster to be filled in',
    security: SESSION,
    parameters: [language],
    responses: {
      200: {
        description: 'A workbook with the column names, and examples on a sheet of their own.',
        content: { 'application/octet-stream': { schema: binary } },
      },
      ...GUARDED,
    },
  },
  'POST /files/first-passwords/:id': {
    tags,
    summary: 'Print the slips with first passwords',
    description:
      'Once, by the person who had the passwords made, within 72 hours. What is printed is erased; a page has to send the request, a link alone does nothing.',
    security: SESSION_WITH_HEADER,
    parameters: [{ ...id, description: 'Id of the batch of first passwords.' }],
    responses: {
      200: {
        description: 'The slips as PDF, to be saved.',
        content: { 'application/pdf': { schema: binary } },
      },
      ...GUARDED,
      422: refusal('The slips are printed or expired, or somebody else had them made.'),
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
  'GET /files/certificates/:id/credential': {
    tags,
    summary: 'Fetch the signed credential of the own certificate',
    description:
      'A Verifiable Credential 2.0 and Open Badge 3.0 with a Data Integrity proof (eddsa-rdfc-2022). Signed when it is first fetched, the same text ever after.',
    security: SESSION,
    parameters: [{ ...id, description: 'Id of the certificate.' }],
    responses: {
      200: {
        description: 'The credential, to be saved.',
        content: { 'application/vc': { schema: { type: 'object' } } },
      },
      ...GUARDED,
      410: refusal('The certificate was revoked.'),
    },
  },
  'GET /files/my-data': {
    tags,
    summary: 'Fetch everything that is held about oneself',
    description: 'A page to be read in Chinese, and the same as JSON. The look is written into the trail.',
    security: SESSION,
    responses: {
      200: { description: 'The packed report.', content: { 'application/zip': { schema: binary } } },
      ...GUARDED,
    },
  },
  'GET /files/teachers/:id/data': {
    tags,
    summary: 'Fetch everything that is held about a teacher who has asked for it',
    description: 'A page to be read in Chinese, and the same as JSON. The look is written into the trail.',
    security: SESSION,
    parameters: [{ ...id, description: 'Id of the teacher.' }],
    responses: {
      200: { description: 'The packed report.', content: { 'application/zip': { schema: binary } } },
      ...GUARDED,
    },
  },
  'GET /files/fee-statements/:id': {
    tags,
    summary: 'Fetch a statement of fees or a credit note',
    description: 'Two sheets: the facts with the sums by school, and every learner.',
    security: SESSION,
    parameters: [
      { ...id, description: 'Id of the statement.' },
      {
        name: 'lang',
        in: 'query',
        description: 'Language of the headers; Chinese when left out.',
        schema: { type: 'string', enum: ['zh', 'en'] },
      },
    ],
    responses: {
      200: {
        description: 'The statement as XLSX.',
        content: { 'application/octet-stream': { schema: binary } },
      },
      ...GUARDED,
    },
  },
};

export const FILE_SCHEMAS = {
  CheckedUnitList: object({
    listId: uuid,
    rowsRead: count,
    rowsRejected: count,
    outcomes: {
      type: 'object',
      description: 'How many rows mean what: new, renamed, moved, changed, unchanged, missing.',
    },
  }),
  BegunRosterImport: object({ importId: uuid }),
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
