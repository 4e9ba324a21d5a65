import {
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  getNamedType,
} from 'graphql';
import type { Things } from './two-regions.js';

/** Names under which arguments carry the ids of targets. */
const NAMES: Readonly<Record<string, keyof Things>> = {
  unitId: 'unit',
  countyId: 'unit',
  schoolId: 'unit',
  programmeId: 'programme',
  cohortId: 'cohort',
  teacherId: 'teacher',
  teacherIds: 'teacher',
  goneTeacherId: 'teacher',
  otherTeacherId: 'teacher',
  enrollmentId: 'enrollment',
  enrollmentIds: 'enrollment',
  institutionId: 'institution',
  apiClientId: 'apiClient',
  importId: 'rosterImport',
  rosterImportId: 'rosterImport',
  changeId: 'institutionChange',
  submissionId: 'submission',
  appealId: 'appeal',
  certificateId: 'certificate',
  fileId: 'file',
  jobId: 'job',
  accountId: 'account',
  grantId: 'grant',
  pushId: 'push',
  statementId: 'feeStatement',
  statementIds: 'feeStatement',
  schoolPlanId: 'schoolPlan',
  workshopId: 'workshop',
  questionId: 'question',
  peerReviewId: 'peerReview',
  receivedReviewId: 'receivedReview',
  measurementId: 'measurement',
  activityId: 'activity',
  spotCheckId: 'spotCheck',
};

const SCALARS: Readonly<Record<string, unknown>> = {
  String: '2026-01-01',
  Int: 1,
  Float: 1,
  Boolean: true,
  ID: '00000000-0000-7000-8000-000000000000',
  DateTime: '2026-01-01T00:00:00Z',
};

function valueOf(name: string, type: GraphQLInputType, ids: Things): unknown {
  if (isNonNullType(type)) return valueOf(name, type.ofType, ids);
  if (isListType(type)) return [valueOf(name, type.ofType, ids)];
  const kind = NAMES[name];
  if (kind) return ids[kind];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, valueOf(field.name, field.type, ids)]),
    );
  }
  return SCALARS[type.name] ?? '{}';
}

/** A document and variables that call one operation with sound arguments naming the given things. */
export function callOf(
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  ids: Things,
): { query: string; variables: Record<string, unknown> } {
  const variables = Object.fromEntries(
    field.args
      .filter((arg) => isNonNullType(arg.type) || NAMES[arg.name] !== undefined)
      .map((arg) => [arg.name, valueOf(arg.name, arg.type, ids)]),
  );
  const declared = field.args.filter((arg) => arg.name in variables);
  const heads = declared.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = declared.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const named = getNamedType(field.type);
  const selection = isObjectType(named) || isUnionType(named) ? ' { __typename }' : '';
  return {
    query: `${kind} Walk${heads ? `(${heads})` : ''} { ${field.name}${given ? `(${given})` : ''}${selection} }`,
    variables,
  };
}
