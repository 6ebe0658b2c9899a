/** Whether a status of a JD export means that money moved; null for a word that is not known to mean either. */
export function isCompletedJdStatus(status: string): boolean | null {
  if (/关闭|失败|取消|撤销|待付款|待支付|未支付|未付款|处理中|退款中|进行中/.test(status)) return false;
  if (/(成功|完成)$|^已?(全额|部分)?退款$|^已(收货|付款|支付)$|待(确认)?收货$/.test(status)) return true;
  return null;
}
