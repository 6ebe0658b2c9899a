/** The product's mark: a ledger's ruled lines under a rising light. Decoration; its name stands beside it. */
export function BrandMark() {
  return (
    <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="26" height="26" rx="8" fill="#f7f4ee" />
      <path d="M8 12.5a6 6 0 0 1 12 0" fill="none" stroke="#c58b2a" strokeWidth="2.4" strokeLinecap="round" />
      <path d="M6.5 16.2h15M6.5 20.6h9.5" fill="none" stroke="#0f5f60" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  );
}
