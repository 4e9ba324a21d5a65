import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An outside organization that teaches online and pushes data; a consortium has members. */
@Entity({ schema: 'organization', name: 'training_institution' })
export class TrainingInstitutionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  @Column('uuid', { name: 'root_id' })
  rootId: string;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_en' })
  nameEn: string;

  @Column('text', { array: true })
  members: string[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
