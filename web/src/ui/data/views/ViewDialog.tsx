/** Saves a view, or changes one: its name, with whom it is shared, whether the list opens with it. */
import { Button, Checkbox, Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { sessionQuery } from '~/api/session'
import type { ListName, Role, SavedView, Sharing } from '~/api/types'
import { useCreateView, useDefaultView, useDeleteView, useEditView } from '~/api/views'
import { options, roleWords } from '~/lib/words'
import { CountedInput } from '~/ui/Counted'

import { Dialog } from '../../Dialog'
import { FormFrame } from '../../FormFrame'
import { useServerForm } from '../../form'
import { toast, toastProblem } from '../../toast'
import { useConfirm } from '../../useConfirm'

type Props = {
  list: ListName
  query: string
  hidden: string[]
  view?: SavedView
  onClose: () => void
}

const teams: Role[] = ['OrgAdmin', 'Coordinator', 'Viewer']
const sharing: { value: Sharing; label: string }[] = [
  { value: 'Private', label: 'Only me' },
  { value: 'Team', label: 'A team' },
  { value: 'Organisation', label: 'All staff' },
]

const saySharing = (value: string) => sharing.find((one) => one.value === value)?.label

export function ViewDialog({ list, query, hidden, view, onClose }: Props) {
  const role = useQuery(sessionQuery).data?.user.role ?? 'Viewer'
  const create = useCreateView()
  const edit = useEditView()
  const makeDefault = useDefaultView()
  const { form, field, frame, version, refuse, start } = useServerForm({
    record: view,
    says: { sharing: saySharing, teamRole: roleWords },
    initialValues: {
      name: view?.name ?? '',
      sharing: view?.sharing ?? ('Private' as Sharing),
      teamRole: view?.teamRole ?? (role as Role),
      opens: view?.isDefault ?? false,
    },
    validate: { name: (name) => (name.trim() === '' ? 'Give the view a name.' : null) },
  })
  const mayShare = role === 'OrgAdmin' || role === 'Coordinator'
  const mayChange = view?.canChange ?? true

  function saved(next: SavedView, opens: boolean) {
    if (opens !== (view?.isDefault ?? false)) makeDefault.mutate({ id: next.id, on: opens })
    onClose()
    toast(`${next.name} is saved.`)
  }

  const submit = form.onSubmit(({ opens, teamRole, ...values }) => {
    start()
    const body = { ...values, teamRole: values.sharing === 'Team' ? teamRole : null }
    const after = { onSuccess: (next: SavedView) => saved(next, opens), onError: refuse }
    if (!view) create.mutate({ ...body, list, query, hiddenColumns: hidden }, after)
    else if (mayChange) edit.mutate({ ...body, id: view.id, version }, after)
    else saved(view, opens)
  })

  const title = view ? `View: ${view.name}` : 'Save as a view'
  return (
    <Dialog title={title} onClose={onClose} size="md">
      <FormFrame
        label={title}
        submit="Save"
        busy={create.isPending || edit.isPending}
        {...frame}
        onSubmit={submit}
        onCancel={onClose}
      >
        {view && (
          <Text size="sm" c="dimmed">
            Made by {view.ownerName}.
          </Text>
        )}
        <CountedInput
          {...field('name')}
          label="Name"
          limit={80}
          withAsterisk
          disabled={!mayChange}
          data-autofocus
        />
        <Select
          {...field('sharing')}
          label="Who sees it"
          description={mayShare ? undefined : 'Coordinators and administrators share views.'}
          data={sharing}
          disabled={!mayShare || !mayChange}
          allowDeselect={false}
        />
        {form.values.sharing === 'Team' && (
          <Select
            {...field('teamRole')}
            label="Team"
            data={options(teams)}
            disabled={!mayChange}
            allowDeselect={false}
          />
        )}
        <Checkbox
          {...form.getInputProps('opens', { type: 'checkbox' })}
          label="Open this list with it"
          description="Only for you."
        />
        {view && mayChange && <Delete view={view} onDeleted={onClose} />}
      </FormFrame>
    </Dialog>
  )
}

function Delete({ view, onDeleted }: { view: SavedView; onDeleted: () => void }) {
  const remove = useDeleteView()
  const [confirm, dialog] = useConfirm()
  async function ask() {
    const shared = view.sharing === 'Private' ? '' : ' It goes for everybody who uses it.'
    const yes = await confirm({
      title: `Delete ${view.name}?`,
      text: `The list itself stays as it is.${shared}`,
      submit: 'Delete view',
    })
    if (!yes) return
    remove.mutate(view.id, {
      onSuccess: () => {
        onDeleted()
        toast(`${view.name} is deleted.`)
      },
      onError: (error) => toastProblem(error.message),
    })
  }
  return (
    <>
      <Button
        variant="subtle"
        color="red.8"
        style={{ alignSelf: 'start' }}
        loading={remove.isPending}
        onClick={() => void ask()}
      >
        Delete this view
      </Button>
      {dialog}
    </>
  )
}
