/** The versions of the policy: what each changed, who set it, and when. */
import { Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'

import { itemsOf } from '~/api/page'
import { policyVersionsQuery } from '~/api/policy'
import type { PolicyVersion } from '~/api/types'
import { Loaded } from '~/ui/Loaded'
import { LoadMore } from '~/ui/LoadMore'
import { Section } from '~/ui/Page'
import { Ago } from '~/ui/When'

import { Differences } from './Differences'
import styles from './Policy.module.css'

export function Versions() {
  const query = useInfiniteQuery(policyVersionsQuery)
  return (
    <Section id="versions" title="Versions">
      <Loaded query={query}>
        {(data) => {
          const versions = itemsOf(data)
          if (versions.length === 0) {
            return (
              <Text size="sm" c="dimmed">
                Nobody has changed the policy that is built in.
              </Text>
            )
          }
          return (
            <ol className={styles.versions} aria-label="Versions">
              {versions.map((version, at) => (
                <Version key={version.id} version={version} before={versions[at + 1]} />
              ))}
            </ol>
          )
        }}
      </Loaded>
      <LoadMore query={query} />
    </Section>
  )
}

function Version({ version, before }: { version: PolicyVersion; before?: PolicyVersion }) {
  return (
    <li>
      <Text size="sm" fw={600}>
        Version {version.version}
        <Text span size="sm" c="dimmed" fw={400}>
          {' '}
          · {version.setBy ?? 'Somebody'} · <Ago at={version.createdAt} />
        </Text>
      </Text>
      {version.note && <Text size="sm">{version.note}</Text>}
      {before && <Differences old={before.rules} next={version.rules} />}
    </li>
  )
}
