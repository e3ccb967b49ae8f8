import type { LanguageWords } from '../language-words.ts';

export const pt = {
  common: 'o, os, as, do, da, e, que, para, em, uma, nao, com, no, na, dos, ao, sera',
  and: 'e, enquanto, mas, ja',
  until: 'ate, ate o, ate ao, ate o dia, no maximo',
  formerly: 'em vez de, em vez do, originalmente, inicialmente',
  endOf: 'final de, fim de, fim do ano, final do ano, fim do mes de',
  about: 'perto do, por volta do, por volta de, proximo ao',
  within: 'em, de, ate, desde, antes de, final de, fim de, inicio de, meados de, para, a partir de, fins de',
  thisMonth: 'este mes, neste mes, ainda este mes',
  nextMonth: 'proximo mes, no proximo mes, mes que vem',
  coming: 'neste, nesta, proximo, proxima',
  notice: `anunci*, comunic*, public*, inform*, disse, diz, lancou, lanca, lancad*, lancamento, apresent*, confirm*, revel*, declar*, atualiz*, estre*, assin*, acordo, tribunal, abriu,
    chegou, escreveu`,
  past: 'foi, foram, fechou, fecharam, encerrou, encerraram, deixou, deixaram, ja, tem sido, terminou, desde, desligou, saiu do ar, sairam do ar, acabou',
  future: 'sera, serao, vai, vao, previst*, deve, devem, deixara, deixarao, encerrara, ainda, fecha',
  places: {
    before:
      'em, no, na, nos, nas, usuarios de, usuarios do, usuarios da, usuarios dos, para os, para a, para o, utilizadores de, utilizadores da, dentro da',
    after: '',
    outside:
      'fora da, fora do, fora dos, fora de, exceto em, exceto no, exceto na, exceto nos, menos nos, salvo em',
    people: 'usuarios, utilizadores, clientes, contas',
    elsewhere:
      'resto do mundo, outros paises, alguns paises, algumas regioes, certos paises, outras regioes, demais paises',
    everywhere: 'em todo o mundo, no mundo todo, mundialmente, em todos os paises',
    names: {
      US: 'eua, estados unidos, e.u.a., americanos',
      EU: 'ue, uniao europeia, europeus',
      GB: 'reino unido',
    },
  },
} satisfies LanguageWords;
