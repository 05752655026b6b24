import { integer } from './kinds';
import { Variable } from './variable';

/** How much one request for a list may ask for; beyond any of these it is refused. */
export class ListConfig {
  @Variable('LIST_PAGE_SIZE', integer({ min: 1, max: 10_000 }), {
    doc: 'Rows of a page where the request names no size.',
    default: 20,
  })
  readonly defaultPageSize: number;

  @Variable('LIST_MAX_PAGE_SIZE', integer({ min: 1, max: 10_000 }), {
    doc: 'Largest page, in rows.',
    default: 200,
  })
  readonly maxPageSize: number;

  @Variable('LIST_MAX_OFFSET', integer({ min: 0 }), {
    doc: 'Rows that a numbered page may skip; a cursor has no such limit.',
    default: 100_000,
  })
  readonly offset: number;

  @Variable('LIST_MAX_NESTING', integer({ min: 8, max: 100 }), {
    doc: 'Levels of and, or, not and inner lists in a filter.',
    default: 10,
  })
  readonly nesting: number;

  @Variable('LIST_MAX_CONDITIONS', integer({ min: 1, max: 10_000 }), {
    doc: 'Conditions in all filters of a request together.',
    default: 100,
  })
  readonly leaves: number;

  @Variable('LIST_MAX_VALUES', integer({ min: 1, max: 100_000 }), {
    doc: 'Values of one in or not_in.',
    default: 1000,
  })
  readonly listValues: number;

  @Variable('LIST_MAX_TEXT', integer({ min: 1 }), {
    doc: 'Characters of a text to compare with, and of a full-text search.',
    default: 1000,
  })
  readonly text: number;

  @Variable('LIST_MAX_PATTERN', integer({ min: 1 }), { doc: 'Characters of a like pattern.', default: 256 })
  readonly pattern: number;

  @Variable('LIST_MAX_DIGITS', integer({ min: 20, max: 10_000 }), { doc: 'Digits of a number.', default: 1000 })
  readonly digits: number;

  @Variable('LIST_MAX_HOPS', integer({ min: 0, max: 10 }), {
    doc: 'Relations between the listed rows and a field to filter or sort by.',
    default: 2,
  })
  readonly hops: number;

  @Variable('LIST_MAX_SORT_ITEMS', integer({ min: 1, max: 32 }), { doc: 'Fields of one sort.', default: 5 })
  readonly sortItems: number;

  @Variable('LIST_MAX_QUERY', integer({ min: 1024, max: 16 * 1024 }), {
    doc: 'Longest query string, in bytes; URL and headers together have at most 16 KiB.',
    default: 8 * 1024,
  })
  readonly queryBytes: number;

  @Variable('LIST_MAX_BODY', integer({ min: 1024 }), {
    doc: 'Largest body of a search, in bytes; BODY_LIMIT holds besides.',
    default: 64 * 1024,
  })
  readonly bodyBytes: number;
}
