import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { LeavingReason } from '@tisheng/domain-rules/enrollment/people/leaving.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { TeacherCardQuery } from '../queries/teacher-card.js';
import { AddTeacher } from '../use-cases/add-teacher.js';
import { EditTeacher } from '../use-cases/edit-teacher.js';
import { NoteLeaving } from '../use-cases/note-leaving.js';
import { LeavingReasonEnum } from './people.enums.js';
import {
  AddTeacherDone,
  AddTeacherResult,
  EditTeacherDone,
  EditTeacherResult,
  NoteLeavingDone,
  NoteLeavingResult,
  ReturnTeacherDone,
  ReturnTeacherResult,
  TeacherFactsInput,
} from './people.results.js';
import { TeacherCard, toTeacherCard } from './teacher-card.model.js';

/** One teacher of the roster: seen, added, corrected, gone and back. */
@Resolver()
export class TeacherCardResolver {
  constructor(
    private readonly card: TeacherCardQuery,
    private readonly add: AddTeacher,
    private readonly edit: EditTeacher,
    private readonly leaving: NoteLeaving,
  ) {}

  @Query(() => TeacherCard, { description: 'Everything that the roster and the cohorts say of one teacher.' })
  @Allow('teacherCard', { teacher: (args) => args.teacherId })
  async teacherCard(
    @CurrentActor() actor: Actor,
    @Args('teacherId', { type: () => ID, description: 'The teacher.' }) teacherId: string,
  ): Promise<TeacherCard> {
    return toTeacherCard(await this.card.execute(actor, teacherId));
  }

  @Mutation(() => AddTeacherResult, { description: 'Puts one teacher on the roster of a school.' })
  @Allow('addTeacher', { unit: (args) => args.schoolId })
  async addTeacher(
    @CurrentActor() actor: Actor,
    @Args('schoolId', { type: () => ID, description: 'The school.' }) schoolId: string,
    @Args('facts', { description: 'The facts.' }) facts: TeacherFactsInput,
  ): Promise<AddTeacherDone | Refused> {
    const answer = await this.add.execute(actor, schoolId, whole(facts, facts.idNumber ?? ''));
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new AddTeacherDone(), answer);
  }

  @Mutation(() => EditTeacherResult, {
    description: 'Corrects the facts of a teacher; what stood there before is kept.',
  })
  @Allow('editTeacher', { teacher: (args) => args.teacherId })
  async editTeacher(
    @CurrentActor() actor: Actor,
    @Args('teacherId', { type: () => ID, description: 'The teacher.' }) teacherId: string,
    @Args('facts', { description: 'The facts, whole; the ID number only where it is corrected.' })
    facts: TeacherFactsInput,
    @Args('reason', { description: 'Why; needed where name, document, birth date or sex change.' })
    reason: string,
  ): Promise<EditTeacherDone | Refused> {
    const answer = await this.edit.execute(actor, teacherId, whole(facts, facts.idNumber || null), reason);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new EditTeacherDone(), answer);
  }

  @Mutation(() => NoteLeavingResult, { description: 'Takes a teacher off the roster for a reason.' })
  @Allow('noteLeaving', { teacher: (args) => args.teacherId })
  async noteLeaving(
    @CurrentActor() actor: Actor,
    @Args('teacherId', { type: () => ID, description: 'The teacher.' }) teacherId: string,
    @Args('reason', { type: () => LeavingReasonEnum, description: 'Why.' }) reason: LeavingReason,
    @Args('leftOn', { description: 'Last day, YYYY-MM-DD.' }) leftOn: string,
    @Args('note', { description: 'More about it; needed where the reason says nothing.' }) note: string,
  ): Promise<NoteLeavingDone | Refused> {
    const answer = await this.leaving.leave(actor, teacherId, { reason, leftOn, note });
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new NoteLeavingDone(), answer);
  }

  @Mutation(() => ReturnTeacherResult, {
    description: 'Takes a leaver back to the school where they served.',
  })
  @Allow('returnTeacher', { teacher: (args) => args.teacherId })
  async returnTeacher(
    @CurrentActor() actor: Actor,
    @Args('teacherId', { type: () => ID, description: 'The teacher.' }) teacherId: string,
    @Args('reason', { description: 'Why.' }) reason: string,
  ): Promise<ReturnTeacherDone | Refused> {
    const answer = await this.leaving.giveBack(actor, teacherId, reason);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new ReturnTeacherDone(), answer);
  }
}

/** Fields that a form leaves out count as empty. */
const whole = <Number>(facts: TeacherFactsInput, idNumber: Number) => ({
  idNumber,
  name: facts.name,
  idType: facts.idType,
  sex: facts.sex ?? null,
  birthDate: facts.birthDate ?? null,
  stage: facts.stage,
  subject: facts.subject ?? null,
  duty: facts.duty,
  phone: facts.phone ?? null,
  retirementCategory: facts.retirementCategory ?? null,
});
