import type {
  ExportedBoard,
  ExportedGroup,
  ExportedNote,
  ExportedSection,
  FactValue,
} from '../../shared/board/exports/exported-board.ts';
import { isPicture } from '../../shared/files/file-types.ts';
import { isFileMaterial, type Material } from '../../shared/meeting/records/theme.ts';
import { guessLanguage } from '../../shared/lib/guess-language.ts';
import { escapeMarkup } from './escape.ts';
import {
  type ExportSource,
  materialLine,
  partTimes,
  programmeDate,
  sectionsOf,
  valueLine,
  writerLine,
} from './export-source.ts';
import { formattedHtml } from './formatted-html.ts';
import { PAGE_STYLE } from './page-style.ts';
import { type ExportWords, exportWords, labelIn, longDate } from './words.ts';

/** What a page has beside the boards. */
export type PageExtras = {
  /** Lines of its head, and of its end. Markup that is safe already. */
  readonly head?: string;
  readonly foot?: string;
  /** Where a picture is read, by the hash of its bytes; one that is nowhere is told of in words. */
  readonly pictureAt?: ((hash: string) => string | undefined) | undefined;
};

type Context = {
  readonly source: ExportSource;
  readonly words: ExportWords;
  readonly pictureAt: PageExtras['pictureAt'];
};

const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}]/g;

const anchor = (address: string): string =>
  `<a href="${escapeMarkup(address)}" rel="nofollow noopener noreferrer">${escapeMarkup(address)}</a>`;

/** Text in which addresses can be followed. */
const linked = (text: string): string => {
  let done = 0;
  let html = '';
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    html += escapeMarkup(text.slice(done, index)) + anchor(address);
    done = index + address.length;
  }
  return html + escapeMarkup(text.slice(done));
};

/** ` lang="sv"` where words are in another language than their page. */
const langOf = ({ source }: Context, text: string): string => {
  const language = guessLanguage(text);
  return language === null || language === source.language ? '' : ` lang="${language}"`;
};

type Heading = { readonly level: number; readonly id?: string };

const heading = (context: Context, text: string, { level, id }: Heading): string =>
  `<h${level}${id === undefined ? '' : ` id="${id}"`}${langOf(context, text)}>${escapeMarkup(text)}</h${level}>`;

const paragraph = (context: Context, kind: string, text: string): string =>
  text.trim() === '' ? '' : `<p class="${kind}"${langOf(context, text)}>${linked(text.trim())}</p>`;

const factItem = (context: Context, value: FactValue): string => {
  const line = valueLine(context.source, value);
  return line === '' ? '' : `<dd${langOf(context, value.text)}>${linked(line)}</dd>`;
};

/** A picture with what is to be seen in it; '' where there is none to show. */
const pictureOf = (context: Context, file: ExportedNote['file']): string => {
  const { words, pictureAt } = context;
  const picture = file?.picture;
  const address = picture && pictureAt?.(picture.hash);
  if (!file || !picture || address === undefined || address === null) return '';
  const { w, h } = picture;
  const size = w === undefined || h === undefined ? '' : ` width="${w}" height="${h}"`;
  const alt = escapeMarkup(file.alt === '' ? words.picture : file.alt);
  return `<p class="picture"><img src="${escapeMarkup(address)}" alt="${alt}"${langOf(context, file.alt)}${size} loading="lazy"></p>`;
};

type Told = { readonly note: string; readonly isShown: boolean };

/** `isShown`: what the note carries is on the page already. */
const factsOf = (context: Context, { facts }: ExportedBoard, { note, isShown }: Told): string => {
  const lines = facts.flatMap(({ label, of }) => {
    const values = of.get(note);
    if (!values) return [];
    if (isShown && label.kind === 'word' && label.word === 'attachment') return [];
    const told = values.map((value) => factItem(context, value)).join('');
    if (told === '') return [];
    const name = labelIn(context.words, label);
    return [`<div><dt${langOf(context, name)}>${escapeMarkup(name)}</dt>${told}</div>`];
  });
  return lines.length === 0 ? '' : `<dl>${lines.join('')}</dl>`;
};

