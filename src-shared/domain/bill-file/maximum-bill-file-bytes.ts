/** The largest bill file that is read, in bytes: 200 MB, some 800,000 rows of a JD export. Hosts check it before they read. */
export const maximumBillFileBytes = 200_000_000;
