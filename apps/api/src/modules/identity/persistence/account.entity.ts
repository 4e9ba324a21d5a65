import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person’s way in: one login name, one password. */
@Entity({ schema: 'identity', name: 'account' })
export class AccountEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  @Column('text')
  login: string;

  @Column('text', { name: 'display_name' })
  displayName: string;

  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  @Column('boolean', { name: 'must_change_password' })
  mustChangePassword: boolean;

  @Column('int', { name: 'failed_attempts' })
  failedAttempts: number;

  @Column('timestamptz', { name: 'last_failed_at', nullable: true })
  lastFailedAt: Date | null;

  @Column('timestamptz', { name: 'locked_until', nullable: true })
  lockedUntil: Date | null;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
