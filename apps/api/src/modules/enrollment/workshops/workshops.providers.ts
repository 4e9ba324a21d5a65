import { WorkshopResolver } from './graphql/workshop.resolver.js';
import { FindMyWorkshop } from './queries/find-my-workshop.js';
import { FindWorkshops } from './queries/find-workshops.js';
import { MoveWorkshopMembers } from './use-cases/move-workshop-members.js';
import { ProposeWorkshops } from './use-cases/propose-workshops.js';
import { PublishWorkshops } from './use-cases/publish-workshops.js';
import { RenameWorkshop } from './use-cases/rename-workshop.js';
import { SetWorkshopLeader } from './use-cases/set-workshop-leader.js';
import { WorkshopRows } from './workshop-rows.js';

/** Workshops and study groups. */
export const WORKSHOPS = [
  WorkshopRows,
  FindWorkshops,
  FindMyWorkshop,
  ProposeWorkshops,
  PublishWorkshops,
  MoveWorkshopMembers,
  RenameWorkshop,
  SetWorkshopLeader,
  WorkshopResolver,
];
