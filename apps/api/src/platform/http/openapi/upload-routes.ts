import {
  binary,
  count,
  GUARDED,
  inQuery,
  json,
  object,
  type Operations,
  type Parameter,
  refusal,
  SESSION,
  SESSION_WITH_HEADER,
  text,
  uuid,
} from './openapi-types.js';

const tags = ['Files'];

const upload: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id of one’s own upload.',
  schema: uuid,
};
const file: Parameter = { ...upload, description: 'Id of the file.' };

const header = (name: string, description: string, required = true): Parameter => ({
  name,
  in: 'header',
  required,
  description,
  schema: text,
});
const RESUMABLE = header('Tus-Resumable', '1.0.0');
const UNKNOWN = refusal('One has no such upload.');

/** Resumable uploads (tus 1.0.0), and files as they are saved and shown. */
export const UPLOAD_ROUTES: Operations<
  | 'POST /files/uploads'
  | 'HEAD /files/uploads/:id'
  | 'PATCH /files/uploads/:id'
  | 'DELETE /files/uploads/:id'
  | 'GET /files/uploads/:id/state'
  | 'GET /files/:id'
  | 'GET /files/:id/preview'
  | 'GET /files/packages/workshops/:id'
> = {
  'POST /files/uploads': {
    tags,
    summary: 'Begin a resumable upload',
    description:
      'The creation of tus 1.0.0, a first piece may come along. Name, size and what the person keeps already are checked before the first byte.',
    security: SESSION_WITH_HEADER,
    parameters: [
      inQuery('cohortId', 'Cohort whose limits hold.'),
      RESUMABLE,
      header('Upload-Length', 'Size in bytes.'),
      header('Upload-Metadata', '`filename`, `filetype` and, where it is known, `sha256`, each in base64.'),
    ],
    responses: {
      201: { description: 'Begun; `Location` is where the pieces go.' },
      ...GUARDED,
      422: refusal('This file is not taken.'),
    },
  },
  'HEAD /files/uploads/:id': {
    tags,
    summary: 'Ask how much of an upload has arrived',
    security: SESSION,
    parameters: [upload, RESUMABLE],
    responses: { 200: { description: '`Upload-Offset` and `Upload-Length`.' }, ...GUARDED, 404: UNKNOWN },
  },
  'PATCH /files/uploads/:id': {
    tags,
    summary: 'Send the next piece of an upload',
    security: SESSION_WITH_HEADER,
    parameters: [upload, RESUMABLE, header('Upload-Offset', 'Where the piece begins, in bytes.')],
    requestBody: { required: true, content: { 'application/offset+octet-stream': { schema: binary } } },
    responses: {
      204: { description: 'Taken; `Upload-Offset` tells how much is there now.' },
      ...GUARDED,
      404: UNKNOWN,
      409: refusal('The piece begins elsewhere than the last one ended, or nothing more is wanted.'),
      413: refusal('More than was told.'),
    },
  },
  'DELETE /files/uploads/:id': {
    tags,
    summary: 'Throw an upload away',
    security: SESSION_WITH_HEADER,
    parameters: [upload],
    responses: {
      204: { description: 'It is gone.' },
      ...GUARDED,
      404: UNKNOWN,
      409: refusal('It belongs to something.'),
    },
  },
  'GET /files/uploads/:id/state': {
    tags,
    summary: 'Ask what became of an upload',
    security: SESSION,
    parameters: [upload],
    responses: {
      200: {
        description: 'Receiving, checking, ready to be attached under the same id, or refused and why.',
        content: json(
          object({
            id: uuid,
            name: text,
            sizeBytes: count,
            mediaType: text,
            state: { type: 'string', enum: ['receiving', 'checking', 'ready', 'refused'] },
            problems: { type: 'array', items: { type: 'object' } },
          }),
        ),
      },
      ...GUARDED,
      404: UNKNOWN,
    },
  },
  'GET /files/:id': {
    tags,
    summary: 'Save a file',
    security: SESSION,
    parameters: [file],
    responses: {
      200: {
        description: 'The file, to be saved.',
        content: { 'application/octet-stream': { schema: binary } },
      },
      ...GUARDED,
      404: refusal('The content is gone.'),
    },
  },
  'GET /files/:id/preview': {
    tags,
    summary: 'Look at a file',
    description: 'PDF, pictures, films, sound and plain texts. Takes `Range` and `If-None-Match`.',
    security: SESSION,
    parameters: [file, header('Range', 'One part of the file.', false)],
    responses: {
      200: {
        description: 'The file, to be shown.',
        content: { 'application/octet-stream': { schema: binary } },
      },
      206: {
        description: 'The part.',
        content: { 'application/octet-stream': { schema: binary } },
      },
      304: { description: 'It is the one that is known.' },
      ...GUARDED,
      404: refusal('The content is gone.'),
      415: refusal('No browser shows files of this kind.'),
      416: refusal('The file has no such part.'),
    },
  },
  'GET /files/packages/workshops/:id': {
    tags,
    summary: 'Fetch the result package of a workshop',
    description:
      'Every accepted work with its files in folders by theme and teacher, an index to be read and printed, and the same as CSV. Fetching it is audited.',
    security: SESSION,
    parameters: [{ ...file, description: 'Id of the workshop.' }],
    responses: {
      200: { description: 'The package.', content: { 'application/zip': { schema: binary } } },
      ...GUARDED,
    },
  },
};
