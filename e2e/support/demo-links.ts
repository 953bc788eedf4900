import type { Role } from './http.ts';

/** The links that `npm run demo` prints, one per role. */
export const demoLinks = (output: string): Readonly<Record<Role, string>> => ({
  facilitator: demoLine(output, 'facilitator'),
  participant: demoLine(output, 'participant'),
  viewer: demoLine(output, 'viewer'),
});

const demoLine = (output: string, name: Role): string => {
  const link = new RegExp(String.raw`^\s*${name}\s+(http\S+)$`, 'm').exec(output)?.[1];
  if (link === undefined) throw new Error(`no ${name} link in:\n${output}`);
  return link;
};
