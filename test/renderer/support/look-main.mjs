import { fixtureBridge } from './fixture-bridge.ts';

Object.defineProperty(window, 'mingzhang', { value: fixtureBridge });
void import('../../../src-renderer/main.tsx');
