import type { PhaseRules } from '../../shared/access/phase-rules.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import styles from './PhasePlan.module.css';

type Switch = 'add' | 'editOwn' | 'moveOwn' | 'moveAll' | 'react' | 'vote';

const SWITCHES: readonly (readonly [Switch, MessageKey])[] = [
  ['add', 'conductor.mayAdd'],
  ['editOwn', 'conductor.mayEditOwn'],
  ['moveOwn', 'conductor.mayMoveOwn'],
  ['moveAll', 'conductor.mayMoveAll'],
  ['react', 'conductor.mayReact'],
  ['vote', 'conductor.mayVote'],
];

type PhaseRulesFieldsProps = { rules: PhaseRules; onRules: (rules: PhaseRules) => void };

/** What participants may do, one by one: for a phase that is like none of the usual ones. */
export const PhaseRulesFields = ({ rules, onRules }: PhaseRulesFieldsProps) => {
  const t = useText();
  const mayHide = rules.levels.includes('hidden');
  const mayBeNameless = rules.levels.includes('nameless');

  const levels = (hidden: boolean, nameless: boolean): PhaseRules['levels'] => [
    'named',
    ...(hidden ? (['hidden'] as const) : []),
    ...(nameless ? (['nameless'] as const) : []),
  ];

  return (
    <Disclosure title={t('conductor.rulesTitle')}>
      <div className={styles.rules}>
        {SWITCHES.map(([name, label]) => (
          <Checkbox
            key={name}
            label={t(label)}
            checked={rules[name]}
            onChecked={(checked) => onRules({ ...rules, [name]: checked })}
          />
        ))}
        <Checkbox
          label={t('conductor.maySecret')}
          checked={rules.writing === 'secret'}
          onChecked={(secret) => onRules({ ...rules, writing: secret ? 'secret' : 'open' })}
        />
        <Checkbox
          label={t('conductor.mayHide')}
          checked={mayHide}
          onChecked={(hidden) => onRules({ ...rules, levels: levels(hidden, mayBeNameless) })}
        />
        <Checkbox
          label={t('conductor.mayNameless')}
          checked={mayBeNameless}
          onChecked={(nameless) => onRules({ ...rules, levels: levels(mayHide, nameless) })}
        />
      </div>
    </Disclosure>
  );
};
