import type { LanguageWords } from '../language-words.ts';

export const uz = {
  common:
    "va, bilan, uchun, esa, bu, edi, ham, bo'ladi, ning, haqida, va, va, бу, ва, учун, билан, эса, кейин",
  and: 'va, ammo, lekin, ва, аммо, лекин',
  until: 'qadar, gacha, dan kechikmay, қадар, гача',
  formerly: "o'rniga, dastlab, ўрнига",
  endOf: 'oxiri*, yil oxiri*, охири*',
  within: 'oyi*, ойи*, oxiri*, boshi*, yil, yilning, йил',
  thisMonth: 'shu oy*, bu oy*, шу ой*, бу ой*',
  nextMonth: 'keyingi oy*, kelasi oy*, кейинги ой*',
  coming: 'shu, bu, kelasi, шу, бу',
  notice: `e'lon qil*, ma'lum qil*, xabar ber*, bildir*, taqdim et*, ishga tush*, chiqar*, chiqdi, tasdiqla*, ayt*, imzola*, sud*, yozdi, эълон қил*, маълум қил*, хабар бер*, билдир*, тақдим эт*, ишга туш*`,
  past: "yopildi, to'xtatildi, yopilgan, to'xtatilgan, to'xtadi, tugadi, tugatildi, o'chirildi, allaqachon, edi, тўхтатилди, ёпилди, тугади, ўчирилди",
  future:
    "yopiladi, to'xtatiladi, yopilishi, to'xtaydi, tugaydi, o'chiriladi, kutilmoqda, rejalashtir*, тўхтатилади, ёпилади",
  places: {
    before: '',
    after: 'da, dagi, ichida, uchun, даги, да, hududida',
    outside: 'dan tashqari, dan tashqarida, дан ташқари',
    people: 'foydalanuvchi*, mijoz*, фойдаланувчи*',
    elsewhere:
      "boshqa mamlakat*, ayrim mamlakat*, ba'zi mamlakat*, boshqa davlat*, dunyoning qolgan, айрим мамлакат*, бошқа мамлакат*",
    everywhere: "butun dunyoda, dunyo bo'ylab, barcha mamlakat*, бутун дунёда",
    names: {
      US: "aqsh, amerika, amerika qo'shma shtatlari, ақш",
      EU: 'yevropa ittifoqi, yei, yevropa ittifoqi, европа иттифоқи',
      ES: 'ispaniya',
      DE: 'germaniya',
      FR: 'fransiya',
      GB: 'buyuk britaniya',
    },
  },
} satisfies LanguageWords;
