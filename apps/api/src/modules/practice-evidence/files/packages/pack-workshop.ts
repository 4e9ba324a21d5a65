import { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { mayReadWorkshop } from '@tisheng/domain-rules/practice-evidence/workshop-life/workshop-standing.js';
import { type Problem, problem } from '@tisheng/domain-rules/problem.js';
import { RESULT_PACKAGE_TEXTS, type ResultPackageWord } from '@tisheng/messages/result-package.js';
import { ZipFile } from 'yazl';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Audit } from '../../../../platform/audit/audit.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { writeCsv } from '../../../../platform/spreadsheet/write-csv.js';
import { ContentGone } from '../../../../platform/storage/content-store.js';
import { FileStorage, type StoredFile } from '../../../../platform/storage/file-storage.js';
import { WorkshopPeople } from '../../workshop-life/persistence/workshop-people.js';
import { FindPackageWorks, type PackedWork, type PackedWorkshop } from './find-package-works.js';
import { safeName, uniqueNames } from './package-names.js';
import { day, indexPage, type PlacedWork, workPage } from './package-pages.js';

export interface PackedAnswer {
  readonly fileName: string;
  readonly content: Readable;
}

const WORDS_ONLY = /^text\/|\/(?:pdf|msword|vnd\.ms-)/;
const word = (key: ResultPackageWord): string => RESULT_PACKAGE_TEXTS[key].zh;

/**
 * Packs the results of a workshop (工作坊研修成果包): an index to be read and printed, the same as a table, and every
 * accepted work with its files. It is written while it is sent; a package of any size takes the same memory.
 */
@Injectable()
export class PackWorkshop {
  private readonly log = new Logger('PackWorkshop');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: WorkshopPeople,
    private readonly find: FindPackageWorks,
    private readonly storage: FileStorage,
  ) {}

  async execute(actor: Actor, workshopId: string): Promise<PackedAnswer | { problems: readonly Problem[] }> {
    const standing = await this.people.workshopOf(this.database, actor, workshopId);
    const workshop = await this.find.workshop(workshopId);
    if (!standing || !workshop) return { problems: [problem('workshop-not-published')] };
    const problems = mayReadWorkshop(standing);
    if (problems.length > 0) return { problems };
    await this.database.transaction((tx) =>
      this.audit.record(tx, actor, {
        action: 'fetch-result-package',
        targetKind: 'workshop',
        targetId: workshopId,
        after: { cohort: workshop.cohortId },
      }),
    );
    return {
      fileName: `${safeName(workshop.name)}_${word('title')}.zip`,
      content: this.pack(workshop, this.clock.now()),
    };
  }

  private pack(workshop: PackedWorkshop, now: Date): Readable {
    const zip = new ZipFile();
    const output = zip.outputStream as Readable;
    void this.writeAll(zip, workshop, now).catch((error: unknown) => {
      // Half a package must not look whole: the connection ends without its end.
      this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      output.destroy(error instanceof Error ? error : new Error(String(error)));
    });
    return output;
  }

  private async writeAll(zip: ZipFile, workshop: PackedWorkshop, now: Date): Promise<void> {
    const mtime = now;
    const places = (): AsyncGenerator<PlacedWork> => placed(this.find.works(workshop));
    zip.addReadStreamLazy('index.html', { mtime }, (done) =>
      done(null, Readable.from(indexPage(workshop, places(), now))),
    );
    zip.addReadStreamLazy('index.csv', { mtime }, (done) =>
      done(null, Readable.from(tableOf(places(), workshop.timeZone))),
    );
    for await (const place of places()) {
      const content = Buffer.from(workPage(place, workshop.timeZone), 'utf8');
      zip.addBuffer(content, `${place.folder}/${place.page}`, { mtime });
      for (const [index, { name }] of place.files.entries()) {
        const file = place.work.files[index];
        if (file) await this.addFile(zip, file, `${place.folder}/${name}`, mtime);
      }
    }
    zip.end();
  }

  /** Adds a file and waits until it is read: the next one is not opened before. */
  private addFile(zip: ZipFile, file: StoredFile, path: string, mtime: Date): Promise<void> {
    return new Promise((resolve, reject) => {
      zip.addReadStreamLazy(path, { mtime, compress: WORDS_ONLY.test(file.mediaType) }, (done) => {
        const begin = async (): Promise<void> => {
          const content = await this.open(file);
          content.once('close', resolve);
          content.once('error', reject);
          done(null, content);
        };
        begin().catch((error: unknown) => reject(error instanceof Error ? error : new Error(String(error))));
      });
    });
  }

  private async open(file: StoredFile): Promise<Readable> {
    try {
      return await this.storage.read(file);
    } catch (error) {
      if (!(error instanceof ContentGone)) throw error;
      this.log.warn(`The content of the file ${file.id} is gone; the package has it empty`);
      return Readable.from([]);
    }
  }
}

/** Gives each work its place: a folder by theme, in it one by teacher, in it the page and the files. */
async function* placed(works: AsyncIterable<PackedWork>): AsyncGenerator<PlacedWork> {
  const folders = uniqueNames();
  for await (const work of works) {
    const number = String(work.theme).padStart(2, '0');
    const theme = safeName(`${word('theme')}${number} ${work.themeTitle}`.replaceAll('.', '_'));
    const teacher = safeName(`${work.teacherName} ${work.learnerNo}`.replaceAll('.', '_'));
    const unique = uniqueNames();
    const page = unique(`${word('work-page')}.html`);
    yield {
      work,
      folder: folders(`${theme}/${teacher}`),
      page,
      files: work.files.map(({ id, name }) => ({ id, name: unique(safeName(name)) })),
    };
  }
}

const COLUMNS = [
  'theme',
  'teacher',
  'learner-no',
  'school',
  'topic',
  'score',
  'accepted-at',
  'folder',
  'files',
] as const;

function tableOf(places: AsyncIterable<PlacedWork>, timeZone: string): AsyncGenerator<string> {
  async function* rows() {
    for await (const { work, folder, files } of places)
      yield [
        work.theme,
        work.teacherName,
        work.learnerNo,
        work.schoolName,
        work.topic,
        work.score,
        day(work.acceptedAt, timeZone),
        folder,
        files.map(({ name }) => name).join('；'),
      ];
  }
  return writeCsv(COLUMNS.map(word), rows());
}
