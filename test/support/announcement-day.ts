/** Own-worded news of 24 March 2026 from 30 outlets in 10 languages: what each says, and which event it tells. */
export const announcementDay: readonly {
  readonly outlet: string;
  readonly event: 'closing' | 'disney';
  readonly title: string;
  readonly text: string;
}[] = [
  {
    outlet: 'Harbour Daily',
    event: 'closing',
    title: 'OpenAI is shutting down Sora',
    text: 'The makers of the video app said farewell on Tuesday and promised dates for later.',
  },
  {
    outlet: 'The Switchboard',
    event: 'closing',
    title: 'Sora is going away, OpenAI confirms',
    text: 'Half a year after its launch the app for generated clips has no future, a short post on X says.',
  },
  {
    outlet: 'Northern Wire',
    event: 'closing',
    title: 'OpenAI pulls the plug on its Sora video generator and puts Disney money at risk',
    text: 'Both the app and the API of the video generator are to be switched off, the company told its users.',
  },
  {
    outlet: 'Pixel Post',
    event: 'closing',
    title: 'Goodbye, Sora: video app will be discontinued',
    text: 'People who made videos with it are to hear soon how they can keep them.',
  },
  {
    outlet: 'Lantern Tech',
    event: 'closing',
    title: 'Why OpenAI is closing Sora after only six months',
    text: 'Computing time is scarce, and the company would rather spend it on work tools and robots.',
  },
  {
    outlet: 'Marketside',
    event: 'closing',
    title: 'OpenAI ends Sora to save computing power before its listing',
    text: 'Investors had asked for focus, and the costly video service is the first to go.',
  },
  {
    outlet: 'Studio Ledger',
    event: 'disney',
    title: 'Disney leaves its OpenAI deal as Sora shuts down',
    text: 'Not a cent of the planned billion had been paid when the partnership ended.',
  },
  {
    outlet: 'Reel Report',
    event: 'disney',
    title: 'Disney walks away from OpenAI after the end of Sora',
    text: 'The licence for more than two hundred characters is void.',
  },
  {
    outlet: 'Burbank Bulletin',
    event: 'disney',
    title: 'OpenAI closes Sora and loses its billion from Disney',
    text: 'For Disney the closure came without warning, and its investment is off.',
  },
  {
    outlet: 'Hafenblatt',
    event: 'closing',
    title: 'OpenAI stellt Sora ein',
    text: 'Die Video-App verschwindet, ein Termin für das Ende steht noch nicht fest.',
  },
  {
    outlet: 'Netzkurier',
    event: 'closing',
    title: 'Aus für Sora: OpenAI beerdigt seine Video-App',
    text: 'Auch die Schnittstelle für Entwickler soll es bald nicht mehr geben.',
  },
  {
    outlet: 'Filmwoche',
    event: 'disney',
    title: 'Disney steigt bei OpenAI aus, weil Sora eingestellt wird',
    text: 'Die vereinbarte Milliarde wird nicht gezahlt.',
  },
  {
    outlet: 'Le Phare',
    event: 'closing',
    title: 'OpenAI ferme Sora, son application de vidéo',
    text: "L'entreprise fait ses adieux dans un court message et promet un calendrier.",
  },
  {
    outlet: 'Signal Numérique',
    event: 'closing',
    title: 'Clap de fin pour Sora : OpenAI arrête son générateur de vidéos',
    text: 'Les utilisateurs sauront plus tard comment garder leurs créations.',
  },
  {
    outlet: 'Ciné Matin',
    event: 'disney',
    title: "Disney renonce à son accord avec OpenAI après l'arrêt de Sora",
    text: 'Le milliard promis ne sera pas versé.',
  },
  {
    outlet: 'El Faro Digital',
    event: 'closing',
    title: 'OpenAI cierra Sora, su aplicación de vídeo',
    text: 'La empresa se despide de los usuarios y dará las fechas más adelante.',
  },
  {
    outlet: 'Pantalla Hoy',
    event: 'closing',
    title: 'Adiós a Sora: OpenAI apaga su generador de vídeos',
    text: 'También desaparece el acceso para quienes programan con él.',
  },
  {
    outlet: 'Cartelera',
    event: 'disney',
    title: 'Disney rompe con OpenAI tras el cierre de Sora',
    text: 'La inversión de mil millones queda en nada.',
  },
  {
    outlet: 'Farol Digital',
    event: 'closing',
    title: 'OpenAI encerra o Sora, seu aplicativo de vídeos',
    text: 'A empresa se despediu dos usuários e promete prazos para depois.',
  },
  {
    outlet: 'Tela Aberta',
    event: 'closing',
    title: 'Fim do Sora: OpenAI desliga gerador de vídeos',
    text: 'O aplicativo durou cerca de meio ano.',
  },
  {
    outlet: 'Il Molo',
    event: 'closing',
    title: "OpenAI chiude Sora, l'app per i video",
    text: 'La società saluta gli utenti e rimanda le date a più avanti.',
  },
  {
    outlet: 'Schermo',
    event: 'disney',
    title: "Disney esce dall'accordo con OpenAI dopo la chiusura di Sora",
    text: 'Il miliardo previsto non arriverà.',
  },
  {
    outlet: 'Маяк',
    event: 'closing',
    title: 'OpenAI закрывает Sora',
    text: 'Компания попрощалась с пользователями видеоприложения, сроки назовут позже.',
  },
  {
    outlet: 'Экран',
    event: 'closing',
    title: 'OpenAI отключит генератор видео Sora',
    text: 'Приложение проработало около полугода.',
  },
  {
    outlet: '灯台ニュース',
    event: 'closing',
    title: 'OpenAI、動画アプリ「Sora」を終了へ',
    text: '同社は利用者に別れを告げ、日程は後日知らせるとした。',
  },
  {
    outlet: '画面通信',
    event: 'closing',
    title: '動画生成のSora、提供終了へ OpenAIが発表',
    text: '公開から半年ほどでの幕引きとなる。',
  },
  {
    outlet: '灯塔科技',
    event: 'closing',
    title: 'OpenAI宣布关闭视频应用Sora',
    text: '公司向用户告别，具体时间稍后公布。',
  },
  {
    outlet: '银幕报',
    event: 'disney',
    title: '迪士尼退出与OpenAI的合作，Sora关闭',
    text: '十亿美元的投资就此作罢。',
  },
  {
    outlet: '등대일보',
    event: 'closing',
    title: '오픈AI, 영상 앱 소라 서비스 종료',
    text: '회사는 이용자에게 작별을 알리고 일정은 나중에 밝히기로 했다.',
  },
  {
    outlet: '스크린뉴스',
    event: 'closing',
    title: '오픈AI가 소라를 접는다',
    text: '출시 반년 만에 막을 내린다.',
  },
];
