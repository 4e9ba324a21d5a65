import { Readable } from 'node:stream';
import { Controller, Get, Query, Res, StreamableFile, UsePipes } from '@nestjs/common';
import { HALF_LABELS, trackSheetTexts } from '@tisheng/messages/track-sheet.js';
import { STAGE_OF_SCHOOLING_LABELS } from '@tisheng/messages/states.js';
import { DUTY_NAMES, type Duty } from '@tisheng/reference-data/duties.js';
import { IsUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../../platform/auth/allow.js';
import { validateBody } from '../../../platform/http/validate-body.js';
import { writeCsv } from '../../../platform/spreadsheet/write-csv.js';
import { FindTrackPeople } from './queries/find-track-people.js';
import { FindTracks } from './queries/find-tracks.js';

/** Which session's list is fetched, and for which unit. */
class WantedList {
  @IsUUID()
  programmeId!: string;

  @IsUUID()
  unitId!: string;

  @IsUUID()
  sessionId!: string;
}

const PAGE = 500;

/** The list of a session with everybody's attendance, for office programs. */
@Controller('files/track-sessions')
@UsePipes(validateBody)
export class TrackFilesController {
  constructor(
    private readonly people: FindTrackPeople,
    private readonly tracks: FindTracks,
  ) {}

  @Get()
  @Allow('GET /files/track-sessions', { programme: (args) => args.programmeId, unit: (args) => args.unitId })
  async read(
    @Query() wanted: WantedList,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const halfDays = await this.tracks.halfDays(wanted.programmeId, wanted.sessionId);
    const header = [
      ...trackSheetTexts.map(({ zh }) => zh),
      ...halfDays.map(({ day, half }) => `${day} ${HALF_LABELS[half].zh}`),
    ];
    void reply.header('x-content-type-options', 'nosniff').header('cache-control', 'private, no-store');
    return new StreamableFile(Readable.from(writeCsv(header, this.lines(wanted, halfDays))), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="session.csv"',
    });
  }

  private async *lines(
    wanted: WantedList,
    halfDays: readonly { readonly day: string; readonly half: string }[],
  ): AsyncGenerator<readonly (string | number)[]> {
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<FindTrackPeople['nominations']>> = await this.people.nominations(
        {
          programmeId: wanted.programmeId,
          unitId: wanted.unitId,
          sessionId: wanted.sessionId,
          states: ['confirmed'],
        },
        PAGE,
        after,
      );
      for (const one of page.nodes) {
        const there = new Set(one.attended.map(({ day, half }) => `${day} ${half}`));
        yield [
          one.countyName,
          one.schoolName,
          one.name,
          DUTY_NAMES[one.duty as Duty].zh,
          STAGE_OF_SCHOOLING_LABELS[one.stage].zh,
          one.attended.length,
          ...halfDays.map(({ day, half }) => (there.has(`${day} ${half}`) ? 1 : 0)),
        ];
      }
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
  }
}
