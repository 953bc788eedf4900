import { Window } from 'happy-dom';

const { DOMParser } = new Window();

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

type Node = ReturnType<InstanceType<typeof DOMParser>['parseFromString']>['children'][number];

const childrenOf = (node: Node, name: string): Node[] =>
  [...node.children].filter(({ tagName }) => tagName.toLowerCase() === name);

const textsOf = (node: Node, name: string): string[] =>
  childrenOf(node, name).map(({ textContent }) => textContent ?? '');

const isUri = (value: string): boolean => /^[a-z][a-z0-9+.-]*:\S+$/i.test(value);

/** What feed and entry have in common: one id, title and time each, links that lead somewhere. */
const commonFaults = (node: Node, what: string): string[] => {
  const links = childrenOf(node, 'link');
  return [
    ...['id', 'title', 'updated']
      .filter((name) => textsOf(node, name).length !== 1)
      .map((name) => `${what}: not one ${name}`),
    ...textsOf(node, 'id')
      .filter((id) => !isUri(id))
      .map((id) => `${what}: id ${id}`),
    ...textsOf(node, 'title')
      .filter((title) => title.trim() === '')
      .map(() => `${what}: no title`),
    ...['updated', 'published']
      .flatMap((name) => textsOf(node, name))
      .filter((time) => !TIME.test(time) || Number.isNaN(Date.parse(time)))
      .map((time) => `${what}: time ${time}`),
    ...links
      .filter((link) => !isUri(link.getAttribute('href') ?? ''))
      .map(() => `${what}: a link without an address`),
    ...childrenOf(node, 'author')
      .filter((author) => textsOf(author, 'name').join('').trim() === '')
      .map(() => `${what}: an author without a name`),
    ...childrenOf(node, 'category')
      .filter((category) => (category.getAttribute('term') ?? '') === '')
      .map(() => `${what}: a category without a term`),
  ];
};

/** What RFC 4287 does not allow in a feed; an empty list for a good one. */
export const faultsOfFeed = (xml: string): string[] => {
  const doc = new DOMParser().parseFromString(xml, 'application/xml');
  const feed = doc.documentElement;
  if (feed.tagName.toLowerCase() !== 'feed') return [`is no feed but ${feed.tagName}`];
  const entries = childrenOf(feed, 'entry');
  const ids = entries.flatMap((entry) => textsOf(entry, 'id'));
  const newest = entries.flatMap((entry) => textsOf(entry, 'updated')).toSorted();
  const selfLinks = childrenOf(feed, 'link').filter((link) => link.getAttribute('rel') === 'self');
  return [
    ...(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>') ? [] : ['has no declaration']),
    ...(feed.getAttribute('xmlns') === 'http://www.w3.org/2005/Atom' ? [] : ['is not Atom']),
    ...commonFaults(feed, 'feed'),
    ...(selfLinks.length === 1 ? [] : ['has not one link to itself']),
    ...(childrenOf(feed, 'author').length > 0 ? [] : ['names no author']),
    ...entries.flatMap((entry, at) => commonFaults(entry, `entry ${at}`)),
    ...entries.flatMap((entry, at) =>
      childrenOf(entry, 'content').length === 1 || childrenOf(entry, 'link').length > 0
        ? []
        : [`entry ${at}: neither content nor link`],
    ),
    ...(new Set(ids).size < ids.length ? ['two entries share an id'] : []),
    ...(newest.length > 0 && textsOf(feed, 'updated')[0] !== newest.at(-1)
      ? ['is not as new as its newest entry']
      : []),
  ];
};
