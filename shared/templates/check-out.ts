import { rulesOf } from '../access/rule-presets.ts';
import { HINTS } from './hints.ts';
import type { BoardTemplate } from './template.ts';

export const checkOut: BoardTemplate = {
  id: 'check-out',
  title: { fi: 'Loppukysymys', sv: 'Avslutande fråga', en: 'Check-out question' },
  description: {
    fi: 'Muutaman minuutin päätös: mitä jäi käteen ja mitä seuraavaksi.',
    sv: 'Några minuters avslutning: vad tar du med dig och vad kommer härnäst.',
    en: 'A few minutes to close: what you take along and what comes next.',
  },
  purpose: 'reflect',
  layout: 'columns',
  afterwards: 'read',
  notes: {
    fi: 'Pidä loppukysymys, vaikka aika olisi vähissä: kolmekin minuuttia riittää. Nimettömänä kirjoitetaan rehellisemmin.',
    sv: 'Håll fast vid den avslutande frågan även om tiden är knapp: tre minuter räcker. Utan namn skriver man ärligare.',
    en: 'Keep the closing question even when time is short: three minutes will do. Without names people write more honestly.',
  },
  sections: [
    {
      title: { fi: 'Otan mukaani', sv: 'Jag tar med mig', en: 'I take along' },
      prompt: {
        fi: 'Mikä ajatus lähtee mukaasi?',
        sv: 'Vilken tanke tar du med dig?',
        en: 'Which thought do you take with you?',
      },
      color: 'sun',
      form: {
        fields: [
          {
            id: 'useful',
            kind: 'scale',
            label: {
              fi: 'Kuinka paljon tapaamisesta oli sinulle hyötyä?',
              sv: 'Hur stor nytta hade du av mötet?',
              en: 'How useful was the meeting for you?',
            },
            low: { fi: 'ei lainkaan', sv: 'ingen alls', en: 'not at all' },
            high: { fi: 'erittäin paljon', sv: 'mycket stor', en: 'very much' },
          },
        ],
      },
    },
    {
      title: { fi: 'Jäi askarruttamaan', sv: 'Jag undrar ännu', en: 'Still wondering' },
      prompt: { fi: 'Mikä jäi vielä auki?', sv: 'Vad blev ännu öppet?', en: 'What is still open?' },
      color: 'heather',
    },
    {
      title: { fi: 'Seuraavalla kerralla', sv: 'Nästa gång', en: 'Next time' },
      prompt: {
        fi: 'Mitä toivot seuraavalta tapaamiselta?',
        sv: 'Vad önskar du av nästa möte?',
        en: 'What do you hope for from the next meeting?',
      },
      color: 'turquoise',
    },
  ],
  phases: [
    {
      title: { fi: 'Kirjoitetaan', sv: 'Vi skriver', en: 'Writing' },
      minutes: 4,
      prompt: {
        fi: 'Mikä jäi päällimmäiseksi mieleen?',
        sv: 'Vad är främst i dina tankar?',
        en: 'What is uppermost in your mind?',
      },
      rules: rulesOf('unsigned'),
      notes: HINTS.unsigned,
    },
    {
      title: { fi: 'Luetaan yhdessä', sv: 'Vi läser tillsammans', en: 'Reading together' },
      minutes: 2,
      prompt: {
        fi: 'Mikä muiden lapuissa kosketti sinua?',
        sv: 'Vad på de andras lappar berörde dig?',
        en: 'What in the others’ notes spoke to you?',
      },
      rules: rulesOf('listen'),
    },
  ],
};
