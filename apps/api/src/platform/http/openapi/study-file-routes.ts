import { binary, GUARDED, inQuery, json, refusal, SESSION, text, type Operations } from './openapi-types.js';

const tags = ['Files'];
const OF_REVIEW = [
  {
    name: 'id',
    in: 'path',
    required: true,
    description: 'The review.',
    schema: { type: 'string', format: 'uuid' },
  },
  {
    name: 'place',
    in: 'path',
    required: true,
    description: 'Place of the file, from 0.',
    schema: { type: 'string' },
  },
] as const;

/** Files of the diagnosis, of course selection and of practice. */
export const STUDY_FILE_ROUTES: Operations<
  | 'GET /files/instruments'
  | 'GET /files/diagnosis'
  | 'GET /files/low-consistency'
  | 'GET /measurements/:id/paper'
  | 'GET /peer-reviews/:id/files/:place'
  | 'GET /peer-reviews/:id/files/:place/preview'
> = {
  'GET /peer-reviews/:id/files/:place': {
    tags,
    summary: 'Read a file of a work that is reviewed blind',
    description: 'Under a name that says nothing; once the review is opened.',
    security: SESSION,
    parameters: OF_REVIEW,
    responses: {
      200: {
        description: 'The file, to be saved.',
        content: { 'application/octet-stream': { schema: binary } },
      },
      ...GUARDED,
      404: refusal('There is no such file, or its content is gone.'),
    },
  },
  'GET /peer-reviews/:id/files/:place/preview': {
    tags,
    summary: 'Look at a file of a work that is reviewed blind',
    description: 'The place of a file, or the id of a picture that the text shows. Takes a range.',
    security: SESSION,
    parameters: OF_REVIEW,
    responses: {
      200: { description: 'The file.', content: { 'application/octet-stream': { schema: binary } } },
      206: { description: 'A part of it.', content: { 'application/octet-stream': { schema: binary } } },
      ...GUARDED,
      404: refusal('There is no such file, or its content is gone.'),
    },
  },
  'GET /measurements/:id/paper': {
    tags,
    summary: 'Print a form by which practice was measured',
    description: 'With its signatures; takes `language`, zh or en.',
    security: SESSION,
    parameters: [
      {
        name: 'id',
        in: 'path',
        required: true,
        description: 'Id of the form.',
        schema: { type: 'string', format: 'uuid' },
      },
    ],
    responses: {
      200: {
        description: 'A4, to be read in the browser.',
        content: { 'application/pdf': { schema: binary } },
      },
      ...GUARDED,
      404: refusal('There is no such form, or it is not the reader’s to read.'),
    },
  },
  'GET /files/instruments': {
    tags,
    summary: 'Fetch a version of an instrument of the diagnosis',
    description: 'The document that the pages export and import, scoring keys included.',
    security: SESSION,
    parameters: [
      inQuery('programmeId', 'Programme that knows the instrument.'),
      inQuery('code', 'Code of the instrument.', text),
      inQuery('version', 'Number of the version.', text),
    ],
    responses: {
      200: { description: 'The whole document.', content: json({ type: 'object' }) },
      ...GUARDED,
      400: refusal('A parameter is malformed.'),
      404: refusal('The programme knows no such version.'),
    },
  },
  'GET /files/diagnosis': {
    tags,
    summary: 'Fetch the analysis of a unit’s tests as a spreadsheet',
    description: 'The unit and those right below it, with the levels that its page shows and no others.',
    security: SESSION,
    parameters: [
      inQuery('cohortId', 'The cohort.'),
      inQuery('unitId', 'Office or school whose teachers are meant.'),
      { ...inQuery('kind', 'pre-test, or post-test; pre-test when left out.', text), required: false },
      { ...inQuery('format', 'xlsx, or csv; xlsx when left out.', text), required: false },
      { ...inQuery('language', 'zh or en; Chinese when left out.', text), required: false },
    ],
    responses: {
      200: { description: 'The analysis.', content: { 'application/octet-stream': { schema: binary } } },
      ...GUARDED,
    },
  },
  'GET /files/low-consistency': {
    tags,
    summary: 'Fetch the plans of a unit that hardly answer their diagnoses',
    description:
      'A workbook, the least consistent first. Takes `language`, zh or en. Fetching it is audited.',
    security: SESSION,
    parameters: [
      inQuery('cohortId', 'Cohort of the plans.'),
      inQuery('unitId', 'Unit whose subtree is meant.'),
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
};
