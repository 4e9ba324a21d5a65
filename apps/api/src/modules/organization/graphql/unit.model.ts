import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import type { UnitKind } from '../persistence/unit.entity.js';

export const UnitKindEnum = enumOf(['province', 'city', 'county', 'committee', 'direct-schools', 'school']);
registerEnumType(UnitKindEnum, {
  name: 'UnitKind',
  description: 'What a unit of the organization tree is.',
  valuesMap: {
    PROVINCE: { description: 'Province: root of a provincial programme.' },
    CITY: { description: 'City or prefecture: root of a municipal programme, or below a province.' },
    COUNTY: { description: 'County or district, also one that reports straight to the root.' },
    COMMITTEE: { description: 'Development-zone committee that acts as a county.' },
    DIRECT_SCHOOLS: { description: 'Holds the schools that stand directly under a city.' },
    SCHOOL: { description: 'School or kindergarten.' },
  },
});

@ObjectType({ description: 'An office or a school of the organization tree.' })
export class Unit {
  @Field(() => ID, { description: 'Identifies the unit.' })
  id!: string;

  @Field(() => UnitKindEnum, { description: 'What the unit is.' })
  kind!: UnitKind;

  @Field({ description: 'Administrative code (GB/T 2260) of an office, identification code of a school.' })
  code!: string;

  @Field({ description: 'Name in Chinese.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The unit above; null for the root of the region.' })
  parentId!: string | null;
}

@ObjectType({ description: 'A unit with the chain of units above it.' })
export class UnitWithAncestors extends Unit {
  @Field(() => [Unit], { description: 'From the root of the region down to the unit above this one.' })
  ancestors!: Unit[];
}
