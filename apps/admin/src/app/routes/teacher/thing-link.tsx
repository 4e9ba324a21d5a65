import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Thing } from '../../../features/practice-evidence/workshop-life/components/next-things.js';
import { assertNever } from '../../../lib/assert-never.js';

/** Leads to where something of the workshop is done. */
export function ThingLink(props: {
  readonly thing: Thing;
  readonly workshopId: string;
  readonly children: ReactNode;
}) {
  const { thing, workshopId, children } = props;
  const { kind, id } = thing;
  switch (kind) {
    case 'ATTEND':
    case 'ANSWER_ACTIVITY':
      return (
        <Link
          to="/teacher/workshop/$workshopId/activities/$activityId"
          params={{ workshopId, activityId: id }}
        >
          {children}
        </Link>
      );
    case 'THEME_DUE':
      return (
        <Link to="/teacher/practice/$theme" params={{ theme: id }}>
          {children}
        </Link>
      );
    case 'READ_ANNOUNCEMENT':
      return (
        <Link to="/teacher/workshop" search={{ view: 'announcements' }}>
          {children}
        </Link>
      );
    case 'ACCEPT_ANSWER':
    case 'ANSWER_QUESTION':
      return (
        <Link to="/teacher/questions/$questionId" params={{ questionId: id }}>
          {children}
        </Link>
      );
    default:
      return assertNever(kind);
  }
}
