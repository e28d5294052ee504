/** The versions of a rule, newest first: who set each, and what it said before and after. */
import { Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'

import { ruleVersionsQuery } from '~/api/automation'
import { itemsOf } from '~/api/page'
import type { AutomationRule, RulePart, RuleVersion, RuleWords } from '~/api/types'
import { Dialog } from '~/ui/Dialog'
import { actionSentence, filterWords, triggerWords } from '~/ui/data/rules/words'
import { Loaded } from '~/ui/Loaded'
import { LoadMore } from '~/ui/LoadMore'
import { Ago } from '~/ui/When'

import styles from './Automation.module.css'

const parts: Record<RulePart, string> = {
  Name: 'Name',
  Enabled: 'Acts',
  Position: 'Place',
  Trigger: 'When',
  Filter: 'Of which',
  Actions: 'Then',
}

/** What a version says of one part. */
export function partWords(part: RulePart, words: RuleWords): string {
  switch (part) {
    case 'Name':
      return words.name
    case 'Enabled':
      return words.enabled ? 'Yes' : 'No'
    case 'Position':
      return `${words.position}`
    case 'Trigger':
      return words.hours
        ? `${triggerWords[words.trigger]}: ${words.hours} h`
        : triggerWords[words.trigger]
    case 'Filter':
      return filterWords(words.filter).join('; ') || 'All tickets'
    case 'Actions':
      return words.actions.map(actionSentence).join('; ')
  }
}

type Props = { rule: AutomationRule; onClose: () => void }

export function VersionsDialog({ rule, onClose }: Props) {
  const query = useInfiniteQuery(ruleVersionsQuery(rule.id))
  return (
    <Dialog title={`Versions of ${rule.name}`} size="xl" onClose={onClose}>
      <Loaded query={query}>
        {(data) => (
          <ol className={styles.versions} aria-label="Versions">
            {itemsOf(data).map((version) => (
              <li key={version.version} className={styles.version}>
                <Version version={version} />
              </li>
            ))}
          </ol>
        )}
      </Loaded>
      <LoadMore query={query} />
    </Dialog>
  )
}

function Version({ version }: { version: RuleVersion }) {
  const { words, before, changed } = version
  // The oldest on record says all of it.
  const shown = before ? changed : (Object.keys(parts) as RulePart[])
  return (
    <>
      <Text size="sm" fw={600}>
        Version {version.version}
      </Text>
      <Text size="xs" c="dimmed">
        {version.authorName} · <Ago at={version.createdAt} />
      </Text>
      {shown.length === 0 && <Text size="sm">Saved without a change.</Text>}
      <dl className={styles.parts}>
        {shown.map((part) => (
          <div key={part}>
            <dt>{parts[part]}</dt>
            <dd>
              {before && <del>{partWords(part, before)}</del>} <span>{partWords(part, words)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
