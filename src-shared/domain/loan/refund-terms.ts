/** What a refund of a purchase does to what is owed for it. */
export interface RefundTerms {
  /** Once the bill with the purchase was issued: the refund comes off that bill, or is a credit on the next one. */
  readonly afterBill: 'off-the-bill' | 'credit-on-next-bill';
  /**
   * Of a purchase paid by instalments, which of those that have no bill yet shrink: the last ones first, the next
   * ones first, or all by the same share.
   */
  readonly ofInstalments: 'last-first' | 'next-first' | 'all-alike';
  /**
   * What becomes of the service fee of the instalments that have no bill yet: it goes on as agreed, it is reckoned
   * anew on what is left of the purchase, or it is dropped with the instalments that the refund pays in full.
   */
  readonly fees: 'as-agreed' | 'on-what-is-left' | 'dropped-with-instalment';
}
