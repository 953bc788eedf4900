import { rulesOf } from '../access/rule-presets.ts';
import { HINTS } from './hints.ts';
import { QUESTIONS } from './questions.ts';
import type { BoardTemplate } from './template.ts';

export const thematicDiscussion: BoardTemplate = {
  id: 'thematic-discussion',
  title: { fi: 'Teemakeskustelu', sv: 'Temadiskussion', en: 'Thematic discussion' },
  description: {
    fi: 'Lyhyt alustus, sitten keskustelu: mikä toimii, mikä hiertää ja kuka etsii kumppania.',
    sv: 'En kort inledning, sedan diskussion: vad fungerar, vad skaver och vem söker en partner.',
    en: 'A short opening, then a discussion: what works, what gets in the way and who is looking for a partner.',
  },
  purpose: 'discuss',
  layout: 'columns',
  afterwards: 'open',
  notes: {
    fi: 'Sopii ryhmiin, joissa on 4–10 ihmistä. Alustuksen aikana kukaan ei kirjoita, sitten jokainen kirjoittaa hetken yksin ja vasta sen jälkeen puhutaan.',
    sv: 'Passar grupper på 4–10 personer. Under inledningen skriver ingen, sedan skriver alla en stund var för sig, och först därefter talar man.',
    en: 'For groups of 4 to 10. Nobody writes during the opening, then everybody writes alone for a moment, and only after that people talk.',
  },
  sections: [
    {
      title: { fi: 'Alustus', sv: 'Inledning', en: 'Opening' },
      prompt: {
        fi: 'Mitä alustaja haluaa meidän miettivän?',
        sv: 'Vad vill inledaren att vi funderar på?',
        en: 'What does the presenter want us to think about?',
      },
      color: 'snow',
      locked: true,
    },
    {
      title: { fi: 'Mikä toimii?', sv: 'Vad fungerar?', en: 'What works?' },
      prompt: {
        fi: 'Mikä ratkaisu tai tapa on teillä osoittautunut hyväksi?',
        sv: 'Vilken lösning eller vilket arbetssätt har visat sig bra hos er?',
        en: 'Which solution or way of working has worked well for you?',
      },
      color: 'birch',
    },
    {
      title: { fi: 'Mikä hiertää?', sv: 'Vad skaver?', en: 'What gets in the way?' },
      prompt: {
        fi: 'Mikä arjessa jumittaa, ja ketä se koskee?',
        sv: 'Var kör det fast i vardagen, och vem drabbas?',
        en: 'What gets stuck in everyday work, and who is affected?',
      },
      color: 'apricot',
    },
    {
      title: { fi: 'Etsin kumppania', sv: 'Söker en partner', en: 'Looking for a partner' },
      prompt: {
        fi: 'Mitä kehität, ketä etsit ja miten sinuun saa yhteyden?',
        sv: 'Vad utvecklar du, vem söker du och hur når man dig?',
        en: 'What are you developing, who are you looking for and how can people reach you?',
      },
      color: 'lake',
      form: {
        placeholder: {
          fi: 'Kehitän … ja etsin …',
          sv: 'Jag utvecklar … och söker …',
          en: 'I develop … and look for …',
        },
        fields: [QUESTIONS.stage, QUESTIONS.region, QUESTIONS.contact],
      },
    },
  ],
  phases: [
    {
      title: { fi: 'Alustus', sv: 'Inledning', en: 'Opening' },
      minutes: 8,
      prompt: {
        fi: 'Mitä haluaisit kysyä alustajalta?',
        sv: 'Vad vill du fråga inledaren?',
        en: 'What would you like to ask the presenter?',
      },
      rules: rulesOf('listen'),
    },
    {
      title: { fi: 'Oma ajatus', sv: 'Egen tanke', en: 'Own thought' },
      minutes: 4,
      prompt: {
        fi: 'Mikä teillä toimii, ja mikä hiertää?',
        sv: 'Vad fungerar hos er, och vad skaver?',
        en: 'What works for you, and what gets in the way?',
      },
      rules: rulesOf('secret'),
      notes: HINTS.secret,
    },
    {
      title: { fi: 'Keskustelu', sv: 'Diskussion', en: 'Discussion' },
      minutes: 15,
      prompt: {
        fi: 'Mitä näistä voisi kokeilla muuallakin?',
        sv: 'Vad av det här kunde man pröva också på annat håll?',
        en: 'Which of these could be tried elsewhere too?',
      },
      rules: rulesOf('write'),
      notes: {
        fi: 'Anna ensin puheenvuoro sille, joka ei ole vielä puhunut.',
        sv: 'Ge först ordet åt den som ännu inte har talat.',
        en: 'First give the floor to somebody who has not spoken yet.',
      },
    },
    {
      title: { fi: 'Kiteytys', sv: 'Sammanfattning', en: 'Summing up' },
      minutes: 5,
      prompt: {
        fi: 'Mikä on ryhmän yksi nosto, yksi kysymys ja yksi pyyntö muille?',
        sv: 'Vilken är gruppens viktigaste poäng, fråga och önskan till de andra?',
        en: 'What is the group’s one point, one question and one request to others?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Kumppanit', sv: 'Partner', en: 'Partners' },
      minutes: 3,
      prompt: {
        fi: 'Kenen kanssa jatkat tästä, ja milloin?',
        sv: 'Med vem fortsätter du härifrån, och när?',
        en: 'With whom do you go on from here, and when?',
      },
      rules: rulesOf('write'),
    },
  ],
};
