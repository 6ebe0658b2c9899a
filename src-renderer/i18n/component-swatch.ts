import type { Component } from '#shared/domain/money/components';

/** Which of the chart's four colours and patterns stands for each component, the same on every screen. */
export const componentSwatch = { principal: 1, interest: 2, fee: 3, penalty: 4 } as const satisfies Record<Component, 1 | 2 | 3 | 4>;
