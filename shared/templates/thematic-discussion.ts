import type { BoardTemplate } from './template.ts';

export const thematicDiscussion: BoardTemplate = {
  id: 'thematic-discussion',
  title: { fi: 'Teemakeskustelu', sv: 'Temadiskussion', en: 'Thematic discussion' },
  description: {
    fi: 'Lyhyt alustus, sitten keskustelu: mikä toimii, mikä hiertää ja kuka etsii kumppania.',
    sv: 'En kort inledning, sedan diskussion: vad fungerar, vad skaver och vem söker en partner.',
    en: 'A short opening, then a discussion: what works, what gets in the way and who is looking for a partner.',
  },
  layout: 'columns',
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
    },
  ],
};
