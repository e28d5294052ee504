/** A rule: what sets it off, of which tickets it is, what it does, and what it would have done. */
import { Alert, Button, NumberInput, Select, Switch, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { rulesQuery, useSaveRule, useTryRule } from '~/api/automation'
import { isStale } from '~/api/problem'
import type { AutomationRule, RuleAction, RuleFilter, RuleTrigger, RuleWords } from '~/api/types'
import { CountedInput } from '~/ui/Counted'
import { Dialog } from '~/ui/Dialog'
import { actionSentence, filterWords, triggerWords, wordsOf } from '~/ui/data/rules/words'
import { FormFrame } from '~/ui/FormFrame'
import { toast } from '~/ui/toast'
import { useEdition } from '~/ui/useEdition'
import { ActionFields } from './ActionFields'
import styles from './Automation.module.css'
import { FilterFields } from './FilterFields'
import { type Faults, faultAt, summed } from './faults'
import { Tried } from './Tried'

const triggers = Object.entries(triggerWords).map(([value, label]) => ({ value, label }))

const labels = {
  name: 'Name',
  enabled: 'It acts',
  position: 'Place among the rules',
  trigger: 'When',
  hours: 'For how many hours',
  filter: 'Of which tickets',
  actions: 'What it does',
}

const says = {
  trigger: (value: string) => triggerWords[value as RuleTrigger],
  filter: (_: string, value: unknown) => filterWords(value as RuleFilter).join('; ') || 'All',
  actions: (_: string, value: unknown) => (value as RuleAction[]).map(actionSentence).join('; '),
}

type Props = { rule?: AutomationRule; position: number; onClose: () => void }

export function RuleDialog({ rule, position, onClose }: Props) {
  const [words, setWords] = useState(() => wordsOf(rule, position))
  const save = useSaveRule()
  const tried = useTryRule()
  const queryClient = useQueryClient()
  const edition = useEdition({
    version: rule?.version,
    now: wordsOf(rule, position),
    mine: words,
    set: (name, value) => set({ [name]: value }),
    paused: save.isPending,
  })
  const failed = save.error ?? tried.error
  const faults = new Map(
    (failed?.problem.errors ?? []).map(({ pointer, detail }) => [pointer, detail]),
  )

  function set(next: Partial<RuleWords>) {
    setWords((now) => ({ ...now, ...next }))
    tried.reset()
  }

  function submit(event?: { preventDefault: () => void }) {
    event?.preventDefault()
    tried.reset()
    save.mutate(
      { rule: rule && { id: rule.id, version: edition.version }, words },
      {
        // What stands there now is compared with what was set as soon as it is here.
        onError: (error) =>
          isStale(error) && void queryClient.invalidateQueries({ queryKey: rulesQuery.queryKey }),
        onSuccess: ({ name }) => {
          toast(rule ? `${name} is changed.` : `${name} is made.`)
          onClose()
        },
      },
    )
  }

  function tryOut() {
    save.reset()
    tried.mutate(words)
  }

  const title = rule ? `Change ${rule.name}` : 'New rule'
  return (
    <Dialog title={title} size="xl" onClose={onClose}>
      <FormFrame
        label={title}
        submit={rule ? 'Save the rule' : 'Make the rule'}
        busy={save.isPending}
        onCancel={onClose}
        onSubmit={submit}
        edition={{ ...edition, idOf: (name) => name, labels, says }}
        error={failed && faults.size === 0 ? complaint(failed) : undefined}
        fieldErrors={summed(faults)}
        failed={failed ?? undefined}
      >
        <Basics words={words} faults={faults} onChange={set} />
        <FilterFields
          filter={words.filter ?? {}}
          faults={faults}
          onChange={(filter) => set({ filter })}
        />
        <ActionFields
          actions={words.actions}
          faults={faults}
          onChange={(actions) => set({ actions })}
        />
        <div>
          <Button variant="default" loading={tried.isPending} onClick={tryOut}>
            Try it on the last 90 days
          </Button>
        </div>
        {tried.data && <Tried told={tried.data} waits={words.trigger === 'Waiting'} />}
        {!words.enabled && (
          <Alert color="gray">It is off: it does nothing until somebody switches it on.</Alert>
        )}
      </FormFrame>
    </Dialog>
  )
}

function complaint(error: { message: string } & Parameters<typeof isStale>[0]): string {
  if (isStale(error)) return 'Somebody else changed this rule meanwhile. What you set is kept.'
  return error.message
}

type BasicsProps = {
  words: RuleWords
  faults: Faults
  onChange: (next: Partial<RuleWords>) => void
}

function Basics({ words, faults, onChange }: BasicsProps) {
  return (
    <div className={styles.stack}>
      <CountedInput
        label="Name"
        value={words.name}
        {...faultAt(faults, '/name')}
        limit={100}
        withAsterisk
        data-autofocus
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
      />
      <div className={styles.two}>
        <Select
          label="When"
          data={triggers}
          value={words.trigger}
          allowDeselect={false}
          onChange={(value) => {
            const trigger = (value ?? words.trigger) as RuleTrigger
            onChange({ trigger, hours: trigger === 'Waiting' ? (words.hours ?? 24) : null })
          }}
        />
        {words.trigger === 'Waiting' && (
          <NumberInput
            label="For how many hours"
            value={words.hours ?? ''}
            {...faultAt(faults, '/hours')}
            min={1}
            max={2160}
            onChange={(value) => onChange({ hours: Number(value) })}
          />
        )}
        <NumberInput
          label="Place among the rules"
          description="The lowest is looked at first."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={words.position}
          {...faultAt(faults, '/position')}
          min={0}
          max={1000}
          onChange={(value) => onChange({ position: Number(value) })}
        />
      </div>
      <Switch
        label="It acts"
        checked={words.enabled}
        onChange={({ currentTarget }) => onChange({ enabled: currentTarget.checked })}
      />
      <Text size="xs" c="dimmed">
        From now on it acts in your name, and may do no more than you.
      </Text>
    </div>
  )
}
