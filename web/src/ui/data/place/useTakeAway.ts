/**
 * Takes away what can be put back as it was: from the toast, for ten seconds. The line that is
 * taken away is gone before the answer comes, so the answer is waited for by itself.
 */
import { useAddAsset, useAddHint, useDeleteAsset, useDeleteHint } from '~/api/places'
import type { PlaceAsset, PlaceHint } from '~/api/types'

import { count } from '~/lib/words'

import { toast, toastProblem } from '../../toast'
import { useConfirm } from '../../useConfirm'
import { assetBody, assetValues } from './assetForm'

const onError = (error: Error) => toastProblem(error.message)

export function useTakeHint() {
  const [add, remove] = [useAddHint(), useDeleteHint()]
  return ({ id, propertyId, unitId, kind, text }: PlaceHint) => {
    const back = () => void add.mutateAsync({ propertyId, unitId, kind, text }).catch(onError)
    void remove.mutateAsync(id).then(() => toast('The hint is removed.', back), onError)
  }
}

/** What was done to a thing cannot be put back with it, so where there is any this asks first. */
export function useTakeAsset() {
  const [add, remove] = [useAddAsset(), useDeleteAsset()]
  const [confirm, question] = useConfirm()
  async function take(asset: PlaceAsset) {
    const { id, propertyId, unitId, name, services } = asset
    if (services > 0) {
      const text = `Its ${count(services, 'service')} on record go with it, for good.`
      if (!(await confirm({ title: `Remove ${name}?`, text, submit: 'Remove' }))) return
      void remove.mutateAsync(id).then(() => toast(`${name} is removed.`), onError)
      return
    }
    const body = { propertyId, unitId, ...assetBody(assetValues(asset)) }
    const back = () => void add.mutateAsync(body).catch(onError)
    void remove.mutateAsync(id).then(() => toast(`${name} is removed.`, back), onError)
  }
  return [take, question] as const
}
