/** The columns that every row of a JD export needs; a file without one of them is refused. */
export const requiredJdColumns = ['交易时间', '商户名称', '交易说明', '金额', '收/付款方式', '交易状态', '收/支'] as const;

/** The columns that a JD export may lack, as shortened copies do. */
export const optionalJdColumns = ['交易分类', '交易订单号', '商家订单号', '备注'] as const;

/** One column of a JD export. Their order changed in 2025 (the direction moved behind the amount), their names did not. */
export type JdColumn = (typeof requiredJdColumns)[number] | (typeof optionalJdColumns)[number];
