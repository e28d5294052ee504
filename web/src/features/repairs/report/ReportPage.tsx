/** Reporting a repair. */
import { IconLock } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'

import { useTakeBackFollow } from '~/api/ticketLife'
import type { Me, TicketReported } from '~/api/types'
import { can, isStaff } from '~/lib/can'
import { writeDraft } from '~/lib/draft'
import { count } from '~/lib/words'
import { Empty } from '~/ui/Empty'
import { Card, Page } from '~/ui/Page'
import { toast, toastProblem } from '~/ui/toast'

import { draftName, keepFiles } from './draft'
import { type Instead, ReportForm } from './ReportForm'

type Props = { me: Me; unitId?: string }

export function ReportPage({ me, unitId }: Props) {
  const navigate = useNavigate()
  const takeBack = useTakeBackFollow()
  function reported({ ticket }: TicketReported, allPhotos: boolean) {
    const { id, number } = ticket
    toast(`${number} is reported.`)
    void open(id, allPhotos)
  }
  function open(ticketId: string, allPhotos: boolean) {
    if (!allPhotos) toastProblem('Some photos could not be sent. Add them here again.')
    return navigate({
      to: '/tickets/$ticketId',
      params: { ticketId },
      search: { tab: allPhotos ? undefined : 'photos' },
    })
  }
  async function same(instead: Instead) {
    const { ticket, sent, allPhotos } = instead
    const same = ticket.said
      ? `What you wrote was added to ${ticket.number}.`
      : `${ticket.number} is the one.`
    const told = isStaff(me.user.role) ? `You now follow ${ticket.number}.` : same
    const photos = sent.length > 0 ? ` ${count(sent.length, 'photo')} put on it.` : ''
    // Undo begins a new form, so this one has to be gone.
    await open(ticket.id, allPhotos)
    toast(`${told} Nothing new was reported.${photos}`, () => undo(instead))
  }
  /** Ends what began, and brings back what was typed and picked. */
  function undo({ ticket, typed, photos, sent }: Instead) {
    const mayRemove = can(me, 'tickets:update')
    takeBack.mutate(
      { id: ticket.id, unfollow: ticket.began, photos: mayRemove ? sent : [] },
      { onError: (error) => toastProblem(error.message) },
    )
    if (ticket.said) toast(`What you wrote stays on ${ticket.number}.`)
    if (sent.length > 0 && !mayRemove) toast(`The photos stay on ${ticket.number}.`)
    writeDraft(draftName, typed)
    keepFiles(photos)
    void navigate({ to: '/tickets/new' })
  }
  if (!can(me, 'tickets:create')) return <NotAllowed />
  return (
    <Page title="Report a repair" narrow>
      <Card label="Report">
        <ReportForm
          me={me}
          unitId={unitId}
          onReported={reported}
          onSame={(instead) => void same(instead)}
          onFollowed={() => void navigate({ to: '/tickets' })}
        />
      </Card>
    </Page>
  )
}

function NotAllowed() {
  return (
    <Page title="Report a repair" narrow>
      <Empty
        icon={<IconLock size={32} stroke={1.5} aria-hidden />}
        title="You may not report repairs"
      >
        Your account is for reading. Ask an administrator if it should do more.
      </Empty>
    </Page>
  )
}
