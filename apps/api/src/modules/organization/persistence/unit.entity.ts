import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a unit is; committees act as a county, direct-schools units hold schools without a county. */
export type UnitKind = 'province' | 'city' | 'county' | 'committee' | 'direct-schools' | 'school';

/** An office or a school of the organization tree. */
@Entity({ schema: 'organization', name: 'unit' })
export class UnitEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column('uuid', { name: 'root_id' })
  rootId: string;

  @Column('text')
  kind: UnitKind;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  path: string;

  @Column('text', { array: true })
  stages: string[];
}
