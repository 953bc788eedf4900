import { rulesOf } from '../access/rule-presets.ts';
import { HINTS } from './hints.ts';
import type { BoardTemplate } from './template.ts';

export const dotVoting: BoardTemplate = {
  id: 'dot-voting',
  title: { fi: 'Pisteäänestys', sv: 'Prickröstning', en: 'Dot voting' },
  description: {
    fi: 'Selvennetään vaihtoehdot, äänestetään ja luetaan tulos yhdessä.',
    sv: 'Vi klargör alternativen, röstar och läser resultatet tillsammans.',
    en: 'Options are made clear, voted on, and the result is read together.',
  },
  purpose: 'choose',
  layout: 'columns',
  afterwards: 'read',
  notes: {
    fi: 'Varmista ennen äänestystä, että kaikki ymmärtävät vaihtoehdot samalla tavalla. Poimikaa hävinneistäkin se, mikä niissä oli hyvää.',
    sv: 'Se till före röstningen att alla förstår alternativen lika. Ta vara på det goda också i dem som förlorade.',
    en: 'Before the vote make sure that all understand the options alike. Keep what was good in those that lost, too.',
  },
  sections: [
    {
      title: { fi: 'Vaihtoehdot', sv: 'Alternativ', en: 'Options' },
      prompt: {
        fi: 'Minkä vaihtoehdon pitäisi olla mukana?',
        sv: 'Vilket alternativ borde finnas med?',
        en: 'Which option should be there?',
      },
      color: 'sun',
    },
    {
      title: { fi: 'Hyvää muissa', sv: 'Det goda i de andra', en: 'Good in the others' },
      prompt: {
        fi: 'Mitä hävinneistä vaihtoehdoista kannattaa säilyttää?',
        sv: 'Vad i de andra alternativen är värt att spara?',
        en: 'What in the other options is worth keeping?',
      },
      color: 'birch',
    },
  ],
  phases: [
    {
      title: { fi: 'Vaihtoehdot', sv: 'Alternativ', en: 'Options' },
      minutes: 5,
      prompt: {
        fi: 'Mitä vaihtoehtoja meillä on?',
        sv: 'Vilka alternativ har vi?',
        en: 'Which options do we have?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Selvennykset', sv: 'Klargöranden', en: 'Clearing up' },
      minutes: 5,
      prompt: {
        fi: 'Mikä vaihtoehdoissa on vielä epäselvää?',
        sv: 'Vad är ännu oklart i alternativen?',
        en: 'What is still unclear in the options?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Äänestys', sv: 'Röstning', en: 'Voting' },
      minutes: 3,
      prompt: {
        fi: 'Mihin käytät pisteesi?',
        sv: 'Var sätter du dina prickar?',
        en: 'Where do you put your dots?',
      },
      rules: rulesOf('vote'),
      notes: HINTS.vote,
    },
    {
      title: { fi: 'Tulos', sv: 'Resultat', en: 'Result' },
      minutes: 6,
      prompt: {
        fi: 'Mitä tulos kertoo, ja missä olimme eri mieltä?',
        sv: 'Vad säger resultatet, och var var vi oense?',
        en: 'What does the result say, and where did we differ?',
      },
      rules: rulesOf('write'),
    },
  ],
};
