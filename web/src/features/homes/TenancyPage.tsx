/** One tenancy: who, where, since when, for how much, and what happened under it. */
import { Anchor, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { tenancyQuery } from '~/api/tenancies'
import type { Me, Tenancy } from '~/api/types'
import { can } from '~/lib/can'
import { pounds } from '~/lib/money'
import { useNow } from '~/lib/now'
import { dateWords } from '~/lib/time'
import { words } from '~/lib/words'
import { History } from '~/ui/data/History'
import { ArchivedNote, LifeDialogs, LifeMenu } from '~/ui/data/Life'
import { OfficeLinks } from '~/ui/data/OfficeLinks'
import { Facts } from '~/ui/Facts'
import { Loaded } from '~/ui/Loaded'
import { Missing } from '~/ui/Missing'
import { Card, Page } from '~/ui/Page'
import { Sheet } from '~/ui/Skeletons'
import { isToCome, TenancyTag } from '~/ui/TenancyTag'
import { PersonLink } from './PersonLink'
import type { tenancyDialogs } from './search'
import { TenancyEditDialog } from './TenancyEditDialog'
import { TenancyMoveDialog } from './TenancyMoveDialog'

type Dialog = (typeof tenancyDialogs)[number]
type Search = { do?: Dialog }
type Props = { me: Me; id: string; search: Search }

export function TenancyPage({ me, id, search }: Props) {
  const query = useQuery(tenancyQuery(id))
  return (
    <Loaded query={query} skeleton={<Sheet />} missing={<Missing what="tenancy" />}>
      {(tenancy) => <TenancySheet me={me} tenancy={tenancy} search={search} />}
    </Loaded>
  )
}

function TenancySheet({ me, tenancy, search }: { me: Me; tenancy: Tenancy; search: Search }) {
  const navigate = useNavigate()
  const name = `the tenancy of ${tenancy.tenantName}`
  const show = (dialog?: Dialog) =>
    void navigate({
      to: '/tenancies/$tenancyId',
      params: { tenancyId: tenancy.id },
      search: { do: dialog },
      replace: dialog === undefined,
    })
  const close = () => show(undefined)
  return (
    <Page
      title={`Tenancy of ${tenancy.tenantName}`}
      beside={<TenancyTag tenancy={tenancy} />}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/tenancies" {...props} />}>
          Tenancies
        </Anchor>
      }
      actions={
        can(me, 'tenancies:write') && (
          <>
            <Moves tenancy={tenancy} show={show} />
            <Button variant="default" onClick={() => show('edit')}>
              Edit
            </Button>
            <LifeMenu
              kind="tenancies"
              thing={tenancy}
              name={name}
              show={show}
              onDeleted={() =>
                void navigate({ to: '/units/$unitId', params: { unitId: tenancy.unitId } })
              }
            />
          </>
        )
      }
    >
      <ArchivedNote kind="tenancies" thing={tenancy} />
      <TenancyFacts tenancy={tenancy} />
      <History kind="tenancies" id={tenancy.id} />
      <OfficeLinks id={tenancy.id} />
      {search.do === 'edit' && can(me, 'tenancies:write') && (
        <TenancyEditDialog tenancy={tenancy} onClose={close} />
      )}
      {(search.do === 'end' || search.do === 'claim' || search.do === 'withdraw') && (
        <TenancyMoveDialog tenancy={tenancy} move={search.do} onClose={close} />
      )}
      {(search.do === 'archive' || search.do === 'restore') && (
        <LifeDialogs
          kind="tenancies"
          thing={tenancy}
          name={name}
          dialog={search.do}
          onClose={close}
        />
      )}
    </Page>
  )
}

function Moves({ tenancy, show }: { tenancy: Tenancy; show: (dialog: Dialog) => void }) {
  const toCome = isToCome(tenancy, useNow())
  // What has not begun is taken back, or given other days.
  if (tenancy.status === 'Ended' || toCome) return null
  return (
    <>
      <Button variant="default" onClick={() => show('end')}>
        End
      </Button>
      {tenancy.status === 'Active' ? (
        <Button variant="default" onClick={() => show('claim')}>
          Record possession claim
        </Button>
      ) : (
        <Button variant="default" onClick={() => show('withdraw')}>
          Withdraw claim
        </Button>
      )}
    </>
  )
}

function TenancyFacts({ tenancy }: { tenancy: Tenancy }) {
  const now = useNow()
  return (
    <Card label="Facts">
      <Facts
        columns
        facts={[
          tenancy.possessionBasis && {
            name: 'Possession is sought by',
            value: words(tenancy.possessionBasis),
          },
          {
            name: 'Home',
            value: (
              <Anchor
                size="sm"
                renderRoot={(props) => (
                  <Link to="/units/$unitId" params={{ unitId: tenancy.unitId }} {...props} />
                )}
              >
                {tenancy.unitAddress}
              </Anchor>
            ),
          },
          tenancy.room && { name: 'Room', value: tenancy.room },
          {
            name: 'Lead tenant',
            value: <PersonLink id={tenancy.tenantContactId} name={tenancy.tenantName} />,
          },
          tenancy.occupants.length > 0 && {
            name: 'Also lives there',
            value: tenancy.occupants.map((one) => (
              <div key={one.contactId}>
                <PersonLink id={one.contactId} name={one.name} />
              </div>
            )),
          },
          {
            name: 'First day',
            value: isToCome(tenancy, now)
              ? `${dateWords(tenancy.startDate)}; its people see nothing of the home before`
              : dateWords(tenancy.startDate),
          },
          { name: 'Last day', value: tenancy.endDate ? dateWords(tenancy.endDate) : 'Open' },
          { name: 'Rent a month', value: pounds(tenancy.rentAmountGbp) },
          { name: 'Deposit', value: pounds(tenancy.depositAmountGbp) },
        ]}
      />
    </Card>
  )
}
