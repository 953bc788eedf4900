/** A line of a calendar, unfolded: its name, parameters and value. */
type Line = { readonly name: string; readonly params: string; readonly value: string };

const LINE = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/su;
const UTC = /^\d{8}T\d{6}Z$/;
const TEXT_PROPERTIES = new Set(['SUMMARY', 'DESCRIPTION', 'X-WR-CALNAME']);

const physicalFaults = (text: string): string[] => {
  const lines = text.split('\r\n');
  return [
    ...(text.endsWith('\r\n') ? [] : ['does not end with a line break']),
    ...(/(?<!\r)\n|\r(?!\n)/.test(text) ? ['has a line break that is not CRLF'] : []),
    ...lines
      .filter((line) => Buffer.byteLength(line) > 75)
      .map((line) => `longer than 75 octets: ${line}`),
    ...lines.filter((line) => /[\u0000-\u0008\u000B-\u001F\u007F]/.test(line)),
  ];
};

const read = (text: string): readonly (Line | string)[] =>
  text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, name, params = '', value = ''] = LINE.exec(line) ?? [];
      return name === undefined ? line : { name, params, value };
    });

const isTime = (value: string): boolean => {
  if (!UTC.test(value)) return false;
  const iso = value.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6.000Z');
  return new Date(iso).toISOString() === iso;
};

const eventFaults = (lines: readonly Line[]): string[] => {
  const of = (name: string) => lines.filter((line) => line.name === name).map(({ value }) => value);
  const [uid = 'no uid'] = of('UID');
  const once = ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'SEQUENCE', 'LAST-MODIFIED'];
  const [start = '', end] = [of('DTSTART')[0], of('DTEND')[0]];
  const times = ['DTSTAMP', 'DTSTART', 'DTEND', 'LAST-MODIFIED'].flatMap(of);
  return [
    ...once.filter((name) => of(name).length !== 1).map((name) => `${uid}: not one ${name}`),
    ...times.filter((value) => !isTime(value)).map((value) => `${uid}: no UTC time: ${value}`),
    ...(end !== undefined && end <= start ? [`${uid}: ends before it starts`] : []),
    ...of('SEQUENCE')
      .filter((value) => !/^\d+$/.test(value))
      .map(() => `${uid}: SEQUENCE`),
    ...of('URL')
      .filter((value) => !URL.canParse(value))
      .map(() => `${uid}: URL`),
  ];
};

/** An alarm that shows something says when and what, each once. */
const alarmFaults = (lines: readonly Line[]): string[] =>
  ['ACTION', 'TRIGGER', 'DESCRIPTION']
    .filter((name) => lines.filter((line) => line.name === name).length !== 1)
    .map((name) => `an alarm has not one ${name}`);

/** Takes the components apart; what is not closed as it was opened is a fault. */
const componentFaults = (lines: readonly Line[]): string[] => {
  const open: string[] = [];
  const faults: string[] = [];
  const uids: string[] = [];
  let event: Line[] = [];
  let alarm: Line[] = [];
  let components = 0;
  for (const line of lines) {
    const { name, value } = line;
    if (name === 'BEGIN') {
      if (open.length === 1) components += 1;
      open.push(value);
      if (value === 'VALARM') alarm = [];
      else event = [];
    } else if (name === 'END') {
      if (open.pop() !== value) faults.push(`END:${value} closes something else`);
      if (value === 'VALARM') faults.push(...alarmFaults(alarm));
      if (value === 'VEVENT') {
        faults.push(...eventFaults(event));
        uids.push(...event.filter((own) => own.name === 'UID').map((own) => own.value));
      }
    } else if (open.at(-1) === 'VEVENT') event.push(line);
    else if (open.at(-1) === 'VALARM') alarm.push(line);
  }
  return [
    ...faults,
    ...(open.length > 0 ? ['something is not closed'] : []),
    ...(components === 0 ? ['has no component'] : []),
    ...(new Set(uids).size < uids.length ? ['two events share a UID'] : []),
  ];
};

const isEscaped = (value: string): boolean => /^(?:[^\\;,]|\\[\\;,nN])*$/su.test(value);

/** What RFC 5545 does not allow in a calendar; an empty list for a good one. */
export const faultsOfCalendar = (text: string): string[] => {
  const read5545 = read(text);
  const lines = read5545.filter((line) => typeof line !== 'string');
  const [first, second] = lines;
  const count = (name: string) => lines.filter((line) => line.name === name).length;
  return [
    ...physicalFaults(text),
    ...read5545
      .filter((line) => typeof line === 'string')
      .map((line) => `no content line: ${line}`),
    ...(first?.name === 'BEGIN' && first.value === 'VCALENDAR' ? [] : ['is no VCALENDAR']),
    ...(second?.name === 'VERSION' && second.value === '2.0' ? [] : ['is not version 2.0']),
    ...(count('PRODID') === 1 ? [] : ['has not one PRODID']),
    ...lines
      .filter(({ name, value }) => TEXT_PROPERTIES.has(name) && !isEscaped(value))
      .map(({ name }) => `${name} is not escaped`),
    ...componentFaults(lines),
  ];
};
