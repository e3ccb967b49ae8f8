import type { LanguageWords } from '../language-words.ts';

export const ja = {
  common: '',
  and: '一方, また, そして, および, および、, が、',
  until: 'まで, までに, をもって, 期限は, 期限：, 以降',
  formerly: '当初, ではなく, もともと',
  endOf: '末, 年末, 末日',
  within: '',
  thisMonth: '今月',
  nextMonth: '来月',
  coming: '今週, 今度, 来週',
  notice: `発表, 公表, 告知, 公開し, 公開され, 通知, 報じ, 報道, 伝え, 述べ, 明らかに, 投稿, 認め, 提供開始, リリース, 開始, 発売, 登場, 締結, 提訴, 裁判, 更新日, お知らせ, ローンチ, 公開した, 公開し`,
  past: 'した, ました, された, されました, 済み, 終えた, 終わった, 打ち切った, なった, すでに, 既に, 終了済',
  future:
    'する予定, 予定, される, する, します, されます, 終える, となる, となります, 打ち切る, 打ち切られる, 見込み',
} satisfies LanguageWords;
