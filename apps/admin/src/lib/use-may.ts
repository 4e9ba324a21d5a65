import { accessRule, type OperationName } from '@tisheng/domain-rules/access/access-table.js';
import { useViewer } from './viewer.js';

/**
 * Whether the role in use may call an operation, by the one table of access: what nobody may do is not offered. The
 * server decides in any case.
 *
 * @example const may = useMay(); may('confirmEnrollments')
 */
export function useMay(): (operation: OperationName) => boolean {
  const { role } = useViewer().grant;
  return (operation) => {
    const rule = accessRule(operation);
    return rule.for === 'roles' ? Object.hasOwn(rule.roles, role) : rule.for !== 'clients';
  };
}
