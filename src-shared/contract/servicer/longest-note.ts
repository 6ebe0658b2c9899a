/** How many characters the note of a request may have, counted in UTF-16 units. */
export const longestNote = 500;
