/** The tags of a ticket. */
import { useQuery } from '@tanstack/react-query'

import { tagsQuery, useSetTags } from '~/api/ticketLife'
import type { TicketPage } from '~/api/types'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { TagsField } from '~/ui/TagsField'
import { toast } from '~/ui/toast'

export function TagsDialog({ page, onClose }: { page: TicketPage; onClose: () => void }) {
  const { id, number, tags } = page.ticket
  const known = useQuery(tagsQuery).data?.items ?? []
  const save = useSetTags(id)
  const { form, field, frame, version, refuse, start } = useServerForm<{ tags: string[] }>({
    record: page.ticket,
    initialValues: { tags },
  })
  const submit = form.onSubmit((values) => {
    start()
    save.mutate(
      { tags: values.tags, version },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast('Tags saved.')
        },
      },
    )
  })
  return (
    <Dialog title={`Tags of ${number}`} onClose={onClose}>
      <FormFrame
        label={`Tags of ${number}`}
        submit="Save"
        busy={save.isPending}
        {...frame}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TagsField
          {...field('tags')}
          label="Tags"
          description="Choose one, or type a new one and press Enter. Only colleagues see them."
          data={known}
          maxTags={10}
          clearable
          clearButtonProps={{ 'aria-label': 'Clear tags' }}
          data-autofocus
        />
      </FormFrame>
    </Dialog>
  )
}
