/** What a coloured part of the page says by its colour, always beside its words: none shouts. */
export type Tone = 'neutral' | 'good' | 'info' | 'attention' | 'demo';
