/** The checklists of the organisation: what is asked on jobs before they can be completed. */
import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { checklistTemplatesQuery, useChangeTemplate } from '~/api/checklists'
import { itemsOf } from '~/api/page'
import type { ChecklistTemplate, Me } from '~/api/types'
import { can } from '~/lib/can'
import { words } from '~/lib/words'
import { Empty } from '~/ui/Empty'
import { Loaded } from '~/ui/Loaded'
import { LoadMore } from '~/ui/LoadMore'
import { Page, Section } from '~/ui/Page'
import { Rows } from '~/ui/Skeletons'
import { toast, toastProblem } from '~/ui/toast'

import styles from './Checklists.module.css'
import { kindWords } from './items'
import { TemplateDialog } from './TemplateDialog'

export function ChecklistsPage({ me }: { me: Me }) {
  const [retired, setRetired] = useState(false)
  const [edited, setEdited] = useState<ChecklistTemplate | 'new'>()
  const query = useInfiniteQuery(checklistTemplatesQuery(retired))
  const mayWrite = can(me, 'org:update')
  const fresh = (query.data ? itemsOf(query.data) : []).find(
    (one) => edited !== 'new' && one.id === edited?.id,
  )
  const add = mayWrite && <Button onClick={() => setEdited('new')}>New checklist</Button>
  return (
    <Page title="Checklists" narrow actions={add}>
      <Text size="sm">
        A checklist is put on work orders, by the kind of repair or by hand. Whoever does the job
        answers it; while a needed item has no answer, the job cannot be completed.
      </Text>
      <SegmentedControl
        aria-label="Which checklists"
        value={retired ? 'retired' : 'used'}
        onChange={(value) => setRetired(value === 'retired')}
        data={[
          { value: 'used', label: 'In use' },
          { value: 'retired', label: 'Retired' },
        ]}
        w="fit-content"
      />
      <Loaded query={query} skeleton={<Rows rows={3} height={140} />}>
        {(data) => {
          const templates = itemsOf(data)
          if (templates.length === 0) return <None retired={retired} />
          return templates.map((one) => (
            <Template
              key={one.id}
              template={one}
              mayWrite={mayWrite}
              onEdit={() => setEdited(one)}
            />
          ))
        }}
      </Loaded>
      <LoadMore query={query} />
      {edited && (
        <TemplateDialog
          template={edited === 'new' ? undefined : (fresh ?? edited)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Page>
  )
}

function None({ retired }: { retired: boolean }) {
  return (
    <Empty
      icon={<IconListCheck size={32} stroke={1.5} aria-hidden />}
      title={retired ? 'None is retired' : 'No checklist yet'}
    >
      {retired
        ? 'A checklist that you retire is put on no more jobs, and can be brought back here.'
        : 'Make one for what must never be forgotten, such as the readings of a gas visit.'}
    </Empty>
  )
}

type Props = { template: ChecklistTemplate; mayWrite: boolean; onEdit: () => void }

function Template({ template, mayWrite, onEdit }: Props) {
  const change = useChangeTemplate(template.id)
  const { name, version, retiredAt } = template

  function retire(retired: boolean, from: number) {
    change.mutate(
      { retired, version: from },
      {
        onError: (error) => toastProblem(error.message),
        onSuccess: (now) =>
          toast(retired ? `${name} is retired.` : `${name} is in use.`, () =>
            retire(!retired, now.version),
          ),
      },
    )
  }

  return (
    <Section
      title={name}
      actions={
        mayWrite && (
          <Group gap="xs">
            {!retiredAt && (
              <Button size="xs" variant="default" aria-label={`Change ${name}`} onClick={onEdit}>
                Change
              </Button>
            )}
            <Button
              size="xs"
              variant="default"
              aria-label={`${retiredAt ? 'Bring back' : 'Retire'} ${name}`}
              loading={change.isPending}
              onClick={() => retire(!retiredAt, version)}
            >
              {retiredAt ? 'Bring back' : 'Retire'}
            </Button>
          </Group>
        )
      }
    >
      <Text size="sm" c="dimmed">
        {template.categories.length === 0
          ? 'Put on by hand'
          : `Put on by itself: ${template.categories.map(words).join(', ')}`}
      </Text>
      <ol className={styles.asked}>
        {template.items.map((item) => (
          <li key={item.text}>
            {item.text}{' '}
            <Text span size="sm" c="dimmed">
              ({kindWords[item.kind].toLowerCase()}
              {item.mandatory && ', needed'})
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  )
}
