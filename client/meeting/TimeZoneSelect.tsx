import { DEFAULT_TIME_ZONE } from '../../shared/lib/zoned-time.ts';
import { useText } from '../i18n/text.ts';
import { Select } from '../ui/Select.tsx';

type TimeZoneSelectProps = { value: string; onValue: (timeZone: string) => void };

/** All zones that this browser knows, by their names; the network's own is always among them. */
const timeZones = (): readonly string[] => {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(DEFAULT_TIME_ZONE) ? known : [DEFAULT_TIME_ZONE, ...known];
};

/** The zone by whose clocks a meeting is held. */
export const TimeZoneSelect = ({ value, onValue }: TimeZoneSelectProps) => {
  const t = useText();
  return (
    <Select
      label={t('meeting.timeZone')}
      value={value}
      options={timeZones().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      onValue={onValue}
    />
  );
};
