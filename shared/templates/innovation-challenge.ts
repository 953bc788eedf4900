import { rulesOf } from '../access/rule-presets.ts';
import { HINTS } from './hints.ts';
import { QUESTIONS } from './questions.ts';
import type { BoardTemplate } from './template.ts';

export const innovationChallenge: BoardTemplate = {
  id: 'innovation-challenge',
  title: { fi: 'Innovaatiohaaste', sv: 'Innovationsutmaning', en: 'Innovation challenge' },
  description: {
    fi: 'Yksi yhteinen kysymys, johon kertyy ajatuksia ja kokeiluja pitkin matkaa.',
    sv: 'En gemensam fråga som samlar idéer och försök under resans gång.',
    en: 'One shared question that gathers ideas and experiments along the way.',
  },
  purpose: 'gather',
  layout: 'wall',
  afterwards: 'open',
  notes: {
    fi: 'Haaste elää tapaamisten välissä viikkoja. Avatkaa se yhdessä, nostakaa välillä esiin yksi kysymys ja sopikaa, milloin ideoista valitaan kokeiltavat.',
    sv: 'Utmaningen lever mellan mötena i flera veckor. Öppna den tillsammans, lyft fram en fråga emellanåt och kom överens om när idéerna att pröva väljs.',
    en: 'The challenge lives between meetings for weeks. Open it together, bring up one question now and then, and agree when the ideas to try are chosen.',
  },
  sections: [
    {
      title: { fi: 'Haaste', sv: 'Utmaningen', en: 'The challenge' },
      prompt: {
        fi: 'Minkä kysymyksen haluamme ratkaista yhdessä?',
        sv: 'Vilken fråga vill vi lösa tillsammans?',
        en: 'Which question do we want to solve together?',
      },
      color: 'snow',
      locked: true,
    },
    {
      title: { fi: 'Onnistuu jo', sv: 'Fungerar redan', en: 'Already going well' },
      prompt: {
        fi: 'Missä tämä onnistuu jo, edes vähän?',
        sv: 'Var fungerar det här redan, om så bara lite?',
        en: 'Where does this already work, even a little?',
      },
      color: 'sun',
    },
    {
      title: { fi: 'Ideat', sv: 'Idéer', en: 'Ideas' },
      prompt: {
        fi: 'Mitä voisi kokeilla, ja kenelle siitä olisi apua?',
        sv: 'Vad kunde vi pröva, och vem skulle ha nytta av det?',
        en: 'What could we try, and who would it help?',
      },
      color: 'turquoise',
      form: {
        fields: [
          {
            id: 'whom',
            kind: 'text',
            label: {
              fi: 'Kenelle siitä on apua',
              sv: 'Vem som har nytta av det',
              en: 'Whom it helps',
            },
          },
          {
            id: 'first',
            kind: 'text',
            label: {
              fi: 'Ensimmäinen pieni kokeilu',
              sv: 'Det första lilla försöket',
              en: 'The first small test',
            },
          },
          {
            id: 'help',
            kind: 'text',
            label: {
              fi: 'Mitä apua etsin',
              sv: 'Vilken hjälp jag söker',
              en: 'What help I look for',
            },
          },
        ],
      },
    },
    {
      title: { fi: 'Kokeilut', sv: 'Försök', en: 'Experiments' },
      prompt: {
        fi: 'Mitä kokeilet, kenen kanssa ja mistä tiedät onnistuneesi?',
        sv: 'Vad prövar du, med vem, och hur vet du att det fungerade?',
        en: 'What are you trying, with whom, and how will you know it worked?',
      },
      color: 'lake',
      form: {
        fields: [
          {
            id: 'lead',
            kind: 'person',
            label: { fi: 'Kuka vastaa', sv: 'Vem som ansvarar', en: 'Who is in charge' },
          },
          QUESTIONS.organisation,
          {
            id: 'until',
            kind: 'date',
            label: {
              fi: 'Milloin tulos kuullaan',
              sv: 'När resultatet hörs',
              en: 'When the result is heard',
            },
          },
        ],
      },
    },
    {
      title: { fi: 'Valmis jaettavaksi', sv: 'Klart att dela', en: 'Ready to share' },
      prompt: {
        fi: 'Mikä toimi niin hyvin, että muutkin voivat ottaa sen käyttöön?',
        sv: 'Vad fungerade så bra att andra också kan börja använda det?',
        en: 'What worked so well that others can use it too?',
      },
      color: 'birch',
    },
  ],
  phases: [
    {
      title: { fi: 'Haaste', sv: 'Utmaningen', en: 'The challenge' },
      minutes: 5,
      prompt: {
        fi: 'Miksi tämä kysymys on juuri nyt tärkeä?',
        sv: 'Varför är frågan viktig just nu?',
        en: 'Why does this question matter now?',
      },
      rules: rulesOf('listen'),
    },
    {
      title: { fi: 'Onnistumiset', sv: 'Det som lyckas', en: 'What goes well' },
      minutes: 6,
      prompt: {
        fi: 'Missä tämä onnistuu jo, edes vähän?',
        sv: 'Var fungerar det redan, om så bara lite?',
        en: 'Where does this already work, even a little?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Ideat', sv: 'Idéer', en: 'Ideas' },
      minutes: 8,
      prompt: {
        fi: 'Mitä voisi kokeilla jo ensi viikolla?',
        sv: 'Vad kunde vi pröva redan nästa vecka?',
        en: 'What could be tried as early as next week?',
      },
      rules: rulesOf('secret'),
      notes: {
        fi: 'Määrä ennen laatua: kannusta kirjoittamaan ainakin kolme ideaa.',
        sv: 'Mängd före kvalitet: uppmuntra alla att skriva minst tre idéer.',
        en: 'Quantity before quality: encourage at least three ideas each.',
      },
    },
    {
      title: { fi: 'Jalostetaan', sv: 'Vi förädlar', en: 'Improving' },
      minutes: 8,
      prompt: {
        fi: 'Mitä lisäisit toisen ideaan?',
        sv: 'Vad skulle du lägga till i någon annans idé?',
        en: 'What would you add to somebody else’s idea?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Valitaan', sv: 'Vi väljer', en: 'Choosing' },
      minutes: 4,
      prompt: {
        fi: 'Mitkä ideat kokeillaan ensin?',
        sv: 'Vilka idéer prövar vi först?',
        en: 'Which ideas do we try first?',
      },
      rules: rulesOf('vote'),
      notes: HINTS.vote,
    },
    {
      title: { fi: 'Kokeilusta sovitaan', sv: 'Vi avtalar försöket', en: 'Agreeing on a test' },
      minutes: 6,
      prompt: {
        fi: 'Kuka kokeilee, mitä apua tarvitaan ja milloin kuullaan tulos?',
        sv: 'Vem prövar, vilken hjälp behövs och när hör vi resultatet?',
        en: 'Who tries it, what help is needed and when do we hear the result?',
      },
      rules: rulesOf('write'),
    },
  ],
};
