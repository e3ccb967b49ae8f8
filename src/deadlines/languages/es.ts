import type { LanguageWords } from '../language-words.ts';

export const es = {
  common: 'el, los, las, del, y, que, para, en, una, se, por, con, la, es, su',
  and: 'y, e, mientras, mientras que, pero',
  until: 'hasta, hasta el, a mas tardar, antes del, antes de',
  formerly: 'en lugar del, en vez del, originalmente, inicialmente, en lugar de, en vez de',
  endOf: 'final de, fin de, fin de ano, final del, antes de finales de, para finales de, hasta finales de',
  about: 'hacia, hacia el, cerca de, cerca del',
  within:
    'en, de, para, hasta, desde, antes de, finales de, fines de, principios de, mediados de, a partir de',
  thisMonth: 'este mes, este mismo mes, a finales de mes',
  nextMonth: 'proximo mes, mes que viene',
  coming: 'este, proximo, el proximo',
  notice: `anunci*, anadio, agrego, comunic*, publico, publica, publicado, inform*, dijo, dice, lanzo, lanza, lanzad*, lanzamiento, present*, confirm*, revelo, declar*, actualiz*, estren*,
    firmo, acuerdo, tribunal, demanda, abrio, escribio, senalo, llego`,
  past: 'fue, fueron, ha sido, han sido, cerro, cerraron, dejo, dejaron, ya, termino, desde, se apago, se apagaron, desaparecio, habia, puso fin, se cerro',
  future:
    'sera, seran, se cerrara*, cerrara*, dejara*, va a, van a, previst*, esta previsto, planea, cierran, cierra, se apagara*, desaparecera*',
  places: {
    before:
      'en, en la, en los, en el, para, para los, para la, usuarios de, usuarios de la, clientes de, dentro de la, de toda',
    after: '',
    outside:
      'fuera de, fuera de la, fuera de los, salvo en, salvo en la, excepto en, excepto en los, excepto en la, menos en, menos en los',
    people: 'usuarios, clientes, cuentas',
    elsewhere:
      'resto del mundo, otros paises, algunos paises, algunas regiones, ciertos paises, otras regiones, demas paises, determinados paises',
    everywhere: 'en todo el mundo, a nivel mundial, en todos los paises',
    names: {
      US: 'eeuu, ee.uu., ee. uu., ee uu, estados unidos, usa, estadounidenses',
      EU: 'ue, union europea, europeos',
      GB: 'reino unido',
    },
  },
} satisfies LanguageWords;
