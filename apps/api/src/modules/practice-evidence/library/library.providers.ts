import { LibraryViews } from './graphql/library-views.js';
import { LibraryResolver } from './graphql/library.resolver.js';
import { PeopleOfLibrary } from './people-of-library.js';
import { LibraryEntries } from './persistence/library-entries.js';
import { FindLibraryReports } from './queries/find-library-reports.js';
import { FindLibraryWorks } from './queries/find-library-works.js';
import { ReadersOfLibrary } from './queries/readers-of-library.js';
import { KeepLibrary } from './use-cases/keep-library.js';
import { ShelveWorks } from './use-cases/shelve-works.js';
import { UseLibrary } from './use-cases/use-library.js';

/** The region's library of honoured works. */
export const LIBRARY = [
  LibraryEntries,
  PeopleOfLibrary,
  ReadersOfLibrary,
  FindLibraryWorks,
  FindLibraryReports,
  LibraryViews,
  ShelveWorks,
  UseLibrary,
  KeepLibrary,
  LibraryResolver,
];
