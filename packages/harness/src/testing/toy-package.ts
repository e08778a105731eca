import { toyMatch, toyScheme } from '@zhutui/core/testing';
import type { TriedPackage } from '../tried-package.ts';

const notice = `
# 玩具通知
## 一 对象
持卡会员，本通知
自印发之日起施行。
## 二 条件
1998年发证；备案机构；不取证工种；参加玩具赛。
## 三 标准
- 一级100元
- 二级50元
- 第一名100元
## 四
1999年12月31日前申报，网上申报。
### 五
每人一次。
## 六
一个月内审核，三个月内发放。
## 正文
本镇职工配比百分之五十。
## 校勘
乙镇职工
`;

const cases = `
# 案例

## 素材
| 名称 | 值 |
| --- | --- |
| 本年已获 | [{"programme":"玩具助推","planYear":1999,"amount":"50元","state":"paid"}] |
| 木工在列 | [{"list":"玩具赛","item":"木工","included":true,"source":"公告"}] |
| 木工不在列 | [{"list":"玩具赛","item":"木工","included":false,"source":"公告"}] |

## toy / certificate
\`\`\`json
{
  "claim": { "issuer": "玩具中心", "level": "一级", "number": "A1", "issuedOn": "1998-06-30" },
  "member": { "holdsCard": true }, "registers": { "filed": true }, "received": [], "filedOn": "1999-03-01"
}
\`\`\`
| 情形 | 变更 | 结果 | 依据 | 编号 |
| --- | --- | --- | --- | --- |
| 一级 | | 通过 100元 | 三 一级100元 | T-3 |
| 二级 | claim.level = 二级 | 通过 50.00元 | 二级50 | T-3、解释 1 |
| 首日 | claim.issuedOn = 1998-01-01 | 通过 100元 | 三 一级 | T-2 |
| 首日之前 | claim.issuedOn = 1997年12月31日 | 不通过 | 二 1998年发证 | T-2 |
| 末日 | claim.issuedOn = 1998-12-31 | eligible 100元 | 三 一级 | T-2 |
| 末日之后 | claim.issuedOn = 1999-01-01 | refused | 二 1998年发证 | T-2 |
| 没有卡，又已获过 | member.holdsCard = 否；received = $本年已获 | 不通过 | 一 持卡会员；五 每人一次 | T-1 |
| 未备案 | registers.filed = false | 不通过 | 二 备案机构 | T-2 |
| 备案不明 | 去掉 registers.filed | 转人工 | 备案机构 | T-2 |
| 缺日期 | 去掉 claim.issuedOn | 缺项 | claim.issuedOn | T-2 |
| 等级按别名填写 | claim.level = 高级技师 | 通过 100元 | 三 一级 | T-3 |
| 三级不在其列 | claim.level = 三级 | 不通过 | 三 一级100元；三 二级50元 | T-3 |
| 备案查无记录 | registers.filed = null | 转人工 | 备案机构 | T-2 |
| 另一计划年度已获 | received = $本年已获；received.0.planYear = 1997 | 通过 100元 | 三 一级 | T-5 |
| 末日申报 | filedOn = 1999-12-31T23:59:59+08:00 | 通过 100元 | 三 一级 | T-4 |
| 晚一秒 | filedOn = 1999-12-31T16:00:00Z | 不通过 | 四 1999年 | T-4 |

## toy / contest
\`\`\`json
{
  "claim": { "trade": "木工", "highest": "决赛", "rank": 1 },
  "member": { "holdsCard": true }, "lists": "$木工在列", "received": [], "filedOn": "1999-03-01"
}
\`\`\`
| 编号 | 情形 | 变更 | 结果 | 依据 |
| --- | --- | --- | --- | --- |
| T-3 | 第一名 | claim.rank = 1 | 通过 100元 | 三 第一名 |
| T-3 | 第二名 | claim.rank = 2 | 不通过 | 三 第一名 |
| T-3 | 没有名次 | claim.rank = 0 | 不通过 | 三 第一名 |
| T-2 | 石工没有名单 | claim.trade = 石工 | 转人工 | 二 不取证工种 |
| T-2 | 复赛也算 | claim.highest = 复赛；claim.entrants = 40 | 通过 100元 | 三 第一名 |
| T-2 | 预赛不算 | claim.highest = 预赛 | 不通过 | 二 不取证工种 |
| T-1 | 没有卡 | member.holdsCard = 否 | 不通过 | 一 持卡会员 |
| T-2 | 不在列 | lists = $木工不在列 | 不通过 | 二 不取证工种 |
| T-4 | 末日申报 | filedOn = 1999-12-31 | 通过 100元 | 三 第一名 |
| T-4 | 次日申报 | filedOn = 2000-01-01 | 不通过 | 四 1999年 |

## toy-match / certificate
\`\`\`json
{
  "claim": { "issuer": "玩具中心", "level": "一级", "number": "A1", "issuedOn": "1998-06-30" },
  "member": { "holdsCard": true, "town": "甲镇" }, "registers": { "filed": true }, "received": [], "filedOn": "1999-03-01"
}
\`\`\`
| 情形 | 变更 | 结果 | 依据 | 编号 |
| --- | --- | --- | --- | --- |
| 配一半 | | 通过 50元 | 配比 | M-1 |
| 另写基数 | award = 30元 | 通过 15元 | 配比 | M-1 |
| 外镇 | member.town = 乙镇 | 不通过 | 本镇职工 | M-1 |

## toy 数据
| 情形 | 数据 | 值 | 依据 | 编号 |
| --- | --- | --- | --- | --- |
| 出资 | funder | 玩具总工会 | | T-0 |
| 名单 | lists | ["玩具赛"] | | T-2 |
| 备案查机构与日期 | needs.registers.filed.lookup | {"register":"备案机构","key":"issuer","on":"issuedOn"} | | T-2 |
| 可选机构 | certificate.asks.issuer.options | ["玩具中心"] | | T-2 |
| 可选等级 | certificate.asks.level.options | ["一级","二级"] | | T-3 |
| 获奖记录按此记等级 | certificate.asks.level.recordedAs | level | | T-3 |
| 获奖记录按此记证书 | certificate.asks.number.recordedAs | certificate | | T-5 |
| 可选工种 | contest.asks.trade.options | ["木工"] | | T-2 |
| 可选等次 | contest.asks.highest.options | ["决赛","复赛"] | | T-2 |
| 只问复赛人数 | contest.asks.entrants.only | {"highest":"复赛"} | | T-2 |
| 发放 | promises | {"for":"payment","from":"approval","months":3} | 发放 | T-6 |
| 网上 | certificate.channels | ["web","station"] | | T-4 |
| 审核 | promises | {"for":"review","from":"arrival","months":1} | 审核 | T-6 |

## toy-match 数据
| 情形 | 数据 | 值 | 依据 | 编号 |
| --- | --- | --- | --- | --- |
| 出资 | funder | 甲镇总工会 | | M-1 |
`;

const exceptions = `
# 例外
## 叙述
| 条款 | 原文 | 理由 |
| --- | --- | --- |
| 一 | 本通知自印发之日起施行 | 施行日期，不设条件 |
| 二 | 参加玩具赛 | 竞赛的名称，名单由工作人员补充 |
`;

/** A package with nothing to find fault with, around the core's toy plugins. */
export const toyPackage: Required<TriedPackage> = {
  plugins: [toyScheme, toyMatch],
  notice,
  cases,
  exceptions,
};
