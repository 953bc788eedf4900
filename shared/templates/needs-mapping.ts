import type { BoardTemplate } from './template.ts';

export const needsMapping: BoardTemplate = {
  id: 'needs-mapping',
  title: {
    fi: 'Tarvekartoitus sidosryhmittäin',
    sv: 'Behovskartläggning per intressentgrupp',
    en: 'Needs mapping by stakeholder',
  },
  description: {
    fi: 'Mitä kukin ryhmä tarvitsee, jotta yhteinen työ onnistuu?',
    sv: 'Vad behöver varje grupp för att det gemensamma arbetet ska lyckas?',
    en: 'What does each group need for the shared work to succeed?',
  },
  layout: 'columns',
  sections: [
    {
      title: {
        fi: 'Asiakkaat ja asukkaat',
        sv: 'Klienter och invånare',
        en: 'Clients and residents',
      },
      prompt: {
        fi: 'Mitä toivot palveluilta, ja missä haluat olla mukana päättämässä?',
        sv: 'Vad önskar du av tjänsterna, och var vill du vara med och bestämma?',
        en: 'What do you hope for from services, and where do you want a say?',
      },
      color: 'sun',
    },
    {
      title: { fi: 'Ammattilaiset', sv: 'Yrkespersoner', en: 'Professionals' },
      prompt: {
        fi: 'Mitä tarvitset, jotta ehdit ja uskallat kokeilla uutta työssäsi?',
        sv: 'Vad behöver du för att hinna och våga pröva något nytt i ditt arbete?',
        en: 'What would give you the time and the courage to try something new at work?',
      },
      color: 'apricot',
    },
    {
      title: { fi: 'Yritykset', sv: 'Företag', en: 'Companies' },
      prompt: {
        fi: 'Mitä teidän pitäisi tietää, jotta voitte tarjota sopivaa ratkaisua?',
        sv: 'Vad behöver ni veta för att kunna erbjuda en lösning som passar?',
        en: 'What do you need to know to offer a solution that fits?',
      },
      color: 'rose',
    },
    {
      title: { fi: 'Tutkijat', sv: 'Forskare', en: 'Researchers' },
      prompt: {
        fi: 'Mihin kysymykseen etsit aineistoa tai kumppania kentältä?',
        sv: 'För vilken fråga söker du material eller en partner ute på fältet?',
        en: 'Which question of yours needs data or a partner in the field?',
      },
      color: 'heather',
    },
    {
      title: {
        fi: 'Opiskelijat ja opettajat',
        sv: 'Studerande och lärare',
        en: 'Students and teachers',
      },
      prompt: {
        fi: 'Mitä tarvitset, jotta opinnoissa tehty työ jää käyttöön?',
        sv: 'Vad behöver du för att det du gör i studierna ska komma till nytta?',
        en: 'What do you need so that work done in studies is put to use?',
      },
      color: 'lake',
    },
    {
      title: { fi: 'Muut kumppanit', sv: 'Övriga partner', en: 'Other partners' },
      prompt: {
        fi: 'Mitä voit tuoda mukaan, ja mitä tarvitset muilta?',
        sv: 'Vad kan du bidra med, och vad behöver du av andra?',
        en: 'What can you bring, and what do you need from others?',
      },
      color: 'turquoise',
    },
  ],
};
