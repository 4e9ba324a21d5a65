import { Injectable } from '@nestjs/common';
import { normaliseLearnerNumber } from '@tisheng/domain-rules/enrollment/learner-number.js';
import { normalisePersonName } from '@tisheng/domain-rules/enrollment/person-name.js';
import { normaliseIdNumber } from '@tisheng/domain-rules/enrollment/resident-id-number.js';
import { decidesForBoth, mayTransfer } from '@tisheng/domain-rules/enrollment/people/transfer.js';
import { ID_TYPES } from '@tisheng/domain-rules/enrollment/identity-document.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { IdSealing } from '../../../../platform/personal-data/id-sealing.js';
import { OrganizationReader, type UnitRecord } from '../../../organization/public/organization-reader.js';
import { CarryTransfer } from '../moving/carry-transfer.js';
import { RegionDay } from '../region-day.js';
import { lockTeacher } from '../stored-teacher.js';

export interface TransferProposal {
  readonly toSchoolId: string;
  readonly effectiveOn: PlainDate;
  readonly note: string;
}

/** By what a receiving school names a teacher whom it cannot see: the name with the ID number or the learner number. */
export interface NamedTeacher {
  readonly name: string;
  readonly number: string;
}

export interface ProposedTransfer {
  readonly transferId: string;
  readonly teacherId: string;
  /** Whether it holds already, because the unit stands above both schools. */
  readonly isAccepted: boolean;
}

/** Proposes a transfer; a unit above both schools makes it at once. */
@Injectable()
export class ProposeTransfer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly day: RegionDay,
    private readonly sealing: IdSealing,
    private readonly organization: OrganizationReader,
    private readonly carry: CarryTransfer,
    private readonly audit: Audit,
  ) {}

  /** The school that lets a teacher go, or an office above it, proposes. */
  async bySender(
    actor: Actor,
    teacherId: string,
    proposal: TransferProposal,
  ): Promise<ProposedTransfer | { problems: readonly Problem[] }> {
    return this.database.transaction((tx) => this.propose(tx, actor, teacherId, 'sending', proposal));
  }

  /** The school that takes a teacher, or an office above it, proposes. */
  async byReceiver(
    actor: Actor,
    named: NamedTeacher,
    proposal: TransferProposal,
  ): Promise<ProposedTransfer | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const teacherId = await this.find(tx, actor.rootUnitId, named);
      // Whether the number or the name was wrong is not told: nobody finds out by trying who exists.
      if (teacherId === null) return { problems: [problem('transfer-teacher-unknown', { field: 'number' })] };
      return this.propose(tx, actor, teacherId, 'receiving', proposal);
    });
  }

  private async find(
    tx: Transaction,
    rootUnitId: string | null,
    named: NamedTeacher,
  ): Promise<string | null> {
    const typed = normaliseIdNumber(named.number);
    const hashes = ID_TYPES.map((type) => this.sealing.hash(type, typed));
    const row = await tx.one<{ id: string }>(
      `SELECT t.id FROM enrollment.teacher t
        WHERE t.root_unit_id = $1 AND t.name = $2 AND (t.id_hash = ANY($3) OR EXISTS
              (SELECT FROM enrollment.learner l WHERE l.teacher_id = t.id AND l.learner_no = $4))`,
      [rootUnitId, normalisePersonName(named.name), hashes, normaliseLearnerNumber(named.number)],
    );
    return row?.id ?? null;
  }

  private async propose(
    tx: Transaction,
    actor: Actor,
    teacherId: string,
    side: 'sending' | 'receiving',
    proposal: TransferProposal,
  ): Promise<ProposedTransfer | { problems: readonly Problem[] }> {
    const teacher = await lockTeacher(tx, teacherId);
    const school = await this.school(tx, teacher.rootUnitId, proposal.toSchoolId);
    const problems = mayTransfer({
      today: await this.day.today(teacher.rootUnitId, tx),
      inService: teacher.inService,
      fromSchoolId: teacher.schoolId,
      toSchoolId: school?.id ?? null,
      effectiveOn: proposal.effectiveOn,
      postedFrom: teacher.postedFrom,
      transferIsOpen: teacher.transferIsOpen,
    });
    if (problems.length > 0 || !school) return { problems };
    const sides = { unitPath: actor.unitPath ?? '//', fromPath: teacher.schoolPath, toPath: school.path };
    const isAccepted = decidesForBoth(sides);
    const now = this.clock.now();
    const row = await tx.one<{ id: string }>(
      `INSERT INTO enrollment.teacher_transfer (teacher_id, root_unit_id, from_school_id, to_school_id, proposed_by_side,
              effective_on, note, state, proposed_at, proposed_by, decided_at, decided_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
      [
        teacherId,
        teacher.rootUnitId,
        teacher.schoolId,
        school.id,
        side,
        proposal.effectiveOn,
        proposal.note.trim(),
        isAccepted ? 'accepted' : 'proposed',
        now,
        actor.accountId,
        isAccepted ? now : null,
        isAccepted ? actor.accountId : null,
      ],
    );
    if (!row) throw new Error('The transfer was not noted');
    await this.audit.record(tx, actor, {
      action: 'propose-transfer',
      targetKind: 'teacher',
      targetId: teacherId,
      before: { schoolId: teacher.schoolId },
      after: { transferId: row.id, schoolId: school.id, side, effectiveOn: proposal.effectiveOn, isAccepted },
    });
    if (isAccepted)
      await this.carry.execute(tx, { teacherId, toSchoolId: school.id, effectiveOn: proposal.effectiveOn });
    return { transferId: row.id, teacherId, isAccepted };
  }

  private async school(tx: Transaction, rootUnitId: string, id: string): Promise<UnitRecord | null> {
    const unit = /^[0-9a-f-]{36}$/i.test(id) ? await this.organization.unit(id, tx) : undefined;
    if (unit?.kind !== 'school' || unit.rootId !== rootUnitId) return null;
    const open = await tx.one('SELECT 1 FROM organization.unit WHERE id = $1 AND closed_at IS NULL', [id]);
    return open ? unit : null;
  }
}
