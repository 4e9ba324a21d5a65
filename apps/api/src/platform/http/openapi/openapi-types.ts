import type { OperationName } from '@tisheng/domain-rules/access/access-table.js';

/** A REST route as the access table names it: `GET /files/:id`. */
export type RestRoute = Extract<OperationName, `${string} /${string}`>;

/** A JSON Schema, as far as the document uses it. */
export type Schema =
  | { readonly $ref: string }
  | {
      readonly type: string | readonly string[];
      readonly description?: string;
      readonly format?: string;
      readonly enum?: readonly string[];
      readonly minimum?: number;
      readonly maxLength?: number;
      readonly items?: Schema;
      readonly properties?: Readonly<Record<string, Schema>>;
      readonly required?: readonly string[];
      readonly additionalProperties?: boolean;
    };

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description: string;
  readonly schema: Schema;
}

export interface Response {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly schema: Schema }>>;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

/** One operation of OpenAPI 3.1. */
export interface Operation {
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  /** Each entry is one way in; empty for the public. */
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
  readonly responses: Readonly<Record<string, Response>>;
}

/** Operations by the names of the access table. */
export type Operations<Route extends RestRoute = RestRoute> = Readonly<Record<Route, Operation>>;

export const text: Schema = { type: 'string' };
export const uuid: Schema = { type: 'string', format: 'uuid' };
export const date: Schema = { type: 'string', format: 'date' };
export const instant: Schema = { type: 'string', format: 'date-time' };
export const count: Schema = { type: 'integer', minimum: 0 };
export const binary: Schema = { type: 'string', format: 'binary' };
export const orNull = (type: string): Schema => ({ type: [type, 'null'] });

/** An object all of whose properties are always there. */
export const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});

/** The named schema of the document's components. */
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

export const json = (schema: Schema) => ({ 'application/json': { schema } });

/** A parameter of the address that must be given; an id unless said otherwise. */
export const inQuery = (name: string, description: string, schema: Schema = uuid) =>
  ({ name, in: 'query', required: true, description, schema }) as const;

/** A refusal: every problem at once. */
export const refusal = (description: string): Response => ({ description, content: json(ref('Problems')) });

export const SESSION = [{ session: [] }];
/** Changes something: needs the header that a foreign page cannot send. */
export const SESSION_WITH_HEADER = [{ session: [], page: [] }];
export const PUBLIC: Operation['security'] = [];
export const client = (...scopes: readonly string[]): Operation['security'] => [{ client: scopes }];

export const GUARDED = {
  401: refusal('Not signed in.'),
  403: refusal('Not allowed, or what was named does not exist within reach.'),
} as const;
