import type { ProblemCatalogue } from '@app/shared/errors';

/** What reports and imports answer besides. */
export const reportsProblems: ProblemCatalogue = {
  import_has_errors: {
    statuses: [409],
    text: 'The dry run of the import has found errors. Mend the file, and order it anew.',
  },
  quota_exceeded: {
    statuses: [429],
    text: 'As many runs of the account as it may have are not done yet. Wait for one of them.',
  },
};
