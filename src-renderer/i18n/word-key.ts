import type english from './locales/en.json';

type WithoutPlural<Key extends string> = Key extends `${infer Base}_one` ? Base : Key extends `${infer Base}_other` ? Base : Key;

/** The key of a text, `feature.element.state`; a counted text goes by its key without the plural ending. */
export type WordKey = WithoutPlural<keyof typeof english>;
