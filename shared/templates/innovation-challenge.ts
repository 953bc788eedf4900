import type { BoardTemplate } from './template.ts';

export const innovationChallenge: BoardTemplate = {
  id: 'innovation-challenge',
  title: { fi: 'Innovaatiohaaste', sv: 'Innovationsutmaning', en: 'Innovation challenge' },
  description: {
    fi: 'Yksi yhteinen kysymys, johon kertyy ajatuksia ja kokeiluja pitkin matkaa.',
    sv: 'En gemensam fråga som samlar idéer och försök under resans gång.',
    en: 'One shared question that gathers ideas and experiments along the way.',
  },
  layout: 'wall',
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
    },
    {
      title: { fi: 'Kokeilut', sv: 'Försök', en: 'Experiments' },
      prompt: {
        fi: 'Mitä kokeilet, kenen kanssa ja mistä tiedät onnistuneesi?',
        sv: 'Vad prövar du, med vem, och hur vet du att det fungerade?',
        en: 'What are you trying, with whom, and how will you know it worked?',
      },
      color: 'lake',
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
};
