import { useQuery } from '@tanstack/react-query';
import { useCohort } from '../../../../lib/cohort.js';
import { finishedWorkQuery } from '../api/finished-work.js';
import { WorkTold } from './work-told.js';

interface WorkOfSubmissionProps {
  readonly submissionId: string;
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: number;
  }[];
}

/** The finished work of a submission, each part in its place; nothing where no kind is named. */
export function WorkOfSubmission({ submissionId, files }: WorkOfSubmissionProps) {
  const { id: cohortId } = useCohort();
  const work = useQuery(finishedWorkQuery(submissionId)).data?.finishedWork;
  if (!work) return null;
  return (
    <WorkTold
      cohortId={cohortId}
      work={work}
      files={files.map(({ bytes, ...file }) => ({ ...file, sizeBytes: bytes }))}
    />
  );
}
