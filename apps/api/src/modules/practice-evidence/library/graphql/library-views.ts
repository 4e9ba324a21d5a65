import { Injectable } from '@nestjs/common';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { FindLibraryReports } from '../queries/find-library-reports.js';
import { FindLibraryWorks, type LibraryWorkRow } from '../queries/find-library-works.js';
import type { LibraryArgs, LibraryWork, LibraryWorkOpened } from './library.model.js';

/** What the queries answer, in the words of the API. */
@Injectable()
export class LibraryViews {
  constructor(
    private readonly policies: PolicyReader,
    private readonly works: FindLibraryWorks,
    private readonly reports: FindLibraryReports,
  ) {}

  async list(actor: Actor, cohortId: string, args: LibraryArgs): Promise<Connection<LibraryWork>> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const found = await this.works.list(readerOf(actor, cohortId), args, pageOf(args));
    return { ...found, nodes: found.nodes.map((row) => toWork(row, pack)) };
  }

  async ofUnit(
    actor: Actor,
    cohortId: string,
    unitId: string,
    reportedOnly: boolean,
    page: { readonly first: number; readonly after?: string | null | undefined },
  ): Promise<Connection<LibraryWork>> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const found = await this.works.ofUnit(readerOf(actor, cohortId), unitId, reportedOnly, pageOf(page));
    return { ...found, nodes: found.nodes.map((row) => toWork(row, pack)) };
  }

  async one(actor: Actor, cohortId: string, entryId: string): Promise<LibraryWorkOpened | null> {
    const found = await this.works.one(readerOf(actor, cohortId), entryId);
    if (!found) return null;
    const { entry, work } = found;
    const { pack } = await this.policies.ofCohort(entry.cohortId);
    const parts = pack.practice.works.find(({ kind }) => kind === work.kind)?.parts ?? [];
    const texts = parts.flatMap(({ code, name }) => {
      const text = work.texts[code]?.trim() ?? '';
      return text === '' ? [] : [{ name, text }];
    });
    const own = work.text.trim();
    return {
      entry: toWork(entry, pack),
      texts: own === '' ? texts : [...texts, { name: null, text: own }],
      files: work.files.map((file) => ({
        id: file.id,
        part: parts.find(({ code }) => code === file.part)?.name ?? null,
        name: file.name,
        mediaType: file.mediaType,
        sizeBytes: file.bytes,
        previewPath: `/files/${file.id}/preview`,
        downloadPath: `/files/library/${entry.id}/${file.id}?cohortId=${cohortId}`,
      })),
      ownReports: await this.reports.own(actor.accountId, entry.id),
    };
  }
}

const readerOf = ({ accountId, teacherId }: Actor, cohortId: string) => ({ cohortId, accountId, teacherId });
const pageOf = ({
  first,
  after,
}: {
  readonly first: number;
  readonly after?: string | null | undefined;
}) => ({
  first,
  after,
});

function toWork(row: LibraryWorkRow, pack: PolicyPack): LibraryWork {
  const honour = pack.practice.awards.honours.find(({ code }) => code === row.honour)?.name;
  return {
    ...row,
    workId: row.submissionId,
    topics: [...row.topics],
    authors: [...row.authors],
    honour: honour ?? { zh: row.honour, en: row.honour },
  };
}
