import { FollowUnitChanges } from '../following/follow-unit-changes.js';
import { CheckUnitList } from './check-unit-list.js';
import { CommitUnitList } from './commit-unit-list.js';
import { DiscardUnitList } from './discard-unit-list.js';
import { FindUnitLists } from './find-unit-lists.js';
import { UnitListResolver } from './unit-list.resolver.js';

/** Lists of units that offices send, and what follows the tree. */
export const UNIT_LISTS = [
  CheckUnitList,
  CommitUnitList,
  DiscardUnitList,
  FindUnitLists,
  UnitListResolver,
  FollowUnitChanges,
];
