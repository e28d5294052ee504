/** What a rule does, in turn. */
import { CloseButton, Fieldset, Group, Select, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'

import type { RuleAction } from '~/api/types'
import { type ActionKind, actionWords, freshAction } from '~/ui/data/rules/words'
import { WhyButton } from '~/ui/WhyButton'
import { ActionField } from './ActionField'
import styles from './Automation.module.css'
import { type Faults, faultAt } from './faults'

const kinds = Object.entries(actionWords).map(([value, label]) => ({ value, label }))
const most = 8

type Props = {
  actions: RuleAction[]
  faults: Faults
  onChange: (next: RuleAction[]) => void
}

export function ActionFields({ actions, faults, onChange }: Props) {
  const set = (at: number, next: RuleAction) =>
    onChange(actions.map((action, index) => (index === at ? next : action)))
  return (
    <Fieldset legend="Then">
      <div className={styles.stack}>
        {faults.get('/actions') && (
          <Text id={faultAt(faults, '/actions').id} size="sm" c="var(--mu-late)" tabIndex={-1}>
            {faults.get('/actions')}
          </Text>
        )}
        {actions.map((action, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an action is what its place makes it
          <div key={at} className={styles.action}>
            <div className={styles.row}>
              <Select
                label={`${at + 1}. What it does`}
                data={kinds}
                value={action.do}
                allowDeselect={false}
                onChange={(kind) => kind && set(at, freshAction(kind as ActionKind))}
              />
              {actions.length > 1 && (
                <CloseButton
                  aria-label={`Leave out ${at + 1}`}
                  onClick={() => onChange(actions.filter((_, index) => index !== at))}
                />
              )}
            </div>
            <ActionField
              action={action}
              fault={(name) => faultAt(faults, `/actions/${at}/${name}`)}
              onChange={(next) => set(at, next)}
            />
          </div>
        ))}
        <Group gap="xs">
          <WhyButton
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            why={actions.length >= most ? `A rule does at most ${most} things.` : undefined}
            onClick={() => onChange([...actions, freshAction('Note')])}
          >
            And then
          </WhyButton>
        </Group>
      </div>
    </Fieldset>
  )
}
