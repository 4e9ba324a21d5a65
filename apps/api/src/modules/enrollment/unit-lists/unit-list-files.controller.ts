import { Controller, HttpCode, Post, Query, Req, UsePipes } from '@nestjs/common';
import { IsIn, IsUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { RequestProblems } from '../../../platform/http/problem-filter.js';
import { withReceivedFile } from '../../../platform/http/received-file.js';
import { validateBody } from '../../../platform/http/validate-body.js';
import { CheckUnitList, type CheckedUnitList } from './check-unit-list.js';
import type { UnitListKind } from './read-unit-list.js';

/** In the query, so that the guard knows where the file goes before the body arrives. */
class UnitListTarget {
  @IsUUID()
  unitId!: string;

  @IsIn(['counties', 'schools'])
  kind!: UnitListKind;
}

/** Receives lists of counties and schools. */
@Controller('files/unit-lists')
@UsePipes(validateBody)
export class UnitListFilesController {
  constructor(private readonly check: CheckUnitList) {}

  @Post()
  @HttpCode(201)
  @Allow('POST /files/unit-lists', { unit: (a) => a.unitId })
  async upload(
    @CurrentActor() actor: Actor,
    @Query() { unitId, kind }: UnitListTarget,
    @Req() request: FastifyRequest,
  ): Promise<CheckedUnitList> {
    const answer = await withReceivedFile(request, 'unit-list-file-missing', (source, fileName) =>
      this.check.execute(actor, { unitId, kind, fileName, source }),
    );
    if (!('listId' in answer)) throw new RequestProblems(422, answer.problems);
    return answer;
  }
}