const wordsOf = (context: Context, { text, marks }: ExportedNote): string => {
  const lang = langOf(context, text);
  return marks
    ? `<div class="words"${lang}>${formattedHtml({ text, marks }, linked)}</div>`
    : `<p class="words"${lang}>${linked(text.trim())}</p>`;
};

const noteItem = (context: Context, board: ExportedBoard, note: ExportedNote): string => {
  const writer = writerLine(context.source, note.author);
  const words = note.text.trim();
  const picture = pictureOf(context, note.file);
  return [
    '<li>',
    words === '' ? '' : wordsOf(context, note),
    picture,
    writer === '' ? '' : `<p class="by">${escapeMarkup(writer)}</p>`,
    factsOf(context, board, { note: note.id, isShown: picture !== '' }),
    '</li>',
  ].join('');
};

/** A cluster is an item of its section's list, as in the outline: what follows it does not seem to belong to it. */
const groupItems = (
  context: Context,
  board: ExportedBoard,
  { group: { title, notes }, level }: { group: ExportedGroup; level: number },
): string => {
  const items = notes.map((note) => noteItem(context, board, note)).join('\n');
  if (title === null) return items;
  const name = title.trim() === '' ? context.words.group : title;
  return `<li class="group">${heading(context, name, { level })}\n<ul class="notes" role="list">${items}</ul></li>`;
};

const sectionPart = (
  context: Context,
  board: ExportedBoard,
  { section, level }: { section: ExportedSection; level: number },
): string => {
  const { title, prompt, groups } = section;
  const parts = groups.map((group) => groupItems(context, board, { group, level: level + 1 }));
  return [
    '<section>',
    heading(context, title ?? context.words.noSection, { level }),
    paragraph(context, 'prompt', prompt),
    parts.length === 0
      ? `<p class="about">${context.words.noNotes}</p>`
      : `<ul class="notes" role="list">${parts.join('\n')}</ul>`,
    '</section>',
  ].join('\n');
};

const sections = (context: Context, board: ExportedBoard, level: number): string =>
  sectionsOf(board, context.words)
    .map((section) => sectionPart(context, board, { section, level }))
    .join('\n');

const countNotes = ({ boards }: ExportSource): number =>
  boards
    .flatMap((board) => board.sections)
    .flatMap(({ groups }) => groups)
    .reduce((sum, { notes }) => sum + notes.length, 0);

const PROGRAMME = 'programme';
const TABLES = 'tables';
const OPENINGS = 'openings';

/** Where the parts of a meeting's page are found. */
const contents = ({ source, words }: Context): string => {
  const { programme = [], tables = [], openings = [] } = source.meeting ?? {};
  const parts = [
    ...(programme.length === 0 ? [] : [[PROGRAMME, words.programme] as const]),
    ...(openings.length === 0 ? [] : [[OPENINGS, words.openings] as const]),
    ...(tables.length === 0 ? [] : [[TABLES, words.tables] as const]),
    ...source.boards.map(({ title }, index) => [`board-${index + 1}`, title] as const),
  ];
  const items = parts.map(([id, title]) => `<li><a href="#${id}">${escapeMarkup(title)}</a></li>`);
  return `<nav aria-label="${words.contents}"><ul>${items.join('')}</ul></nav>`;
};

const programmePart = (context: Context): string => {
  const { source, words } = context;
  const { programme = [] } = source.meeting ?? {};
  if (programme.length === 0) return '';
  const items = programme.map((part) => {
    const times = partTimes(source, part);
    const when = times === '' ? '' : `<span class="when">${times}</span> `;
    return `<li><p class="words">${when}<span${langOf(context, part.title)}>${escapeMarkup(part.title)}</span></p>${paragraph(context, 'prompt', part.prompt)}</li>`;
  });
  return `<section>${heading(context, words.programme, { level: 2, id: PROGRAMME })}${paragraph(context, 'about', programmeDate(source))}<ol class="notes" role="list">${items.join('\n')}</ol></section>`;
};

