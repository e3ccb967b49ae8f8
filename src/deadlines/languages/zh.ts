import type { LanguageWords } from '../language-words.ts';

export const zh = {
  common: '',
  and: '而, 但, 并, 並, 和, 及, 以及, 至于, 至於',
  until: '到, 至, 直到, 直至, 截至, 最晚, 之前, 以前, 前, 为止, 為止',
  formerly: '原定, 原本, 而不是, 而非, 原计划',
  endOf: '底, 末, 年底, 年末',
  within: '',
  thisMonth: '本月, 这个月, 這個月',
  nextMonth: '下个月, 下個月, 下月',
  coming: '本, 这, 這, 本周, 本週, 下周, 下週',
  notice: `宣布, 宣佈, 公布, 公佈, 发布, 發布, 發佈, 通知, 表示, 报道, 報道, 報導, 告知, 推出, 上线, 上線, 公告, 称, 稱, 说, 披露, 透露, 确认, 確認, 证实, 證實, 签署, 簽署, 起诉, 起訴,
    法院, 更新, 问世, 問世, 亮相, 发推, 發文, 发文`,
  past: '已, 已经, 已經, 了, 曾, 过, 過',
  future: '将, 將, 会, 會, 计划, 計劃, 預定, 预定, 拟, 擬, 即将, 即將, 要, 预计',
} satisfies LanguageWords;
