import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { TargetKind } from '@tisheng/domain-rules/access/access-rule.js';
import type { OperationName, TargetsOf } from '@tisheng/domain-rules/access/access-table.js';

/** Arguments of an operation as it received them: GraphQL arguments, or params, query and body of a route. */
// oxlint-disable-next-line typescript/no-explicit-any -- whatever the caller sent; the guard checks every id it takes out
export type OperationArguments = Readonly<Record<string, any>>;
type TargetIds = (args: OperationArguments) => string | readonly string[];

export interface Allowed {
  readonly operation: OperationName;
  readonly targets: Readonly<Partial<Record<TargetKind, TargetIds>>>;
}

export const ALLOWED = Symbol('allowed');

/**
 * Declares the permission of an operation: its name in the access table and, for every kind of target that the table
 * says it has, where in the arguments the ids stand. The guard refuses what is not declared.
 *
 * @example
 * @Allow('confirmEnrollments', { cohort: (a) => a.cohortId, enrollment: (a) => a.enrollmentIds })
 */
export function Allow<Name extends OperationName>(
  operation: Name,
  ...targets: [TargetsOf<Name>] extends [never] ? [] : [Readonly<Record<TargetsOf<Name>, TargetIds>>]
): CustomDecorator<symbol> {
  return SetMetadata(ALLOWED, { operation, targets: targets[0] ?? {} } satisfies Allowed);
}
