import type { Migration } from './migrate';
import { lenderDocuments } from './migrations/0010-lender-documents';
import { outbox } from './migrations/0020-outbox';
import { importedBillFiles } from './migrations/0030-imported-bill-files';
import { ownRecords } from './migrations/0040-own-records';

/** Every step of the schema, in order. */
export const migrations: readonly Migration[] = [lenderDocuments, outbox, importedBillFiles, ownRecords];
