import { rulesOf } from '../access/rule-presets.ts';
import { HINTS } from './hints.ts';
import type { BoardTemplate } from './template.ts';

export const meetingFrame: BoardTemplate = {
  id: 'meeting-frame',
  title: { fi: 'Tapaamisen runko 9–11', sv: 'Mötesram 9–11', en: 'Meeting frame 9–11' },
  description: {
    fi: 'Kahden tunnin verkostotapaaminen avauksesta loppukysymykseen.',
    sv: 'Ett nätverksmöte på två timmar, från öppning till avslutande fråga.',
    en: 'A network meeting of two hours, from the opening to the closing question.',
  },
  purpose: 'meeting',
  layout: 'columns',
  afterwards: 'read',
  notes: {
    fi: 'Yhteensä 120 minuuttia. Teemaryhmille kannattaa tehdä omat taulut mallista Teemakeskustelu ja liittää ne ohjelman samaan kohtaan.',
    sv: 'Sammanlagt 120 minuter. Gör gärna egna tavlor för temagrupperna av mallen Temadiskussion och koppla dem till samma punkt i programmet.',
    en: '120 minutes in all. Make boards for the theme groups from the template Thematic discussion and tie them to the same part of the programme.',
  },
  sections: [
    {
      title: { fi: 'Odotukset', sv: 'Förväntningar', en: 'Hopes' },
      prompt: {
        fi: 'Mitä haluat saada tästä aamusta mukaasi?',
        sv: 'Vad vill du få med dig från den här förmiddagen?',
        en: 'What do you want to take with you from this morning?',
      },
      color: 'sun',
    },
    {
      title: { fi: 'Ajankohtaista', sv: 'Aktuellt', en: 'News' },
      prompt: {
        fi: 'Mistä muiden on hyvä tietää juuri nyt?',
        sv: 'Vad är det bra att andra känner till just nu?',
        en: 'What should others know about right now?',
      },
      color: 'apricot',
    },
    {
      title: {
        fi: 'Kysymyksiä alustajille',
        sv: 'Frågor till inledarna',
        en: 'Questions to presenters',
      },
      prompt: {
        fi: 'Mitä jäit miettimään alustusten jälkeen?',
        sv: 'Vad började du fundera på efter inledningarna?',
        en: 'What did the openings leave you wondering about?',
      },
      color: 'lake',
    },
    {
      title: {
        fi: 'Terveiset ryhmistä',
        sv: 'Hälsningar från grupperna',
        en: 'News from the groups',
      },
      prompt: {
        fi: 'Mikä oli ryhmänne tärkein oivallus?',
        sv: 'Vilken var er grupps viktigaste insikt?',
        en: 'What was the most important insight of your group?',
      },
      color: 'turquoise',
    },
    {
      title: { fi: 'Sovittua', sv: 'Överenskommet', en: 'Agreed' },
      prompt: {
        fi: 'Mitä sovittiin, kuka tekee ja mihin mennessä?',
        sv: 'Vad kom vi överens om, vem gör det och till när?',
        en: 'What was agreed, who does it and by when?',
      },
      color: 'birch',
    },
  ],
  phases: [
    {
      title: { fi: 'Avaus', sv: 'Öppning', en: 'Opening' },
      minutes: 10,
      prompt: {
        fi: 'Mitä haluat saada tästä aamusta mukaasi?',
        sv: 'Vad vill du få med dig från den här förmiddagen?',
        en: 'What do you want to take with you from this morning?',
      },
      rules: rulesOf('write'),
      notes: {
        fi: 'Toivota tervetulleeksi, kerro aikataulu ja näytä, miten taululle kirjoitetaan.',
        sv: 'Hälsa välkommen, berätta om tidtabellen och visa hur man skriver på tavlan.',
        en: 'Welcome everybody, tell the timetable and show how to write on the board.',
      },
    },
    {
      title: { fi: 'Ajankohtaista', sv: 'Aktuellt', en: 'News' },
      minutes: 15,
      prompt: {
        fi: 'Mistä muiden on hyvä tietää juuri nyt?',
        sv: 'Vad är det bra att andra känner till just nu?',
        en: 'What should others know about right now?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Alustukset', sv: 'Inledningar', en: 'Openings' },
      minutes: 20,
      prompt: {
        fi: 'Mitä tästä voi viedä omaan työhön?',
        sv: 'Vad av det här kan du ta med till ditt eget arbete?',
        en: 'What of this can you take into your own work?',
      },
      rules: rulesOf('listen'),
    },
    {
      title: { fi: 'Teemaryhmät', sv: 'Temagrupper', en: 'Theme groups' },
      minutes: 35,
      prompt: {
        fi: 'Mikä teillä toimii, ja mihin etsitte kumppania?',
        sv: 'Vad fungerar hos er, och var söker ni en partner?',
        en: 'What works for you, and where do you look for a partner?',
      },
      rules: rulesOf('write'),
      notes: {
        fi: 'Avaa ryhmät ja kerro, milloin palataan.',
        sv: 'Öppna grupperna och berätta när alla kommer tillbaka.',
        en: 'Open the groups and say when everybody comes back.',
      },
    },
    {
      title: { fi: 'Tauko', sv: 'Paus', en: 'Break' },
      minutes: 5,
      prompt: {
        fi: 'Missä voit venytellä hetken?',
        sv: 'Var kan du sträcka på dig en stund?',
        en: 'Where can you stretch for a moment?',
      },
      rules: rulesOf('listen'),
    },
    {
      title: { fi: 'Ryhmien terveiset', sv: 'Gruppernas hälsningar', en: 'News from the groups' },
      minutes: 15,
      prompt: {
        fi: 'Mikä yhdistää ryhmien oivalluksia?',
        sv: 'Vad förenar gruppernas insikter?',
        en: 'What do the insights of the groups have in common?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Sovitut jatkot', sv: 'Vad vi avtalat', en: 'Next steps' },
      minutes: 12,
      prompt: {
        fi: 'Mitä tehdään ennen seuraavaa kertaa, ja kuka sen tekee?',
        sv: 'Vad görs före nästa gång, och vem gör det?',
        en: 'What is done before next time, and by whom?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Loppukysymys', sv: 'Avslutande fråga', en: 'Closing question' },
      minutes: 8,
      prompt: {
        fi: 'Mikä tästä aamusta jäi mieleen?',
        sv: 'Vad från förmiddagen stannade kvar hos dig?',
        en: 'What stayed with you from this morning?',
      },
      rules: rulesOf('unsigned'),
      notes: HINTS.unsigned,
    },
  ],
};
