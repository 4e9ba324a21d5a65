import { registerEnumType } from '@nestjs/graphql';
import { ROLES } from '@tisheng/domain-rules/access/roles.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';

export const RoleEnum = enumOf(ROLES);
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a person may do; always at one place.',
  valuesMap: {
    PROVINCE_OFFICE: { description: 'Project office of the province.' },
    CITY_OFFICE: { description: 'Project office of a city or prefecture.' },
    COUNTY_OFFICE: { description: 'Project office of a county or district.' },
    SCHOOL_ADMINISTRATOR: { description: 'IT staff of a school: roster, accounts, offline hours.' },
    PRINCIPAL: { description: 'Head of a school: ratings and appeals.' },
    TEACHER: { description: 'Learner of the programme.' },
    WORKSHOP_LEADER: { description: 'Leads a workshop and reviews its work.' },
    EXPERT: { description: 'Researcher, expert or judge.' },
    TRAINING_COLLEGE: { description: 'The unit’s own training college; co-signs the practice proof.' },
    INSTITUTION_OPERATOR: { description: 'Staff of a training institution.' },
    INSPECTOR: { description: 'Looks, and changes nothing.' },
  },
});
