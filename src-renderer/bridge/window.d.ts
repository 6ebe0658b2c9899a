import type { Bridge } from '#shared/contract/operations/operations';

declare global {
  interface Window {
    /** All that the page can reach of the trusted side; put there by the preload. */
    readonly mingzhang: Bridge;
  }
}
