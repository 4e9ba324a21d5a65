import { registerEnumType } from '@nestjs/graphql';
import { LIFECYCLES } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { LIBRARY_ORDERS } from '../queries/find-library-works.js';

export const LibraryEntryStateEnum = enumOf(LIFECYCLES['library-entry'].states);
registerEnumType(LibraryEntryStateEnum, {
  name: 'LibraryEntryState',
  description: 'Where a work of the library stands.',
  valuesMap: {
    SHOWN: { description: 'The region sees it.' },
    WITHDRAWN: { description: 'An author has taken it out.' },
    TAKEN_DOWN: { description: 'An office has taken it down.' },
  },
});

export const LibraryOrderEnum = enumOf(LIBRARY_ORDERS);
registerEnumType(LibraryOrderEnum, {
  name: 'LibraryOrder',
  description: 'In which order works are listed.',
  valuesMap: {
    NEWEST: { description: 'The newest first.' },
    MOST_USEFUL: { description: 'What most find useful first.' },
    MOST_FETCHED: { description: 'What most have fetched first.' },
  },
});
