import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ThemeState } from '@tisheng/domain-rules/practice-evidence/theme-state.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { Submission } from './submission.model.js';

export const PracticeThemeStateEnum = enumOf([
  'region',
  'not-open',
  'open',
  'overdue',
  'closed',
  'draft',
  'submitted',
  'returned',
  'accepted',
]);
registerEnumType(PracticeThemeStateEnum, {
  name: 'PracticeThemeState',
  description: 'State of a theme for one teacher today.',
  valuesMap: {
    REGION: { description: 'Done by the region; teachers hand in nothing.' },
    NOT_OPEN: { description: 'Training has not begun.' },
    OPEN: { description: 'Work may be handed in; nothing is written yet.' },
    OVERDUE: { description: 'The due day has passed; late work is still taken.' },
    CLOSED: { description: 'No work is taken any more.' },
    DRAFT: { description: 'Being written, not handed in yet.' },
    SUBMITTED: { description: 'Handed in, waits for review.' },
    RETURNED: { description: 'Returned with advice; may be handed in again.' },
    ACCEPTED: { description: 'Accepted with a score.' },
  },
});

@ObjectType({ description: 'A topic that a theme suggests.' })
export class PracticeTopic {
  @Field(() => Int, { description: 'Place among the topics, from 0.' })
  position!: number;

  @Field({ description: 'The topic in Chinese.' })
  zh!: string;

  @Field({ description: 'The topic in English.' })
  en!: string;
}

@ObjectType({ description: 'A theme of the practice on one teacher’s path, with their own work for it.' })
export class PracticeTheme {
  @Field(() => Int, { description: 'Number of the theme in the policy.' })
  theme!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Training stage that it belongs to; null for themes of the region.',
  })
  stage!: number | null;

  @Field({ description: 'Title in Chinese.' })
  titleZh!: string;

  @Field({ description: 'Title in English.' })
  titleEn!: string;

  @Field({ description: 'What is to be done, in Chinese.' })
  taskZh!: string;

  @Field({ description: 'What is to be done, in English.' })
  taskEn!: string;

  @Field({ description: 'What is expected in the end, in Chinese.' })
  expectedResultZh!: string;

  @Field({ description: 'What is expected in the end, in English.' })
  expectedResultEn!: string;

  @Field(() => [PracticeTopic], {
    description: 'Suggested topics; a teacher may also take one of their own.',
  })
  topics!: PracticeTopic[];

  @Field({
    description:
      'Whether a finished work is asked, which is also judged on technical level and teaching value.',
  })
  isWork!: boolean;

  @Field(() => PracticeThemeStateEnum, { description: 'Where the teacher stands in this theme today.' })
  state!: ThemeState;

  @Field(() => String, {
    nullable: true,
    description: 'Last day on time, YYYY-MM-DD; null for themes without one.',
  })
  dueOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Last day on which late work is taken, YYYY-MM-DD; null as dueOn.',
  })
  closesOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days until the due day, negative when it has passed; null as dueOn.',
  })
  daysLeft!: number | null;

  @Field(() => Int, { description: 'Online half-hours of the theme.' })
  onlineHalfHours!: number;

  @Field(() => Int, { description: 'Offline half-hours of the theme.' })
  offlineHalfHours!: number;

  @Field(() => Int, { description: 'Offline half-hours that the school has attested.' })
  attestedHalfHours!: number;

  @Field(() => Submission, {
    nullable: true,
    description: 'The teacher’s own work; null where nothing is written yet.',
  })
  submission!: Submission | null;
}
