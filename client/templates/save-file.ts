/** What file systems take of a title. */
const nameOf = (title: string): string =>
  title
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80) || 'template';

/** Gives the reader a template as a file. */
export const saveFile = (title: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${nameOf(title)}.talkoot-template.json`;
  link.click();
  URL.revokeObjectURL(url);
};
