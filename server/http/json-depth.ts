const OPENING = new Set(['{', '[']);
const CLOSING = new Set(['}', ']']);

/** True when objects and lists lie deeper within each other than that; read without building anything. */
export const isDeeperThan = (json: string, limit: number): boolean => {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json.charAt(at);
    if (isText && sign === '\\') at += 1;
    else if (sign === '"') isText = !isText;
    else if (!isText && OPENING.has(sign)) depth += 1;
    else if (!isText && CLOSING.has(sign)) depth -= 1;
    if (depth > limit) return true;
  }
  return false;
};
