import type { NameLevel, PhaseRules } from '../../shared/access/phase-rules.ts';
import { REVEALS } from '../../shared/access/phase-rules.ts';
import { presetOf, RULE_PRESETS, rulesOf } from '../../shared/access/rule-presets.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Select } from '../ui/Select.tsx';
import { PRESET_NAMES } from './preset-names.ts';
import styles from './RuleFields.module.css';

type Switch = 'add' | 'editOwn' | 'moveOwn' | 'moveAll' | 'cluster' | 'comment' | 'react' | 'vote';

const SWITCHES: readonly (readonly [Switch, MessageKey])[] = [
  ['add', 'conductor.mayAdd'],
  ['editOwn', 'conductor.mayEditOwn'],
  ['moveOwn', 'conductor.mayMoveOwn'],
  ['moveAll', 'conductor.mayMoveAll'],
  ['cluster', 'conductor.mayCluster'],
  ['comment', 'conductor.mayComment'],
  ['react', 'conductor.mayReact'],
  ['vote', 'conductor.mayVote'],
];

const LEVELS: readonly (readonly [NameLevel, MessageKey])[] = [
  ['named', 'conductor.mayNamed'],
  ['hidden', 'conductor.mayHide'],
  ['nameless', 'conductor.mayNameless'],
];

const REVEAL_NAMES: Readonly<Record<PhaseRules['reveal'], MessageKey>> = {
  all: 'conductor.revealAll',
  sections: 'conductor.revealSections',
  turns: 'conductor.revealTurns',
  ready: 'conductor.revealReady',
};

const OWN = 'own';

type RuleFieldsProps = { rules: PhaseRules; onRules: (rules: PhaseRules) => void };

/** Everything that a phase's rules say, one by one. */
const Exactly = ({ rules, onRules }: RuleFieldsProps) => {
  const t = useText();
  const { levels } = rules;
  return (
    <div className={styles.rules}>
      <fieldset className={styles.group}>
        <legend>{t('conductor.participantsMay')}</legend>
        {SWITCHES.map(([name, label]) => (
          <Checkbox
            key={name}
            label={t(label)}
            checked={rules[name]}
            onChecked={(checked) => onRules({ ...rules, [name]: checked })}
          />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('conductor.whoSees')}</legend>
        <Checkbox
          label={t('conductor.maySecret')}
          checked={rules.writing === 'secret'}
          onChecked={(secret) => onRules({ ...rules, writing: secret ? 'secret' : 'open' })}
        />
        {rules.writing === 'secret' && (
          <Select
            label={t('conductor.reveal')}
            value={rules.reveal}
            options={REVEALS.map((value) => ({ value, label: t(REVEAL_NAMES[value]) }))}
            onValue={(reveal) => onRules({ ...rules, reveal })}
          />
        )}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('conductor.names')}</legend>
        {LEVELS.map(([level, label]) => (
          <Checkbox
            key={level}
            label={t(label)}
            checked={levels.includes(level)}
            // One way to sign has to be left.
            disabled={levels.length === 1 && levels.includes(level)}
            onChecked={(offers) =>
              onRules({
                ...rules,
                levels: LEVELS.map(([one]) => one).filter((one) =>
                  one === level ? offers : levels.includes(one),
                ),
              })
            }
          />
        ))}
      </fieldset>
    </div>
  );
};

/** What participants do in a phase: one of the usual ways, or each rule chosen by itself. */
export const RuleFields = ({ rules, onRules }: RuleFieldsProps) => {
  const t = useText();
  const preset = presetOf(rules);
  return (
    <>
      <Select
        label={t('conductor.planKind')}
        value={preset ?? OWN}
        options={[
          ...RULE_PRESETS.map((value) => ({ value, label: t(PRESET_NAMES[value]) })),
          ...(preset === null ? [{ value: OWN, label: t('conductor.presetOwn') } as const] : []),
        ]}
        onValue={(value) => {
          if (value !== OWN) onRules(rulesOf(value));
        }}
      />
      <Disclosure title={t('conductor.rulesTitle')}>
        <Exactly rules={rules} onRules={onRules} />
      </Disclosure>
    </>
  );
};
