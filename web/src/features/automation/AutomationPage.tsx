/** The rules of the organisation, in the order in which they are looked at. */
import { Button, Switch, Text } from '@mantine/core'
import { IconBolt } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { rulesQuery, useDeleteRule, useSaveRule } from '~/api/automation'
import type { AutomationRule, Me } from '~/api/types'
import { can } from '~/lib/can'
import { ActionMenu } from '~/ui/ActionMenu'
import { type Column, DataTable } from '~/ui/DataTable'
import { RunsDialog } from '~/ui/data/rules/Runs'
import { actionSentence, filterWords, triggerWords, wordsOf } from '~/ui/data/rules/words'
import { Empty } from '~/ui/Empty'
import { Loaded } from '~/ui/Loaded'
import { Page } from '~/ui/Page'
import { toast, toastProblem } from '~/ui/toast'
import { useConfirm } from '~/ui/useConfirm'
import { RuleDialog } from './RuleDialog'
import { VersionsDialog } from './VersionsDialog'

type Open =
  | { kind: 'edit'; rule?: AutomationRule }
  | { kind: 'runs' | 'versions'; rule: AutomationRule }

export function AutomationPage({ me }: { me: Me }) {
  const query = useQuery(rulesQuery)
  const [open, setOpen] = useState<Open>()
  const mayChange = can(me, 'org:update')
  const close = () => setOpen(undefined)
  const add = mayChange && <Button onClick={() => setOpen({ kind: 'edit' })}>New rule</Button>
  return (
    <Page title="Automation" actions={add}>
      <Text size="sm" c="dimmed" mb="md">
        When something happens to a ticket, or nothing does for a time, and the ticket is of a kind,
        a rule does the routine. It acts in the name of who set it, and never on its own doings.
      </Text>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={<IconBolt size={32} stroke={1.5} aria-hidden />} title="No rule yet">
              A rule can tag, assign, alert and more, the moment that a repair comes in.
            </Empty>
          ) : (
            <DataTable
              label="Rules"
              rows={items}
              rowKey={({ id }) => id}
              columns={columns(mayChange, setOpen)}
            />
          )
        }
      </Loaded>
      {open?.kind === 'edit' && (
        <RuleDialog
          rule={query.data?.items.find(({ id }) => id === open.rule?.id) ?? open.rule}
          position={(query.data?.items.at(-1)?.position ?? 0) + 1}
          onClose={close}
        />
      )}
      {open?.kind === 'runs' && <RunsDialog rule={open.rule} onClose={close} />}
      {open?.kind === 'versions' && <VersionsDialog rule={open.rule} onClose={close} />}
    </Page>
  )
}

function columns(mayChange: boolean, onOpen: (open: Open) => void): Column<AutomationRule>[] {
  return [
    {
      head: 'Rule',
      cell: (rule) => (
        <>
          <Text size="sm" fw={600}>
            {rule.name}
          </Text>
          <Text size="xs" c="dimmed">
            Version {rule.version}, set by {rule.authorName}
          </Text>
        </>
      ),
    },
    {
      head: 'When',
      cell: (rule) =>
        rule.hours
          ? `Nobody has acted for ${rule.hours} ${rule.hours === 1 ? 'hour' : 'hours'}`
          : triggerWords[rule.trigger],
    },
    { head: 'Of which', cell: (rule) => filterWords(rule.filter).join('; ') || 'All tickets' },
    { head: 'Then', cell: (rule) => rule.actions.map(actionSentence).join('; ') },
    { head: 'Acts', cell: (rule) => <Enabled rule={rule} mayChange={mayChange} /> },
    {
      head: 'What to do',
      cell: (rule) => <Menu rule={rule} mayChange={mayChange} onOpen={onOpen} />,
    },
  ]
}

function Enabled({ rule, mayChange }: { rule: AutomationRule; mayChange: boolean }) {
  const save = useSaveRule()
  return (
    <Switch
      aria-label={`${rule.name} acts`}
      checked={rule.enabled}
      disabled={!mayChange || save.isPending}
      onChange={({ currentTarget }) =>
        save.mutate(
          {
            rule,
            words: { ...wordsOf(rule, rule.position), enabled: currentTarget.checked },
          },
          {
            onSuccess: ({ enabled }) => toast(`${rule.name} is ${enabled ? 'on' : 'off'}.`),
            onError: (error) => toastProblem(error.message),
          },
        )
      }
    />
  )
}

const reads = [
  { key: 'runs', label: 'What it did', allowed: true, danger: false },
  { key: 'versions', label: 'Versions', allowed: true, danger: false },
]
const changes = [
  { key: 'edit', label: 'Change', allowed: true, danger: false },
  { key: 'delete', label: 'Delete', allowed: true, danger: true },
]

type MenuProps = { rule: AutomationRule; mayChange: boolean; onOpen: (open: Open) => void }

function Menu({ rule, mayChange, onOpen }: MenuProps) {
  const remove = useDeleteRule()
  const [confirm, question] = useConfirm()

  async function ask() {
    const sure = await confirm({
      title: `Delete ${rule.name}?`,
      text: 'It does nothing any more. What it did stays on record.',
      submit: 'Delete',
    })
    if (!sure) return
    remove.mutate(rule.id, {
      onSuccess: () => toast(`${rule.name} is deleted.`),
      onError: (error) => toastProblem(error.message),
    })
  }

  return (
    <>
      <ActionMenu
        label={`What to do with ${rule.name}`}
        actions={mayChange ? [...reads, ...changes] : reads}
        onPick={({ key }) => {
          if (key === 'delete') void ask()
          else onOpen({ kind: key as Open['kind'], rule })
        }}
      />
      {question}
    </>
  )
}
