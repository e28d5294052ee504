/** What the organisation promises, and what happens when a promise is not kept. */
import { Alert, Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import { policyQuery, usePreviewPolicy } from '~/api/policy'
import type { Me, PolicyInForce, PolicyPreview, ServicePolicy } from '~/api/types'
import { can } from '~/lib/can'
import { Loaded } from '~/ui/Loaded'
import { Page, Section } from '~/ui/Page'
import { useFocusWrong } from '~/ui/useFocusWrong'
import { Ago } from '~/ui/When'
import { WhyButton } from '~/ui/WhyButton'

import { CompletionFields } from './CompletionFields'
import { HoursFields } from './HoursFields'
import { LateFields } from './LateFields'
import { LimitFields } from './LimitFields'
import styles from './Policy.module.css'
import { PreviewDialog } from './PreviewDialog'
import { PromiseFields } from './PromiseFields'
import { complaints, differences } from './rules'
import { Versions } from './Versions'

export function PolicyPage({ me }: { me: Me }) {
  const query = useQuery(policyQuery)
  return (
    <Page title="Service policy">
      <Loaded query={query}>
        {(now) => <PolicyForm now={now} mayChange={can(me, 'org:update')} />}
      </Loaded>
    </Page>
  )
}

function PolicyForm({ now, mayChange }: { now: PolicyInForce; mayChange: boolean }) {
  const [draft, setDraft] = useState<ServicePolicy>()
  const [shown, setShown] = useState<PolicyPreview>()
  const preview = usePreviewPolicy()
  const frame = useRef<HTMLDivElement>(null)
  useFocusWrong(frame, preview.error)
  const rules = draft ?? now.rules
  const changed = differences(now.rules, rules).length > 0
  const faults = complaints(preview.error?.problem.errors)
  const edit = {
    rules,
    faults,
    disabled: !mayChange,
    onChange: (next: ServicePolicy) => setDraft(next),
  }
  return (
    <div className={styles.stack} ref={frame}>
      <Standing now={now} />
      {preview.error && (
        <Alert color="red" role="alert" title="This cannot be set yet">
          {preview.error.problem.errors?.[0]?.detail ?? preview.error.message}
        </Alert>
      )}
      <Section title="What is promised">
        <Text size="sm" c="dimmed" mb="sm">
          Counted from the moment of the report. Working days keep its time of day; an empty field
          promises nothing. Bank holidays are those of the home’s nation.
        </Text>
        <PromiseFields {...edit} />
      </Section>
      <div className={styles.halves}>
        <Section title="Working hours">
          <HoursFields {...edit} />
        </Section>
        <div className={styles.stack}>
          <Section title="When time runs out">
            <LateFields {...edit} />
          </Section>
          <Section title="Limits">
            <LimitFields {...edit} />
          </Section>
        </div>
      </div>
      <Section title="Before a job is completed">
        <CompletionFields {...edit} />
      </Section>
      {mayChange && (
        <div className={styles.bar}>
          {changed && (
            <Button variant="default" onClick={() => setDraft(undefined)}>
              Take back
            </Button>
          )}
          <WhyButton
            why={changed ? undefined : 'Nothing is changed yet.'}
            loading={preview.isPending}
            onClick={() => preview.mutate(rules, { onSuccess: setShown })}
          >
            See what it means
          </WhyButton>
        </div>
      )}
      <Versions />
      {shown && (
        <PreviewDialog
          now={now}
          rules={rules}
          preview={shown}
          onClose={() => setShown(undefined)}
          onSet={() => {
            setShown(undefined)
            setDraft(undefined)
          }}
        />
      )}
    </div>
  )
}

function Standing({ now }: { now: PolicyInForce }) {
  if (now.version === 0) {
    return <Text c="dimmed">The policy that is built in counts, until you set your own.</Text>
  }
  return (
    <Text c="dimmed">
      Version {now.version}, set by {now.setBy ?? 'somebody'} {now.setAt && <Ago at={now.setAt} />}
      {now.note ? `: ${now.note}` : ''}
    </Text>
  )
}
