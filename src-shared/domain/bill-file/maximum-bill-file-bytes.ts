/** The largest bill file that is read, in bytes: 200 MB, several times what a million rows need. Hosts check it before they read. */
export const maximumBillFileBytes = 200_000_000;
