/** The particulars of one action. */
import { NumberInput, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { userListQuery } from '~/api/office'
import type { RuleAction } from '~/api/types'
import { holdReasons, options, priorities } from '~/lib/words'
import { CountedArea, CountedInput } from '~/ui/Counted'
import { audienceWords } from '~/ui/data/rules/words'
import { AmongField } from './AmongField'
import styles from './Automation.module.css'
import { EmailField } from './EmailField'
import type { FaultOf } from './faults'
import { OfferField } from './OfferField'

const audiences = Object.entries(audienceWords).map(([value, label]) => ({ value, label }))

type Props = {
  action: RuleAction
  fault: FaultOf
  onChange: (next: RuleAction) => void
}

export function ActionField({ action, fault, onChange }: Props) {
  switch (action.do) {
    case 'AddTag':
      return (
        <TextInput
          label="Tag"
          value={action.tag}
          {...fault('tag')}
          onChange={({ currentTarget }) => onChange({ ...action, tag: currentTarget.value })}
        />
      )
    case 'SetPriority':
      return (
        <Select
          label="Priority"
          description="An emergency is never lowered by a rule."
          data={options(priorities)}
          value={action.priority}
          allowDeselect={false}
          onChange={(priority) => priority && onChange({ ...action, priority })}
        />
      )
    case 'Assign':
    case 'Watch':
      return (
        <Colleague
          value={action.userId}
          {...fault('userId')}
          onChange={(userId) => onChange({ ...action, userId })}
        />
      )
    case 'AssignAmong':
      return <AmongField action={action} fault={fault} onChange={onChange} />
    case 'Email':
      return <EmailField action={action} fault={fault} onChange={onChange} />
    case 'RaiseOrder':
      return (
        <Words
          label="What is to be done"
          text={action.text}
          {...fault('text')}
          onChange={(text) => onChange({ ...action, text })}
        />
      )
    case 'OfferOrder':
      return <OfferField action={action} fault={fault} onChange={onChange} />
    case 'Note':
      return (
        <Words
          label="Note for colleagues"
          text={action.text}
          {...fault('text')}
          onChange={(text) => onChange({ ...action, text })}
        />
      )
    case 'Alert':
      return (
        <div className={styles.two}>
          <Select
            label="Whom"
            data={audiences}
            value={action.to}
            allowDeselect={false}
            onChange={(to) => to && onChange({ ...action, to: to as typeof action.to })}
          />
          <CountedInput
            label="What they are told"
            value={action.text}
            {...fault('text')}
            limit={200}
            onChange={({ currentTarget }) => onChange({ ...action, text: currentTarget.value })}
          />
        </div>
      )
    case 'Hold':
      return (
        <>
          <div className={styles.two}>
            <Select
              label="What it waits for"
              data={options(holdReasons)}
              value={action.reason}
              allowDeselect={false}
              onChange={(reason) => reason && onChange({ ...action, reason })}
            />
            <NumberInput
              label="For how many days"
              value={action.days}
              {...fault('days')}
              min={1}
              max={90}
              onChange={(days) => onChange({ ...action, days: Number(days) })}
            />
          </div>
          <Words
            label="In words, for colleagues"
            text={action.text}
            {...fault('text')}
            onChange={(text) => onChange({ ...action, text })}
          />
        </>
      )
  }
}

type WordsProps = {
  id: string
  label: string
  text: string
  error?: string
  onChange: (text: string) => void
}

function Words({ id, label, text, error, onChange }: WordsProps) {
  return (
    <CountedArea
      id={id}
      label={label}
      value={text}
      error={error}
      autosize
      minRows={2}
      limit={2000}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

type ColleagueProps = {
  id: string
  value: string
  error?: string
  onChange: (id: string) => void
}

function Colleague({ id, value, error, onChange }: ColleagueProps) {
  const users = useQuery(userListQuery()).data?.items ?? []
  const staff = users.filter(
    ({ isActive, role }) => isActive && ['OrgAdmin', 'Coordinator'].includes(role),
  )
  return (
    <Select
      id={id}
      label="Colleague"
      data={staff.map(({ id, name }) => ({ value: id, label: name }))}
      value={value || null}
      error={error}
      searchable
      onChange={(chosen) => chosen && onChange(chosen)}
    />
  )
}
