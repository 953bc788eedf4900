import { rulesOf } from '../access/rule-presets.ts';
import { HINTS } from './hints.ts';
import type { BoardTemplate } from './template.ts';

export const swot: BoardTemplate = {
  id: 'swot',
  title: { fi: 'Nelikenttä', sv: 'SWOT-fyrfält', en: 'SWOT' },
  description: {
    fi: 'Vahvuudet, heikkoudet, mahdollisuudet ja uhat, ja mitä niistä seuraa.',
    sv: 'Styrkor, svagheter, möjligheter och hot, och vad de leder till.',
    en: 'Strengths, weaknesses, opportunities and threats, and what follows.',
  },
  purpose: 'gather',
  layout: 'columns',
  afterwards: 'read',
  notes: {
    fi: 'Käytä aikaa johtopäätöksiin: taulukko ilman niitä unohtuu. Etsi vahvuus, joka vastaa uhkaan.',
    sv: 'Lägg tid på slutsatserna: utan dem glöms fyrfältet. Sök en styrka som svarar på ett hot.',
    en: 'Spend time on conclusions: without them the table is forgotten. Look for a strength that answers a threat.',
  },
  sections: [
    {
      title: { fi: 'Vahvuudet', sv: 'Styrkor', en: 'Strengths' },
      prompt: { fi: 'Missä olemme hyviä?', sv: 'Vad är vi bra på?', en: 'What are we good at?' },
      color: 'birch',
    },
    {
      title: { fi: 'Heikkoudet', sv: 'Svagheter', en: 'Weaknesses' },
      prompt: { fi: 'Mikä meiltä puuttuu?', sv: 'Vad saknar vi?', en: 'What do we lack?' },
      color: 'apricot',
    },
    {
      title: { fi: 'Mahdollisuudet', sv: 'Möjligheter', en: 'Opportunities' },
      prompt: {
        fi: 'Mikä ympärillämme avaa ovia?',
        sv: 'Vad omkring oss öppnar dörrar?',
        en: 'What around us opens doors?',
      },
      color: 'lake',
    },
    {
      title: { fi: 'Uhat', sv: 'Hot', en: 'Threats' },
      prompt: {
        fi: 'Mikä voi kaataa suunnitelman?',
        sv: 'Vad kan fälla planen?',
        en: 'What could bring the plan down?',
      },
      color: 'rose',
    },
    {
      title: { fi: 'Mitä siis teemme?', sv: 'Vad gör vi alltså?', en: 'So what do we do?' },
      prompt: {
        fi: 'Mikä on seuraava askel, ja kenen?',
        sv: 'Vilket är nästa steg, och vems?',
        en: 'What is the next step, and whose?',
      },
      color: 'sun',
    },
  ],
  phases: [
    {
      title: { fi: 'Omat havainnot', sv: 'Egna iakttagelser', en: 'Own observations' },
      minutes: 10,
      prompt: {
        fi: 'Mitä näet kussakin neljässä osiossa?',
        sv: 'Vad ser du i vart och ett av de fyra avsnitten?',
        en: 'What do you see in each of the four sections?',
      },
      rules: rulesOf('secret'),
      notes: HINTS.secret,
    },
    {
      title: { fi: 'Ryhmittely', sv: 'Gruppering', en: 'Sorting' },
      minutes: 8,
      prompt: {
        fi: 'Mitkä havainnot kertovat samasta asiasta?',
        sv: 'Vilka iakttagelser handlar om samma sak?',
        en: 'Which observations are about the same thing?',
      },
      rules: rulesOf('arrange'),
      notes: HINTS.arrange,
    },
    {
      title: { fi: 'Parit', sv: 'Par', en: 'Pairs' },
      minutes: 8,
      prompt: {
        fi: 'Mikä vahvuus vastaa mihinkin uhkaan?',
        sv: 'Vilken styrka svarar på vilket hot?',
        en: 'Which strength answers which threat?',
      },
      rules: rulesOf('write'),
    },
    {
      title: { fi: 'Toimet', sv: 'Åtgärder', en: 'Actions' },
      minutes: 8,
      prompt: { fi: 'Mitä teemme ensin?', sv: 'Vad gör vi först?', en: 'What do we do first?' },
      rules: rulesOf('write'),
    },
  ],
};
