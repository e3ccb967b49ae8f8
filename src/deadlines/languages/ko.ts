import type { LanguageWords } from '../language-words.ts';

export const ko = {
  common: '',
  and: '그리고, 반면, 하지만, 한편, 및',
  until: '까지, 전까지, 이전, 늦어도',
  formerly: '당초, 대신, 원래, 아니라',
  endOf: '말, 연말, 말까지',
  within: '',
  thisMonth: '이번 달, 이달, 이번달',
  nextMonth: '다음 달, 다음달, 내달',
  coming: '이번 주, 이번, 오는, 다음 주',
  notice: `발표, 공지했, 밝혔, 밝혀, 알렸, 전했, 보도, 출시, 공개했, 공개됐, 선보, 통보, 통지, 공식화, 확인했, 말했, 게시, 소송, 법원, 체결, 계약, 업데이트, 내놨, 내놓`,
  past: '했다, 됐다, 되었다, 되었습니다, 됐습니다, 했습니다, 닫았, 닫혔, 끝났, 멈췄, 접었, 이미, 종료된, 중단된',
  future: '할 예정, 될 예정, 예정, 한다, 된다, 됩니다, 합니다, 계획, 할 것, 될 것, 닫는다, 끝난다',
  places: {
    before: '',
    after: '에서, 내, 내에서, 지역, 에서만, 에서는, 시장',
    outside: '외, 밖, 이외, 제외, 을 제외, 를 제외',
    people: '사용자, 이용자, 고객, 계정',
    elsewhere: '다른 국가, 다른 나라, 다른 지역, 일부 국가, 일부 지역, 그 외 지역, 나머지 국가',
    everywhere: '전 세계, 전세계, 모든 국가, 모든 지역',
    names: { US: '미국', EU: 'eu, 유럽연합, 유럽 연합', GB: '영국', '150': '유럽' },
  },
} satisfies LanguageWords;
