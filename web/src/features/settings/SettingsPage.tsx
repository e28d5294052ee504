/** What an administrator sets for the whole organisation. */
import { useQuery } from '@tanstack/react-query'

import { organisationQuery } from '~/api/settings'
import type { Me } from '~/api/types'
import { can } from '~/lib/can'
import { words } from '~/lib/words'
import { OfficeLinks } from '~/ui/data/OfficeLinks'
import { Facts } from '~/ui/Facts'
import { Loaded } from '~/ui/Loaded'
import { Missing } from '~/ui/Missing'
import { Card, Page } from '~/ui/Page'
import { Sheet } from '~/ui/Skeletons'
import { StatusTag } from '~/ui/StatusTag'

import { Holidays } from './Holidays'
import { LandlordType } from './LandlordType'

export function SettingsPage({ me }: { me: Me }) {
  const query = useQuery(organisationQuery)
  const mayWrite = can(me, 'org:update')
  return (
    <Page title="Settings" narrow>
      <Loaded query={query} skeleton={<Sheet />} missing={<Missing what="organisation" />}>
        {(organisation) => (
          <>
            <Card label="Organisation">
              <Facts
                columns
                facts={[
                  { name: 'Organisation', value: organisation.name },
                  { name: 'Short name', value: organisation.slug },
                  { name: 'Plan', value: words(organisation.plan) },
                  { name: 'Status', value: <StatusTag status={organisation.status} quiet /> },
                ]}
              />
            </Card>
            <LandlordType value={organisation.landlordType} mayWrite={mayWrite} />
            <Holidays mayWrite={mayWrite} />
            <OfficeLinks id={organisation.id} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
