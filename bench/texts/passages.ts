/** What texts about an end are made of, in our own words, in scripts with and without spaces. */
export type Passages = {
  readonly title: string;
  /** Nothing to find: no end, or no date. */
  readonly plain: readonly string[];
  /** Each with a date or two. */
  readonly dated: readonly string[];
};

export const passages: readonly Passages[] = [
  {
    title: 'OpenAI says when Sora ends',
    plain: [
      'People who made films with Sora ask what becomes of their drafts and of the sounds that they lent to others.',
      'A class in Ghent has kept every clip of the year on a shelf of old disks, and shows them to whoever comes by.',
      'The company has not answered letters about prices, partners or the rooms in which its machines stand.',
    ],
    dated: [
      'The Sora app will be shut down on April 26, 2026, and the API follows on September 24, 2026.',
      'Until the end of May 2026 exports are possible, the company told its users on March 27.',
      'On 3 June 2026 another vendor switches off its own models, which have nothing to do with Sora.',
    ],
  },
  {
    title: 'OpenAI nennt das Ende von Sora',
    plain: [
      'Wer mit Sora Filme gemacht hat, fragt nach Entwürfen und nach den Tönen, die andere verwenden durften.',
      'Eine Schule in Gent hebt jeden Ausschnitt des Jahres auf alten Platten auf und zeigt sie allen, die kommen.',
    ],
    dated: [
      'Die App von Sora wird am 26. April 2026 eingestellt, die Schnittstelle am 24. September 2026.',
      'Bis Ende Mai 2026 lassen sich Videos sichern, teilte das Unternehmen am 27. März mit.',
    ],
  },
  {
    title: 'OpenAI ferme Sora',
    plain: [
      'Ceux qui ont tourné avec Sora demandent ce que deviennent leurs brouillons et les voix prêtées à d’autres.',
      'Une classe de Gand garde chaque extrait de l’année sur de vieux disques et les montre aux passants.',
    ],
    dated: [
      'L’application Sora sera fermée le 26 avril 2026, et l’API suivra le 24 septembre 2026.',
      'Les exports restent possibles jusqu’à fin mai 2026, a indiqué l’entreprise le 27 mars.',
    ],
  },
  {
    title: 'OpenAI закрывает Sora',
    plain: [
      'Те, кто снимал в Sora, спрашивают, что станет с черновиками и с голосами, которые они одалживали другим.',
      'Школа в Генте хранит каждый отрывок года на старых дисках и показывает их всем, кто заходит.',
    ],
    dated: [
      'Приложение Sora будет закрыто 26 апреля 2026 года, а API отключат 24 сентября 2026 года.',
      'До конца мая 2026 года видео можно выгрузить, сообщила компания 27 марта.',
    ],
  },
  {
    title: 'OpenAI 将关闭 Sora',
    plain: [
      '用 Sora 拍过短片的人都在问，草稿和借给别人的声音以后怎么办。',
      '根特的一个班把一年的片段都存在旧硬盘里，谁来都可以看。',
    ],
    dated: [
      'Sora 应用将于2026年4月26日关闭，API 将于2026年9月24日停用。',
      '公司在3月27日表示，视频在2026年5月底之前可以导出。',
    ],
  },
  {
    title: 'OpenAI、Soraを終了へ',
    plain: [
      'Soraで映像を作った人たちは、下書きや人に貸した声がどうなるのかを尋ねている。',
      'ヘントの学級は一年分の場面を古い円盤に残し、訪れた人に見せている。',
    ],
    dated: [
      'Soraのアプリは2026年4月26日に終了し、APIは2026年9月24日に停止する。',
      '動画は2026年5月末まで書き出せると、同社は3月27日に発表した。',
    ],
  },
  {
    title: 'OpenAI, 소라 종료',
    plain: [
      '소라로 영상을 만든 사람들은 초안과 남에게 빌려준 목소리가 어떻게 되는지 묻고 있다.',
      '겐트의 한 반은 한 해의 장면을 낡은 디스크에 모두 남겨 두고 찾아오는 사람에게 보여 준다.',
    ],
    dated: [
      '소라 앱은 2026년 4월 26일에 종료되고 API는 2026년 9월 24일에 중단된다.',
      '영상은 2026년 5월 말까지 내보낼 수 있다고 회사는 3월 27일 밝혔다.',
    ],
  },
  {
    title: 'OpenAI تغلق Sora',
    plain: [
      'يسأل من صنعوا أفلاما في Sora عن مصير مسوداتهم وعن الأصوات التي أعاروها لغيرهم.',
      'يحتفظ صف في غنت بكل مقاطع السنة على أقراص قديمة ويعرضها على كل زائر.',
    ],
    dated: [
      'سيتم إغلاق تطبيق Sora في 26 أبريل 2026، وتتوقف واجهة API في 24 سبتمبر 2026.',
      'قالت الشركة في 27 مارس إن تصدير المقاطع ممكن حتى نهاية مايو 2026.',
    ],
  },
];

/** A page of ends as developers know it, most of them of other things. */
export const table = [
  '| Shutdown date | Model / system | Recommended replacement |',
  '| 2026-05-12 | gpt-4-0314 | gpt-5 |',
  '| 2026-09-24 | sora-2, sora-2-pro, Videos API | — |',
  '| 2026-10-23 | text-embedding-ada-002 | text-embedding-3-small |',
  '| 2026-11-30 | Assistants API | Responses API |',
] as const;
