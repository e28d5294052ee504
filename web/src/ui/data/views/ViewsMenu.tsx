/** The saved views of a list: open one, save what is shown, change or share what was saved. */
import { Button, Menu, Text } from '@mantine/core'
import {
  IconBookmark,
  IconBookmarkFilled,
  IconDeviceFloppy,
  IconPencil,
  IconRefresh,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { ListName, SavedView } from '~/api/types'
import { useEditView, viewsQuery } from '~/api/views'
import { openingView, openView, rememberedQuery, searchOf } from '~/lib/savedViews'
import type { RawSearch } from '~/lib/search'

import { toast, toastProblem } from '../../toast'
import { ViewDialog } from './ViewDialog'
import { ViewItems } from './ViewItems'

type Columns = { hidden: string[]; setHidden: (hidden: string[]) => void }

type Props = {
  list: ListName
  search: RawSearch
  /** Whether nothing of the list is open, so that it may change to the view it opens with. */
  bare?: boolean
  columns?: Columns
}

export function ViewsMenu({ list, search, bare = true, columns }: Props) {
  const navigate = useNavigate()
  const query = useQuery(viewsQuery(list))
  const views = query.data?.items ?? []
  const [dialog, setDialog] = useState<'new' | 'edit'>()
  const current = openView(views, search)
  const last = useRef<SavedView>(undefined)
  if (current) last.current = views.find(({ id }) => id === current.id)

  function open(view: SavedView, replace = false) {
    columns?.setHidden(view.hiddenColumns)
    void navigate({ to: '.', search: searchOf(view) as never, replace })
  }
  useOpening(views, search, bare, (view) => open(view, true))

  const changed = !current && last.current?.canChange ? last.current : undefined
  const shown = rememberedQuery(search)
  return (
    <>
      <Menu width={300} position="bottom-end">
        <Menu.Target>
          <Button
            variant={current ? 'light' : 'default'}
            leftSection={
              current ? (
                <IconBookmarkFilled size={16} aria-hidden />
              ) : (
                <IconBookmark size={16} aria-hidden />
              )
            }
            style={{ flex: '0 1 auto', maxWidth: 240 }}
          >
            {current?.name ?? 'Views'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <ViewItems views={views} current={current} onOpen={(view) => open(view)} />
          {views.length === 0 && (
            <Text size="sm" c="dimmed" px="sm" py="xs">
              No saved views yet. Narrow the list, then save it under a name.
            </Text>
          )}
          <Menu.Divider />
          {changed && <SaveChanges view={changed} query={shown} hidden={columns?.hidden} />}
          <Menu.Item
            leftSection={<IconDeviceFloppy size={16} aria-hidden />}
            disabled={shown === '' && !columns?.hidden.length}
            onClick={() => setDialog('new')}
          >
            Save as a view
            {shown === '' && !columns?.hidden.length && (
              <Text size="xs" c="dimmed">
                Narrow the list first.
              </Text>
            )}
          </Menu.Item>
          {current && (
            <Menu.Item
              leftSection={<IconPencil size={16} aria-hidden />}
              onClick={() => setDialog('edit')}
            >
              {current.canChange ? 'Rename, share or delete' : 'About this view'}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog && (
        <ViewDialog
          list={list}
          query={shown}
          hidden={columns?.hidden ?? []}
          view={dialog === 'edit' ? current : undefined}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  )
}

/** Opens, once, the view that the list opens with. */
function useOpening(
  views: SavedView[],
  search: RawSearch,
  bare: boolean,
  open: (view: SavedView) => void,
) {
  const settled = useRef(false)
  useEffect(() => {
    if (settled.current || views.length === 0) return
    settled.current = true
    const view = bare ? openingView(views, search) : undefined
    if (view) open(view)
  })
}

type SaveProps = { view: SavedView; query: string; hidden?: string[] }

function SaveChanges({ view, query, hidden }: SaveProps) {
  const edit = useEditView()
  return (
    <Menu.Item
      leftSection={<IconRefresh size={16} aria-hidden />}
      onClick={() =>
        edit.mutate(
          {
            id: view.id,
            version: view.version,
            query,
            hiddenColumns: hidden ?? view.hiddenColumns,
          },
          {
            onSuccess: () => toast(`${view.name} shows this now.`),
            onError: (error) => toastProblem(error.message),
          },
        )
      }
    >
      Save the changes to “{view.name}”
    </Menu.Item>
  )
}
