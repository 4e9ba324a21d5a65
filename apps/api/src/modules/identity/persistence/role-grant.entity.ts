import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '@tisheng/domain-rules/access/roles.js';

/** One role of one account at one place. */
@Entity({ schema: 'identity', name: 'role_grant' })
export class RoleGrantEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  role: Role;

  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId: string | null;

  @Column('uuid', { name: 'institution_id', nullable: true })
  institutionId: string | null;

  @Column('uuid', { name: 'teacher_id', nullable: true })
  teacherId: string | null;

  @Column('timestamptz', { name: 'granted_at' })
  grantedAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
