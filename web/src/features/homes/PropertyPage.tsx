/** One property: its facts, its units, its open tickets. */
import { Anchor, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { propertyQuery } from '~/api/properties'
import type { Me, Property } from '~/api/types'
import { can } from '~/lib/can'
import { count, words } from '~/lib/words'
import { History } from '~/ui/data/History'
import { ArchivedNote, LifeDialogs, LifeMenu } from '~/ui/data/Life'
import { Merges } from '~/ui/data/Merges'
import { OfficeLinks } from '~/ui/data/OfficeLinks'
import { PlaceSection } from '~/ui/data/place/PlaceSection'
import { TicketLines } from '~/ui/data/TicketLines'
import { Facts } from '~/ui/Facts'
import { Loaded } from '~/ui/Loaded'
import { Missing } from '~/ui/Missing'
import { Card, Page, Section } from '~/ui/Page'
import { Sheet } from '~/ui/Skeletons'
import { StatusTag } from '~/ui/StatusTag'

import { addressOf } from './address'
import { MaybeSameHome } from './MaybeSameHome'
import { OwnerLink } from './OwnerLink'
import { PropertyDialog } from './PropertyDialog'
import type { propertyDialogs } from './search'
import { UnitDialog } from './UnitDialog'
import { UnitTable } from './UnitTable'

type Search = { do?: (typeof propertyDialogs)[number] }
type Props = { me: Me; id: string; search: Search }

export function PropertyPage({ me, id, search }: Props) {
  const query = useQuery(propertyQuery(id))
  return (
    <Loaded query={query} skeleton={<Sheet />} missing={<Missing what="home" />}>
      {(property) => <PropertySheet me={me} property={property} search={search} />}
    </Loaded>
  )
}

function PropertySheet({ me, property, search }: { me: Me; property: Property; search: Search }) {
  const navigate = useNavigate()
  const { id } = property
  const show = (dialog: Search['do']) =>
    void navigate({
      to: '/properties/$propertyId',
      params: { propertyId: id },
      search: { do: dialog },
      replace: dialog === undefined,
    })
  const mayWrite = can(me, 'properties:write')
  return (
    <Page
      title={property.addressLine1}
      beside={<StatusTag status={property.status} />}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/properties" {...props} />}>
          Homes
        </Anchor>
      }
      actions={
        mayWrite && (
          <>
            {!property.archivedAt && (
              <Button variant="default" onClick={() => show('edit')}>
                Edit
              </Button>
            )}
            <LifeMenu
              kind="properties"
              thing={property}
              name={property.addressLine1}
              show={show}
              onDeleted={() => void navigate({ to: '/properties' })}
            />
          </>
        )
      }
    >
      <ArchivedNote kind="properties" thing={property} />
      {mayWrite && !property.archivedAt && <MaybeSameHome id={id} />}
      <Merges id={id} />
      <Card label="Facts">
        <Facts
          columns
          facts={[
            { name: 'Address', value: addressOf(property) },
            { name: 'Type', value: words(property.propertyType) },
            { name: 'Nation', value: words(property.nation) },
            property.uprn && { name: 'UPRN', value: property.uprn },
            { name: 'Units', value: count(property.unitCount, 'unit') },
            { name: 'Owner', value: <OwnerLink id={property.ownerContactId} /> },
          ]}
        />
      </Card>
      <PlaceSection at={{ propertyId: id }} mayWrite={mayWrite} />
      <Section
        title="Units"
        flush
        actions={
          can(me, 'units:write') && (
            <Button variant="default" size="xs" onClick={() => show('add-unit')}>
              Add unit
            </Button>
          )
        }
      >
        <UnitTable propertyId={id} />
      </Section>
      <Section title="Open tickets" flush>
        <TicketLines filter={{ propertyId: id, queue: 'open' }} empty="No repair is open here." />
      </Section>
      <History kind="properties" id={id} />
      {(search.do === 'archive' || search.do === 'restore') && (
        <LifeDialogs
          kind="properties"
          thing={property}
          name={property.addressLine1}
          dialog={search.do}
          onClose={() => show(undefined)}
        />
      )}
      <OfficeLinks id={id} seen="properties" />
      {search.do === 'edit' && mayWrite && (
        <PropertyDialog property={property} onClose={() => show(undefined)} />
      )}
      {search.do === 'add-unit' && can(me, 'units:write') && (
        <UnitDialog propertyId={id} onClose={() => show(undefined)} />
      )}
    </Page>
  )
}
