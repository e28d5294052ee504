/** A change that waits to be decided: what it comes to, who asked and why, and the decision. */
import { Button, Group, Text } from '@mantine/core'
import { useId, useState } from 'react'

import { useApprove, useReject, useWithdraw } from '~/api/pricing'
import type { Variation } from '~/api/types'
import { pounds } from '~/lib/money'
import { ReasonDialog } from '~/ui/ReasonDialog'
import { Tag } from '~/ui/Tag'
import { toast, toastProblem } from '~/ui/toast'
import { useConfirm } from '~/ui/useConfirm'
import { Ago } from '~/ui/When'

import { ChangedLines } from './ChangedLines'
import styles from './Pricing.module.css'
import { penceOf } from './sums'
import { TargetDialog } from './TargetDialog'
import { Totals } from './Totals'

export function WaitingCard({ variation }: { variation: Variation }) {
  const { kind, workOrderNumber: order } = variation
  const what = kind === 'Extra' ? 'Extra work' : 'The price'
  return (
    <section className={styles.waiting} aria-label={`${what} on ${order} waits for approval`}>
      <Group gap="xs">
        <Tag meaning="waiting">{what} waits for approval</Tag>
        <Text size="sm" c="dimmed">
          {variation.askedBy ?? 'Somebody'} asked <Ago at={variation.askedAt} />
        </Text>
      </Group>
      {variation.reason && <p className={styles.quote}>“{variation.reason}”</p>}
      <Totals
        before={penceOf(variation.beforeGbp)}
        change={penceOf(variation.changeGbp)}
        after={penceOf(variation.afterGbp)}
      />
      {kind === 'Extra' && (
        <Text size="sm" c="dimmed">
          Agreed at the start: {pounds(variation.originalGbp)}. Until it is decided, the job is
          neither completed nor cancelled.
        </Text>
      )}
      <ChangedLines variation={variation} />
      <Decide variation={variation} what={what} />
    </section>
  )
}

function Decide({ variation, what }: { variation: Variation; what: string }) {
  const [rejecting, setRejecting] = useState(false)
  const [targeting, setTargeting] = useState(false)
  const approve = useApprove(variation.id)
  const reject = useReject(variation.id)
  const withdraw = useWithdraw(variation.id)
  const [confirm, question] = useConfirm()
  const { canApprove, canReject, canWithdraw, needsTarget, whyNot } = variation
  const order = variation.workOrderNumber
  const why = useId()
  const onError = (error: Error) => toastProblem(error.message)

  async function askBack() {
    const title = 'Take it back?'
    const text = `${what} on ${order} is not asked for any more. What is ordered stays as it is.`
    if (await confirm({ title, text, submit: 'Take it back' })) {
      withdraw.mutate(undefined, { onError, onSuccess: () => toast('It is taken back.') })
    }
  }

  return (
    <>
      {!canApprove && whyNot && (
        <Text size="sm" c="dimmed" id={why}>
          {whyNot}
        </Text>
      )}
      <Group gap="xs">
        {canReject && (
          <>
            <Button
              loading={approve.isPending}
              disabled={!canApprove}
              aria-describedby={canApprove ? undefined : why}
              onClick={() =>
                needsTarget
                  ? setTargeting(true)
                  : approve.mutate(
                      {},
                      { onError, onSuccess: () => toast(`${what} on ${order} is approved.`) },
                    )
              }
            >
              Approve {pounds(variation.afterGbp)}
            </Button>
            <Button variant="default" onClick={() => setRejecting(true)}>
              Reject
            </Button>
          </>
        )}
        {canWithdraw && (
          <Button variant="default" loading={withdraw.isPending} onClick={() => void askBack()}>
            Take it back
          </Button>
        )}
      </Group>
      {needsTarget && canApprove && (
        <Text size="sm" c="dimmed">
          The time by which it was to be put right has passed: approving it asks for a new one.
        </Text>
      )}
      {question}
      {targeting && <TargetDialog variation={variation} onClose={() => setTargeting(false)} />}
      {rejecting && (
        <ReasonDialog
          title={`Reject: ${what.toLowerCase()} on ${order}`}
          explain="What is ordered stays exactly as it was. Whoever asked is told, with your reason."
          label="Why"
          submit="Reject it"
          danger
          busy={reject.isPending}
          onClose={() => setRejecting(false)}
          send={(reason, done) =>
            reject.mutate(reason, {
              onError: done.onError,
              onSuccess: () => {
                done.onSuccess()
                toast(`${what} on ${order} is rejected.`)
              },
            })
          }
        />
      )}
    </>
  )
}
