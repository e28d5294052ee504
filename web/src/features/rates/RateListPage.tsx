/** One version of a schedule of rates: what each thing costs. */
import { Anchor, Button, Group, Text } from '@mantine/core'
import { IconCurrencyPound } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

import { rateListQuery, ratesQuery, useDiscardList } from '~/api/rates'
import type { Me, Rate, RateList } from '~/api/types'
import { can } from '~/lib/can'
import { useNow } from '~/lib/now'
import { dateWords, londonDate } from '~/lib/time'
import { Empty } from '~/ui/Empty'
import { ExportMenu } from '~/ui/ExportMenu'
import { ListFrame } from '~/ui/ListFrame'
import { Loaded } from '~/ui/Loaded'
import { Missing } from '~/ui/Missing'
import { Page } from '~/ui/Page'
import { SearchBox } from '~/ui/SearchBox'
import { Tag } from '~/ui/Tag'
import { toast, toastProblem } from '~/ui/toast'
import { useConfirm } from '~/ui/useConfirm'
import { WhyButton } from '~/ui/WhyButton'

import { PasteDialog } from './PasteDialog'
import { PublishDialog } from './PublishDialog'
import { RateDialog } from './RateDialog'
import { RateTable } from './RateTable'
import { nameOf, ratesWords, stateOf } from './states'

type Props = { me: Me; listId: string; q?: string; onSearch: (q: string | undefined) => void }

export function RateListPage({ me, listId, q, onSearch }: Props) {
  const query = useQuery(rateListQuery(listId))
  return (
    <Loaded query={query} missing={<Missing what="version" />}>
      {(list) => (
        <Version
          list={list}
          mayWrite={can(me, 'org:update') && !list.publishedAt}
          q={q}
          onSearch={onSearch}
        />
      )}
    </Loaded>
  )
}

type VersionProps = { list: RateList; mayWrite: boolean } & Pick<Props, 'q' | 'onSearch'>
type Open = 'paste' | 'publish' | 'add' | Rate

function Version({ list, mayWrite, q, onSearch }: VersionProps) {
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const today = londonDate(useNow())
  const rates = useInfiniteQuery(ratesQuery(list.id, q))
  const { words, meaning } = stateOf(list, today)
  return (
    <Page
      title={nameOf(list)}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/rates" {...props} />}>
          Prices
        </Anchor>
      }
      beside={<Tag meaning={meaning}>{words}</Tag>}
      actions={
        <>
          <ExportMenu list={`rate-lists/${list.id}/rates`} filters={{ q }} />
          {mayWrite && <Actions list={list} onOpen={setOpen} />}
        </>
      }
    >
      <Text size="sm" c="dimmed">
        {ratesWords(list.rates)}, counting from {dateWords(list.validFrom)}
        {list.publishedBy && `; published by ${list.publishedBy}`}
        {list.note && ` · ${list.note}`}
      </Text>
      <ListFrame
        query={rates}
        tools={
          <SearchBox
            label="Search rates"
            placeholder="Code or words"
            value={q}
            onChange={onSearch}
          />
        }
        empty={<None q={q} mayWrite={mayWrite} />}
      >
        {(items) => <RateTable rates={items} onEdit={mayWrite ? setOpen : undefined} />}
      </ListFrame>
      {open === 'paste' && <PasteDialog list={list} onClose={close} />}
      {open === 'publish' && <PublishDialog list={list} today={today} onClose={close} />}
      {open === 'add' && <RateDialog listId={list.id} onClose={close} />}
      {typeof open === 'object' && <RateDialog listId={list.id} rate={open} onClose={close} />}
    </Page>
  )
}

function Actions({ list, onOpen }: { list: RateList; onOpen: (open: Open) => void }) {
  const discard = useDiscardList(list.id)
  const navigate = useNavigate()
  const [confirm, question] = useConfirm()

  async function askAway() {
    const title = 'Throw the draft away?'
    const text = `${nameOf(list)} and its ${ratesWords(list.rates)} are gone then.`
    if (!(await confirm({ title, text, submit: 'Throw it away' }))) return
    discard.mutate(undefined, {
      onError: (error) => toastProblem(error.message),
      onSuccess: () => {
        toast('The draft is gone.')
        void navigate({ to: '/rates' })
      },
    })
  }

  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => onOpen('add')}>
        Add a rate
      </Button>
      <Button variant="default" onClick={() => onOpen('paste')}>
        Paste a table
      </Button>
      <Button variant="default" loading={discard.isPending} onClick={() => void askAway()}>
        Throw away
      </Button>
      <WhyButton
        why={list.rates === 0 ? 'There is no rate on it yet.' : undefined}
        onClick={() => onOpen('publish')}
      >
        Publish
      </WhyButton>
      {question}
    </Group>
  )
}

function None({ q, mayWrite }: { q?: string; mayWrite: boolean }) {
  return (
    <Empty
      icon={<IconCurrencyPound size={32} stroke={1.5} aria-hidden />}
      title={q ? 'No rate has these words' : 'No rate yet'}
    >
      {q
        ? 'Look for a part of the code or of the words.'
        : mayWrite && 'Paste your list from a spreadsheet, or add rates one by one.'}
    </Empty>
  )
}
