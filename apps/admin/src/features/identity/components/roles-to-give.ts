import { useQuery } from '@tanstack/react-query';
import type { Reach } from '@tisheng/domain-rules/access/may-reach.js';
import { ROLES, type Role } from '@tisheng/domain-rules/access/roles.js';
import { mayGive } from '@tisheng/domain-rules/access/who-may-give-which-role.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useViewer } from '../../../lib/viewer.js';
import { placeOptionsQuery } from '../api/units-below.js';

/**
 * Roles that the reader may give at a unit at or below their own, by the rule of delegation; null while the unit is being
 * read. The server decides in any case.
 */
export function useRolesToGive(unitId: string): readonly Role[] | null {
  const { grant } = useViewer();
  const { data } = useQuery(placeOptionsQuery(unitId));
  if (!data) return null;
  const isOwn = unitId === grant.unitId;
  // Whether a unit is below the own one is all that the rule asks of paths here.
  const giver: Reach = { ...grant, rootUnitId: 'region', unitPath: '/1/' };
  const place = {
    rootUnitId: 'region',
    unitPath: isOwn ? '/1/' : '/1/2/',
    teacherId: null,
    institutionId: null,
  };
  const kind = ruleWord(data.unit.kind);
  return ROLES.filter((role) => mayGive(giver, { role, kind, place }));
}
