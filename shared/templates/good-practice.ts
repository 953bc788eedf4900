import { rulesOf } from '../access/rule-presets.ts';
import { QUESTIONS } from './questions.ts';
import type { BoardTemplate } from './template.ts';

export const goodPractice: BoardTemplate = {
  id: 'good-practice',
  title: { fi: 'Hyvä käytäntö', sv: 'God praxis', en: 'Good practice' },
  description: {
    fi: 'Yksi kertoo, toinen kirjoittaa: mikä toimi ja mitä se vaatii.',
    sv: 'En berättar, en annan skriver: vad fungerade och vad krävs.',
    en: 'One tells, another writes: what worked and what it takes.',
  },
  purpose: 'network',
  layout: 'columns',
  afterwards: 'open',
  notes: {
    fi: 'Toimii parhaiten pareittain: kertoja ei kirjoita itse, vaan pari kysyy ja kirjaa.',
    sv: 'Fungerar bäst i par: den som berättar skriver inte själv, utan partnern frågar och antecknar.',
    en: 'Works best in pairs: the teller does not write, the other one asks and takes notes.',
  },
  sections: [
    {
      title: { fi: 'Ongelma', sv: 'Problem', en: 'Problem' },
      prompt: {
        fi: 'Mikä ei toiminut aiemmin?',
        sv: 'Vad fungerade inte tidigare?',
        en: 'What did not work before?',
      },
      color: 'apricot',
    },
    {
      title: { fi: 'Mitä tehtiin', sv: 'Vad gjordes', en: 'What was done' },
      prompt: {
        fi: 'Mitä teitte, askel askeleelta?',
        sv: 'Vad gjorde ni, steg för steg?',
        en: 'What did you do, step by step?',
      },
      color: 'lake',
    },
    {
      title: { fi: 'Mistä tiedämme', sv: 'Hur vet vi', en: 'How we know' },
      prompt: {
        fi: 'Mistä huomaa, että se toimii?',
        sv: 'Hur märks det att det fungerar?',
        en: 'How can one tell that it works?',
      },
      color: 'birch',
      form: {
        fields: [
          {
            id: 'proof',
            kind: 'multi',
            label: {
              fi: 'Mihin tieto perustuu',
              sv: 'Vad vetskapen bygger på',
              en: 'What it rests on',
            },
            options: [
              { fi: 'oma kokemus', sv: 'egen erfarenhet', en: 'own experience' },
              { fi: 'palaute', sv: 'respons', en: 'feedback' },
              { fi: 'seurantatieto', sv: 'uppföljning', en: 'figures' },
              { fi: 'tutkimus', sv: 'forskning', en: 'research' },
            ],
          },
        ],
      },
    },
    {
      title: { fi: 'Mitä se vaatii', sv: 'Vad krävs', en: 'What it takes' },
      prompt: {
        fi: 'Mitä aikaa, osaamista tai lupia tarvitaan?',
        sv: 'Vilken tid, kunskap eller vilka tillstånd behövs?',
        en: 'What time, skills or permits are needed?',
      },
      color: 'sun',
    },
    {
      title: { fi: 'Kysy lisää', sv: 'Fråga mer', en: 'Ask more' },
      prompt: {
        fi: 'Keneltä voi kysyä, ja miten hänet tavoittaa?',
        sv: 'Vem kan man fråga, och hur når man hen?',
        en: 'Whom can one ask, and how are they reached?',
      },
      color: 'heather',
      form: {
        fields: [QUESTIONS.organisation, QUESTIONS.region, QUESTIONS.contact],
      },
    },
  ],
  phases: [
    {
      title: { fi: 'Kerrotaan pareittain', sv: 'Vi berättar i par', en: 'Telling in pairs' },
      minutes: 10,
      prompt: {
        fi: 'Mikä on onnistunut teillä paremmin kuin ennen?',
        sv: 'Vad har lyckats bättre hos er än förr?',
        en: 'What has gone better for you than before?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Luetaan', sv: 'Vi läser', en: 'Reading' },
      minutes: 5,
      prompt: {
        fi: 'Minkä näistä voisit ottaa käyttöön?',
        sv: 'Vilken av dem kunde du börja använda?',
        en: 'Which of these could you take into use?',
      },
      rules: rulesOf('write'),
    },
  ],
};
