import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query RosterUndoReport($importId: ID!) {
    rosterUndoReport(importId: $importId) {
      removable
      restorable
      kept
      reasons {
        kind
        teachers
        things
      }
      keptTeachers {
        teacherId
        name
        schoolName
      }
    }
  }
`);

/** What undoing a committed import would do, and leave. */
export const rosterUndoReportQuery = (importId: string) =>
  queryOptions({
    queryKey: ['roster-undo-report', importId],
    queryFn: () => request(document, { importId }),
  });
