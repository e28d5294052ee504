/** Makes or changes a template of checklists. */
import { MultiSelect } from '@mantine/core'

import { useChangeTemplate, useMakeTemplate } from '~/api/checklists'
import type { Category, ChecklistTemplate } from '~/api/types'
import { freshKey } from '~/lib/keys'
import { categories, listWords, options } from '~/lib/words'
import { CountedInput } from '~/ui/Counted'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { ItemFields } from './ItemFields'
import { complaint, type Draft, isAsked, kindWords, sent } from './items'

type Props = { template?: ChecklistTemplate; onClose: () => void }
const sayItems = (_: string, items: unknown) =>
  (items as Draft[])
    .map(
      ({ text, kind, mandatory }) => `${text} (${kindWords[kind]}${mandatory ? ', needed' : ''})`,
    )
    .join('\n')

type Values = { name: string; categories: Category[]; items: Draft[] }

export function TemplateDialog({ template, onClose }: Props) {
  const make = useMakeTemplate()
  const change = useChangeTemplate(template?.id ?? '')
  const { form, field, frame, version, refuse, start, at } = useServerForm<Values>({
    record: template,
    says: { categories: listWords, items: sayItems },
    initialValues: {
      name: template?.name ?? '',
      categories: template?.categories ?? [],
      items: (template?.items ?? [{ text: '', kind: 'Tick' as const, mandatory: true }]).map(
        (item) => ({ ...item, key: freshKey() }),
      ),
    },
    validate: {
      name: (name) => (name.trim() === '' ? 'Say what it is called.' : null),
      items: complaint,
    },
  })
  const submit = form.onSubmit((values) => {
    start()
    // What the server says of an item is about those that it was sent.
    form.setFieldValue('items', values.items.filter(isAsked))
    const body = {
      name: values.name.trim(),
      categories: values.categories,
      items: sent(values.items),
    }
    const done = {
      onError: refuse,
      onSuccess: () => {
        onClose()
        toast(template ? `${body.name} is saved.` : `${body.name} is made.`)
      },
    }
    if (template) change.mutate({ ...body, version }, done)
    else make.mutate(body, done)
  })
  const title = template ? `Change ${template.name}` : 'New checklist'
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame
        label={title}
        submit="Save checklist"
        busy={make.isPending || change.isPending}
        {...frame}
        onSubmit={submit}
        onCancel={onClose}
      >
        <CountedInput {...field('name')} label="Name" limit={100} withAsterisk data-autofocus />
        <MultiSelect
          {...field('categories')}
          label="Put on by itself"
          description="New work orders of these kinds of repair get it. None: it is put on by hand."
          data={options(categories)}
          clearable
          searchable
        />
        <ItemFields
          id={field('items').id}
          items={form.values.items}
          error={form.errors.items as string | undefined}
          at={at}
          onChange={(items) => form.setFieldValue('items', items)}
        />
      </FormFrame>
    </Dialog>
  )
}
