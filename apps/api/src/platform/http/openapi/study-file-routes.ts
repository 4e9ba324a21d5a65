import { binary, GUARDED, inQuery, json, refusal, SESSION, text, type Operations } from './openapi-types.js';

const tags = ['Files'];

/** Files of the diagnosis and of course selection. */
export const STUDY_FILE_ROUTES: Operations<
  'GET /files/instruments' | 'GET /files/diagnosis' | 'GET /files/low-consistency'
> = {
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
