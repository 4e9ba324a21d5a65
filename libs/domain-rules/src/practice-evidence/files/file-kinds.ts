/** What a file is to people: policy packs say by these words what a work may hold. */
export const FILE_KINDS = ['document', 'picture', 'video', 'audio', 'archive'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** How a browser may show a file without saving it; null where it is saved only. */
export type Preview = 'pdf' | 'picture' | 'video' | 'audio' | 'text';

export interface FileType {
  readonly kind: FileKind;
  /** Media type under which it is kept and sent, whatever a browser calls it. */
  readonly mediaType: string;
  /** Other names that browsers have for it. */
  readonly alsoNamed?: readonly string[];
  readonly preview: Preview | null;
}

const office = (name: string): string => `application/vnd.openxmlformats-officedocument.${name}`;
const PDF: FileType = { kind: 'document', mediaType: 'application/pdf', preview: 'pdf' };
const document = (mediaType: string): FileType => ({ kind: 'document', mediaType, preview: null });
const picture = (mediaType: string): FileType => ({ kind: 'picture', mediaType, preview: 'picture' });

/**
 * Types of files taken, by extension. Nothing that a browser or an office program would run: no page, no script, no
 * drawing that may hold one, no document with macros.
 */
export const FILE_TYPES: Readonly<Record<string, FileType>> = {
  pdf: PDF,
  txt: { kind: 'document', mediaType: 'text/plain', preview: 'text' },
  doc: document('application/msword'),
  docx: document(office('wordprocessingml.document')),
  ppt: document('application/vnd.ms-powerpoint'),
  pptx: document(office('presentationml.presentation')),
  xls: document('application/vnd.ms-excel'),
  xlsx: document(office('spreadsheetml.sheet')),
  jpg: picture('image/jpeg'),
  jpeg: picture('image/jpeg'),
  png: picture('image/png'),
  gif: picture('image/gif'),
  webp: picture('image/webp'),
  mp3: { kind: 'audio', mediaType: 'audio/mpeg', alsoNamed: ['audio/mp3'], preview: 'audio' },
  m4a: { kind: 'audio', mediaType: 'audio/mp4', alsoNamed: ['audio/x-m4a'], preview: 'audio' },
  mp4: { kind: 'video', mediaType: 'video/mp4', preview: 'video' },
  webm: { kind: 'video', mediaType: 'video/webm', preview: 'video' },
  mov: { kind: 'video', mediaType: 'video/quicktime', preview: 'video' },
  zip: {
    kind: 'archive',
    mediaType: 'application/zip',
    alsoNamed: ['application/x-zip-compressed'],
    preview: null,
  },
};

/** The ending of a name without its dot, in small letters; empty where there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** The type that a file's name promises; undefined where nothing of that ending is taken. */
export function promisedType(name: string): FileType | undefined {
  const extension = extensionOf(name);
  return Object.hasOwn(FILE_TYPES, extension) ? FILE_TYPES[extension] : undefined;
}

/** Extensions of these kinds, for the file picker of a page: `.pdf,.docx,…`. */
export function extensionsOf(kinds: readonly FileKind[]): string[] {
  return Object.entries(FILE_TYPES).flatMap(([extension, { kind }]) =>
    kinds.includes(kind) ? [`.${extension}`] : [],
  );
}

/** How a stored file may be shown, by the media type under which it is kept. */
export function previewOf(mediaType: string): Preview | null {
  return Object.values(FILE_TYPES).find((type) => type.mediaType === mediaType)?.preview ?? null;
}

/** What a stored file is, by the media type under which it is kept; null where none is known. */
export function kindOf(mediaType: string): FileKind | null {
  return Object.values(FILE_TYPES).find((type) => type.mediaType === mediaType)?.kind ?? null;
}
