/** A made-up purchase: which cycle (0 is the newest issued bill's, 1 the open one), how many days into it, what, how much. */
export interface SamplePurchase {
  readonly cycle: number;
  readonly dayOfCycle: number;
  readonly time: string;
  readonly merchant: string;
  readonly description: string;
  /** Fen. */
  readonly minor: number;
  readonly instalmentCount?: number;
  /** Fen given back `days` later. */
  readonly refund?: { readonly minor: number; readonly days: number };
}

const grocer = '邻里生鲜超市';
const noodles = '巷口面馆';
const chemist = '安康药房';
const books = '半亩书店';
const fruit = '阿婆水果铺';
const clothes = '衣日常服饰';
const household = '家常日用百货';
const electrical = '暖居电器';
const transport = '城市公交充值';
const cinema = '街角电影院';
const stationery = '小方格文具';
const telephone = '话费充值';

/** A household's seven months or so. Shops and goods are made up; the open cycle's days fit the shortest it can be. */
export const samplePurchases: readonly SamplePurchase[] = [
  { cycle: -6, dayOfCycle: 3, time: '18:42:10', merchant: grocer, description: '一周食材', minor: 23_860 },
  { cycle: -6, dayOfCycle: 9, time: '12:15:33', merchant: noodles, description: '午餐两份', minor: 4_600 },
  { cycle: -6, dayOfCycle: 15, time: '20:05:51', merchant: household, description: '洗衣液、纸巾', minor: 11_790 },
  { cycle: -6, dayOfCycle: 22, time: '09:30:04', merchant: telephone, description: '两部手机话费', minor: 10_000 },
  { cycle: -5, dayOfCycle: 2, time: '19:11:27', merchant: clothes, description: '童装外套', minor: 25_900 },
  { cycle: -5, dayOfCycle: 8, time: '17:48:09', merchant: grocer, description: '米、油、蔬菜', minor: 31_250 },
  { cycle: -5, dayOfCycle: 14, time: '10:22:45', merchant: chemist, description: '感冒药、创可贴', minor: 8_640 },
  { cycle: -5, dayOfCycle: 25, time: '08:01:16', merchant: transport, description: '公交卡', minor: 10_000 },
  { cycle: -5, dayOfCycle: 26, time: '21:36:58', merchant: books, description: '小学课外读物', minor: 16_280 },
  { cycle: -4, dayOfCycle: 4, time: '15:20:00', merchant: electrical, description: '洗衣机', minor: 359_900, instalmentCount: 12 },
  { cycle: -4, dayOfCycle: 10, time: '18:55:39', merchant: grocer, description: '一周食材', minor: 27_430 },
  { cycle: -4, dayOfCycle: 17, time: '19:40:12', merchant: cinema, description: '电影票三张', minor: 13_500 },
  { cycle: -4, dayOfCycle: 23, time: '11:09:31', merchant: fruit, description: '苹果一箱', minor: 8_900 },
  { cycle: -3, dayOfCycle: 1, time: '20:17:44', merchant: household, description: '被套两床', minor: 39_800 },
  { cycle: -3, dayOfCycle: 11, time: '18:31:05', merchant: grocer, description: '一周食材', minor: 25_715 },
  { cycle: -3, dayOfCycle: 18, time: '12:44:20', merchant: noodles, description: '家庭聚餐', minor: 18_600 },
  { cycle: -3, dayOfCycle: 24, time: '09:12:52', merchant: telephone, description: '宽带月费', minor: 9_900 },
  { cycle: -2, dayOfCycle: 5, time: '16:03:28', merchant: stationery, description: '作业本、文具', minor: 14_370 },
  { cycle: -2, dayOfCycle: 7, time: '19:25:17', merchant: clothes, description: '长裤、衬衫', minor: 32_000 },
  { cycle: -2, dayOfCycle: 13, time: '18:47:36', merchant: grocer, description: '米、油、蔬菜', minor: 29_880 },
  { cycle: -2, dayOfCycle: 21, time: '10:55:08', merchant: chemist, description: '常用药', minor: 12_560 },
  { cycle: -1, dayOfCycle: 3, time: '18:20:49', merchant: grocer, description: '一周食材', minor: 26_340 },
  { cycle: -1, dayOfCycle: 12, time: '20:50:30', merchant: electrical, description: '电饭煲', minor: 42_900 },
  { cycle: -1, dayOfCycle: 19, time: '08:15:21', merchant: transport, description: '公交卡', minor: 10_000 },
  { cycle: -1, dayOfCycle: 26, time: '17:33:13', merchant: fruit, description: '水果一篮', minor: 15_800 },
  { cycle: 0, dayOfCycle: 2, time: '18:38:41', merchant: grocer, description: '米、油、蔬菜', minor: 33_620 },
  { cycle: 0, dayOfCycle: 8, time: '21:10:02', merchant: clothes, description: '外套两件', minor: 56_800 },
  { cycle: 0, dayOfCycle: 15, time: '11:27:55', merchant: chemist, description: '体温计、退烧药', minor: 13_490 },
  { cycle: 0, dayOfCycle: 20, time: '19:02:34', merchant: household, description: '锅具', minor: 28_900 },
  { cycle: 0, dayOfCycle: 25, time: '12:30:18', merchant: noodles, description: '午餐三份', minor: 6_900 },
  { cycle: 1, dayOfCycle: 1, time: '18:44:26', merchant: grocer, description: '一周食材', minor: 24_910 },
  {
    cycle: 1, dayOfCycle: 5, time: '20:19:07', merchant: clothes, description: '衬衫两件', minor: 37_800,
    refund: { minor: 18_900, days: 6 },
  },
  { cycle: 1, dayOfCycle: 9, time: '09:36:50', merchant: telephone, description: '两部手机话费', minor: 10_000 },
  { cycle: 1, dayOfCycle: 13, time: '17:58:11', merchant: fruit, description: '橙子、梨', minor: 7_450 },
  { cycle: 1, dayOfCycle: 16, time: '19:14:39', merchant: books, description: '练习册', minor: 9_680 },
];
