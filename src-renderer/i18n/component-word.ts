import type { Component } from '#shared/domain/money/components';
import type { WordKey } from './word-key';

/** What each of the four components is called. */
export const componentWord = {
  principal: 'component.principal',
  interest: 'component.interest',
  fee: 'component.fee',
  penalty: 'component.penalty',
} as const satisfies Record<Component, WordKey>;
