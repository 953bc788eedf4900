const GROUP_LENGTH = 3;

/** Reads a meeting's code as people type it, with any spaces or hyphens; `null` when it cannot be one. */
export const parseJoinCode = (typed: string): string | null => {
  const digits = typed.replaceAll(/[\s-]/g, '');
  return /^[0-9]{9}$/.test(digits) ? digits : null;
};

/** As it is shown and said: "427 118 903". */
export const formatJoinCode = (code: string): string =>
  Array.from({ length: Math.ceil(code.length / GROUP_LENGTH) }, (_, group) =>
    code.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH),
  ).join(' ');
