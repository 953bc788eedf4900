import { rulesOf } from '../access/rule-presets.ts';
import { HINTS } from './hints.ts';
import type { BoardTemplate, FormTemplate } from './template.ts';

/** Whose voice a need is. */
const form: FormTemplate = {
  fields: [
    {
      id: 'voice',
      kind: 'choice',
      label: { fi: 'Kirjoitan', sv: 'Jag skriver', en: 'I write' },
      options: [
        {
          fi: 'ryhmän edustajana',
          sv: 'som företrädare för gruppen',
          en: 'on behalf of the group',
        },
        {
          fi: 'kumppanin näkökulmasta',
          sv: 'ur en partners synvinkel',
          en: 'from a partner’s point of view',
        },
      ],
    },
  ],
};

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
  purpose: 'gather',
  layout: 'columns',
  afterwards: 'open',
  notes: {
    fi: 'Varaa 45 minuuttia. Jokainen kirjoittaa ensin oman ryhmänsä osioon. Hiljainen alku tuo esiin nekin tarpeet, joita ei sanota ääneen.',
    sv: 'Räkna med 45 minuter. Var och en skriver först i sin egen grupps avsnitt. En tyst början lyfter fram också de behov som inte sägs högt.',
    en: 'Allow 45 minutes. Everybody first writes in the section of their own group. A quiet start brings out the needs that are not said aloud.',
  },
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
      form,
    },
    {
      title: { fi: 'Ammattilaiset', sv: 'Yrkespersoner', en: 'Professionals' },
      prompt: {
        fi: 'Mitä tarvitset, jotta ehdit ja uskallat kokeilla uutta työssäsi?',
        sv: 'Vad behöver du för att hinna och våga pröva något nytt i ditt arbete?',
        en: 'What would give you the time and the courage to try something new at work?',
      },
      color: 'apricot',
      form,
    },
    {
      title: { fi: 'Yritykset', sv: 'Företag', en: 'Companies' },
      prompt: {
        fi: 'Mitä teidän pitäisi tietää, jotta voitte tarjota sopivaa ratkaisua?',
        sv: 'Vad behöver ni veta för att kunna erbjuda en lösning som passar?',
        en: 'What do you need to know to offer a solution that fits?',
      },
      color: 'rose',
      form,
    },
    {
      title: { fi: 'Tutkijat', sv: 'Forskare', en: 'Researchers' },
      prompt: {
        fi: 'Mihin kysymykseen etsit aineistoa tai kumppania kentältä?',
        sv: 'För vilken fråga söker du material eller en partner ute på fältet?',
        en: 'Which question of yours needs data or a partner in the field?',
      },
      color: 'heather',
      form,
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
      form,
    },
    {
      title: { fi: 'Muut kumppanit', sv: 'Övriga partner', en: 'Other partners' },
      prompt: {
        fi: 'Mitä voit tuoda mukaan, ja mitä tarvitset muilta?',
        sv: 'Vad kan du bidra med, och vad behöver du av andra?',
        en: 'What can you bring, and what do you need from others?',
      },
      color: 'turquoise',
      form,
    },
  ],
  phases: [
    {
      title: { fi: 'Virittäytyminen', sv: 'Incheckning', en: 'Settling in' },
      minutes: 3,
      prompt: {
        fi: 'Minkä ryhmän silmin katsot asiaa tänään?',
        sv: 'Ur vilken grupps synvinkel ser du på saken i dag?',
        en: 'Through the eyes of which group do you look today?',
      },
      rules: rulesOf('listen'),
      notes: {
        fi: 'Kerro, miksi tarpeita kerätään ja mitä niille tapahtuu.',
        sv: 'Berätta varför behoven samlas in och vad som händer med dem.',
        en: 'Say why needs are gathered and what will become of them.',
      },
    },
    {
      title: { fi: 'Omat tarpeet', sv: 'Egna behov', en: 'Own needs' },
      minutes: 6,
      prompt: {
        fi: 'Mitä ryhmäsi tarvitsee, jotta yhteinen työ onnistuu?',
        sv: 'Vad behöver din grupp för att det gemensamma arbetet ska lyckas?',
        en: 'What does your group need for the shared work to succeed?',
      },
      rules: rulesOf('secret'),
      notes: {
        fi: 'Yksi tarve yhdelle lapulle. Muut näkevät laput vasta, kun näytät ne.',
        sv: 'Ett behov per lapp. De andra ser lapparna först när de visas.',
        en: 'One need a note. Others see the notes only when you show them.',
      },
    },
    {
      title: { fi: 'Luetaan', sv: 'Vi läser', en: 'Reading' },
      minutes: 4,
      prompt: {
        fi: 'Mikä tarve yllättää sinut?',
        sv: 'Vilket behov överraskar dig?',
        en: 'Which need surprises you?',
      },
      rules: rulesOf('listen'),
    },
    {
      title: { fi: 'Täydennetään', sv: 'Vi kompletterar', en: 'Adding' },
      minutes: 8,
      prompt: {
        fi: 'Mitä toisen ryhmän tarpeista puuttuu, ja mitä voit tarjota?',
        sv: 'Vad saknas bland en annan grupps behov, och vad kan du erbjuda?',
        en: 'What is missing from another group’s needs, and what can you offer?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Ryhmitellään', sv: 'Vi grupperar', en: 'Sorting' },
      minutes: 8,
      prompt: {
        fi: 'Mitkä tarpeet kuuluvat yhteen?',
        sv: 'Vilka behov hör ihop?',
        en: 'Which needs belong together?',
      },
      rules: rulesOf('arrange'),
      notes: {
        fi: 'Pudottakaa samaa tarkoittavat laput toistensa päälle: niistä syntyy nippu. Älkää vielä arvottako niitä.',
        sv: 'Släpp lappar som betyder samma sak på varandra: de blir en bunt. Värdera dem inte ännu.',
        en: 'Drop notes that mean the same on each other: they become a cluster. Do not weigh them yet.',
      },
    },
    {
      title: { fi: 'Äänestys', sv: 'Röstning', en: 'Voting' },
      minutes: 4,
      prompt: {
        fi: 'Mihin kolmeen tarpeeseen tartutaan ensin?',
        sv: 'Vilka tre behov tar vi itu med först?',
        en: 'Which three needs do we take up first?',
      },
      rules: rulesOf('vote'),
      notes: HINTS.vote,
    },
    {
      title: { fi: 'Keskustelu', sv: 'Diskussion', en: 'Discussion' },
      minutes: 8,
      prompt: {
        fi: 'Miksi juuri nämä, ja mikä niitä nyt estää?',
        sv: 'Varför just de här, och vad hindrar dem nu?',
        en: 'Why these, and what stands in their way now?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Sovitaan jatkosta', sv: 'Vi kommer överens', en: 'Agreeing' },
      minutes: 4,
      prompt: {
        fi: 'Kuka ottaa seuraavan askeleen, ja milloin siitä kuullaan?',
        sv: 'Vem tar nästa steg, och när hör vi om det?',
        en: 'Who takes the next step, and when do we hear of it?',
      },
      rules: rulesOf('write'),
    },
  ],
};