/** Its picture where there is one to show, and where the file is, if it comes along. */
const materialItem = (context: Context, material: Material): string => {
  const line = materialLine(material);
  if (!isFileMaterial(material)) return `<dd${langOf(context, line)}>${linked(line)}</dd>`;
  const { hash, alt, type, preview, w, h } = material.file;
  const shown = preview ?? (isPicture(type) ? hash : null);
  const picture = shown && { hash: shown, ...(w && h && { w, h }) };
  const image = picture ? pictureOf(context, { name: line, alt: alt || line, picture, hash }) : '';
  const address = context.pictureAt?.(hash);
  const name = escapeMarkup(line);
  const named = address === undefined ? name : `<a href="${escapeMarkup(address)}">${name}</a>`;
  return `<dd${langOf(context, line)}>${image}${named}</dd>`;
};

const openingsPart = (context: Context): string => {
  const { source, words } = context;
  const { openings = [] } = source.meeting ?? {};
  if (openings.length === 0) return '';
  const items = openings.map(({ theme, text, materials }) => {
    const listed = materials.map((material) => materialItem(context, material)).join('');
    const list = listed === '' ? '' : `<dl><div><dt>${words.attachment}</dt>${listed}</div></dl>`;
    return `<li>${heading(context, theme, { level: 3 })}${paragraph(context, 'words', text)}${list}</li>`;
  });
  return `<section>${heading(context, words.openings, { level: 2, id: OPENINGS })}<ul class="notes" role="list">${items.join('\n')}</ul></section>`;
};

const tablesPart = (context: Context): string => {
  const { source, words } = context;
  const { tables = [] } = source.meeting ?? {};
  if (tables.length === 0) return '';
  const items = tables.map(({ topic, why, harvest }) => {
    const left =
      harvest === ''
        ? ''
        : `<dl><div><dt>${words.harvest}</dt><dd${langOf(context, harvest)}>${linked(harvest)}</dd></div></dl>`;
    return `<li>${heading(context, topic, { level: 3 })}${paragraph(context, 'prompt', why)}${left}</li>`;
  });
  return `<section>${heading(context, words.tables, { level: 2, id: TABLES })}<ul class="notes" role="list">${items.join('\n')}</ul></section>`;
};

const body = (context: Context): string => {
  const { source } = context;
  if (source.meeting === null) {
    return source.boards.map((board) => sections(context, board, 2)).join('');
  }
  const boards = source.boards.map((board, index) =>
    [
      '<section class="board">',
      heading(context, board.title, { level: 2, id: `board-${index + 1}` }),
      paragraph(context, 'lead', board.description),
      sections(context, board, 3),
      '</section>',
    ].join('\n'),
  );
  return [
    contents(context),
    programmePart(context),
    openingsPart(context),
    tablesPart(context),
    ...boards,
  ].join('\n');
};

const about = ({ source, words }: Context): string => {
  const date = words.asOf(longDate(source.madeAt, source.language, source.timeZone));
  const names = source.writers === null ? words.withoutNames : words.withNames;
  return [source.of, date, words.notes(countNotes(source)), names]
    .filter((part) => part !== '')
    .map(escapeMarkup)
    .join(' · ');
};

/** A page of its own, without scripts: headings, lists and notes in reading order, for screens, paper and screen readers. */
export const toHtml = (
  source: ExportSource,
  { head = '', foot = '', pictureAt }: PageExtras = {},
): string => {
  const context = { source, words: exportWords(source.language), pictureAt };
  const [board] = source.boards;
  return [
    '<!doctype html>',
    `<html lang="${source.language}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeMarkup(source.title)}</title>${head}`,
    `<style>${PAGE_STYLE}</style></head>`,
    '<body><main>',
    heading(context, source.title, { level: 1 }),
    `<p class="about">${about(context)}</p>`,
    source.meeting !== null || !board ? '' : paragraph(context, 'lead', board.description),
    body(context),
    `</main>${foot}</body></html>`,
    '',
  ].join('\n');
};
