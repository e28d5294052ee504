/** Which colleagues a rule shares tickets out among, and how. */
import { MultiSelect, NumberInput, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { userListQuery } from '~/api/office'
import type { ChooseBy, RuleAction } from '~/api/types'
import { chooseWords } from '~/ui/data/rules/words'

import styles from './Automation.module.css'
import type { FaultOf } from './faults'

type Among = Extract<RuleAction, { do: 'AssignAmong' }>

type Props = {
  action: Among
  fault: FaultOf
  onChange: (next: Among) => void
}

const ways = Object.entries(chooseWords).map(([value, label]) => ({ value, label }))

export function AmongField({ action, fault, onChange }: Props) {
  const users = useQuery(userListQuery()).data?.items ?? []
  const staff = users.filter(
    ({ isActive, role }) => isActive && ['OrgAdmin', 'Coordinator'].includes(role),
  )
  return (
    <>
      <MultiSelect
        label="Colleagues"
        description="Whoever of them looks after it already goes on."
        data={staff.map(({ id, name }) => ({ value: id, label: name }))}
        value={action.userIds}
        {...fault('userIds')}
        searchable
        onChange={(userIds) => onChange({ ...action, userIds })}
      />
      <div className={styles.two}>
        <Select
          label="How"
          data={ways}
          value={action.by}
          allowDeselect={false}
          onChange={(by) => by && onChange({ ...action, by: by as ChooseBy })}
        />
        <NumberInput
          label="At most so many open each"
          description="Leave it empty for no limit."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={action.most ?? ''}
          {...fault('most')}
          min={1}
          max={500}
          onChange={(most) => onChange({ ...action, most: most === '' ? null : Number(most) })}
        />
      </div>
    </>
  )
}
