import { rulesOf } from '../access/rule-presets.ts';
import { HINTS } from './hints.ts';
import type { BoardTemplate } from './template.ts';

export const impactAndEffort: BoardTemplate = {
  id: 'impact-and-effort',
  title: { fi: 'Vaikutus ja työmäärä', sv: 'Effekt och insats', en: 'Impact and effort' },
  description: {
    fi: 'Mitä tehdään heti, mitä suunnitellaan ja mistä luovutaan?',
    sv: 'Vad gör vi genast, vad planerar vi och vad lämnar vi?',
    en: 'What to do at once, what to plan and what to leave?',
  },
  purpose: 'choose',
  layout: 'columns',
  afterwards: 'read',
  notes: {
    fi: 'Kun ideat on sijoitettu, keskustelkaa niistä, joista olitte eniten eri mieltä.',
    sv: 'När idéerna är placerade: diskutera dem som ni var mest oense om.',
    en: 'When the ideas are placed, talk about those on which you differed most.',
  },
  sections: [
    {
      title: { fi: 'Ideat', sv: 'Idéer', en: 'Ideas' },
      prompt: { fi: 'Mitä voisimme tehdä?', sv: 'Vad kunde vi göra?', en: 'What could we do?' },
      color: 'snow',
    },
    {
      title: { fi: 'Tee heti', sv: 'Gör genast', en: 'Do at once' },
      prompt: {
        fi: 'Mikä auttaa paljon ja vaatii vähän?',
        sv: 'Vad hjälper mycket och kräver lite?',
        en: 'What helps a lot and takes little?',
      },
      color: 'birch',
    },
    {
      title: { fi: 'Suunnittele', sv: 'Planera', en: 'Plan' },
      prompt: {
        fi: 'Mikä auttaa paljon mutta vaatii paljon?',
        sv: 'Vad hjälper mycket men kräver mycket?',
        en: 'What helps a lot but takes a lot?',
      },
      color: 'lake',
    },
    {
      title: { fi: 'Tee, jos ehdit', sv: 'Gör om du hinner', en: 'Do if there is time' },
      prompt: {
        fi: 'Mikä auttaa vähän mutta käy helposti?',
        sv: 'Vad hjälper lite men går lätt?',
        en: 'What helps a little but is easy?',
      },
      color: 'sun',
    },
    {
      title: { fi: 'Jätä', sv: 'Lämna', en: 'Leave' },
      prompt: {
        fi: 'Mikä vie voimia eikä juuri auta?',
        sv: 'Vad tar kraft utan att hjälpa?',
        en: 'What takes strength and hardly helps?',
      },
      color: 'apricot',
    },
  ],
  phases: [
    {
      title: { fi: 'Ideat', sv: 'Idéer', en: 'Ideas' },
      minutes: 5,
      prompt: { fi: 'Mitä voisimme tehdä?', sv: 'Vad kunde vi göra?', en: 'What could we do?' },
      rules: rulesOf('secret'),
      notes: HINTS.secret,
    },
    {
      title: { fi: 'Arvioidaan', sv: 'Vi bedömer', en: 'Rating' },
      minutes: 5,
      prompt: {
        fi: 'Kuinka suuri on idean vaikutus, ja kuinka paljon se vaatii työtä?',
        sv: 'Hur stor effekt har idén, och hur mycket arbete kräver den?',
        en: 'How great is the impact of the idea, and how much effort does it take?',
      },
      rules: rulesOf('vote'),
      notes: {
        fi: 'Avaa äänestys palkista ja valitse tavaksi Vaikutus ja vaiva, 0–5. Tulos näyttää ideat nelikentässä.',
        sv: 'Öppna omröstningen i fältet och välj sättet Effekt och insats, 0–5. Resultatet visar idéerna i fyra fält.',
        en: 'Open the vote from the bar and choose Impact and effort, 0–5. The result shows the ideas in four fields.',
      },
    },
    {
      title: { fi: 'Sijoitetaan', sv: 'Vi placerar', en: 'Placing' },
      minutes: 10,
      prompt: {
        fi: 'Paljonko tästä on apua, ja paljonko se vaatii?',
        sv: 'Hur mycket hjälper det, och hur mycket kräver det?',
        en: 'How much does it help, and how much does it take?',
      },
      rules: rulesOf('arrange'),
      notes: {
        fi: 'Siirtäkää ideat osioihin tuloksen mukaan. Keskustelkaa niistä, joiden arviot hajosivat eniten.',
        sv: 'Flytta idéerna till avsnitten enligt resultatet. Diskutera dem vars bedömningar skilde sig mest.',
        en: 'Move the ideas into the sections by the result. Talk about those that were rated most differently.',
      },
    },
    {
      title: { fi: 'Sovitaan', sv: 'Vi avtalar', en: 'Agreeing' },
      minutes: 8,
      prompt: {
        fi: 'Kuka tarttuu ensimmäiseen, ja milloin?',
        sv: 'Vem tar tag i den första, och när?',
        en: 'Who takes up the first, and when?',
      },
      rules: rulesOf('write'),
    },
  ],
};
