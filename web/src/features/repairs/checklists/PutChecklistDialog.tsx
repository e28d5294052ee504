/** Puts a checklist on an order by hand. */
import { Select, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'

import { checklistTemplatesQuery, usePutChecklist } from '~/api/checklists'
import { itemsOf } from '~/api/page'
import type { Checklist, WorkOrder } from '~/api/types'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { Loaded } from '~/ui/Loaded'
import { Rows } from '~/ui/Skeletons'
import { toast } from '~/ui/toast'

type Props = { order: WorkOrder; have: Checklist[]; onClose: () => void }

export function PutChecklistDialog({ order, have, onClose }: Props) {
  const query = useInfiniteQuery(checklistTemplatesQuery(false))
  const title = `Put a checklist on ${order.number}`
  return (
    <Dialog title={title} onClose={onClose}>
      <Loaded query={query} skeleton={<Rows rows={1} height={60} />}>
        {(data) => {
          const free = itemsOf(data).filter(({ id }) => !have.some((one) => one.templateId === id))
          return free.length === 0 ? (
            <Text size="sm">There is no other checklist. An administrator can make one.</Text>
          ) : (
            <Choice
              order={order}
              title={title}
              templates={free.map(({ id, name }) => ({ value: id, label: name }))}
              onClose={onClose}
            />
          )
        }}
      </Loaded>
    </Dialog>
  )
}

type ChoiceProps = {
  order: WorkOrder
  title: string
  templates: { value: string; label: string }[]
  onClose: () => void
}

function Choice({ order, title, templates, onClose }: ChoiceProps) {
  const put = usePutChecklist(order.id)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: { templateId: null as string | null },
    validate: { templateId: (value) => (value ? null : 'Choose a checklist.') },
  })
  const submit = form.onSubmit(({ templateId }) => {
    if (!templateId) return
    start()
    put.mutate(templateId, {
      onError: refuse,
      onSuccess: (list) => {
        onClose()
        toast(`${list.name} is on ${order.number}.`)
      },
    })
  })
  return (
    <FormFrame
      label={title}
      submit="Put it on"
      busy={put.isPending}
      error={problem}
      fieldErrors={fieldErrors}
      onSubmit={submit}
      onCancel={onClose}
    >
      <Select {...field('templateId')} label="Checklist" data={templates} withAsterisk />
    </FormFrame>
  )
}
