import type { LocalText } from '../lib/language.ts';

/** What facilitators are told of phases that go the same way in many templates. */
export const HINTS = {
  secret: {
    fi: 'Odota, kunnes useimmat ovat valmiita. Näytä sitten laput kaikille palkin napista.',
    sv: 'Vänta tills de flesta är klara. Visa sedan lapparna för alla med knappen i fältet.',
    en: 'Wait until most are ready. Then show the notes to everybody with the button in the bar.',
  },
  unsigned: {
    fi: 'Kerro, että nimen voi jättää pois. Näytä laput kaikille palkin napista, kun aika on täynnä.',
    sv: 'Berätta att namnet kan lämnas bort. Visa lapparna för alla med knappen i fältet när tiden är slut.',
    en: 'Say that names can be left out. Show the notes to everybody with the button in the bar when time is up.',
  },
  arrange: {
    fi: 'Lapun voi pudottaa toisen päälle: niistä syntyy nippu, jolle annetaan nimi.',
    sv: 'En lapp kan släppas på en annan: de blir en bunt som får ett namn.',
    en: 'A note can be dropped on another one: they become a cluster, which gets a name.',
  },
  vote: {
    fi: 'Avaa äänestys palkin napista, kolme pistettä kullekin. Tulos jää taululle.',
    sv: 'Öppna omröstningen med knappen i fältet, tre prickar var. Resultatet blir kvar på tavlan.',
    en: 'Open the vote with the button in the bar, three dots for each. The result stays on the board.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;
