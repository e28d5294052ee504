/**
 * Takes away what can be put back as it was: from the toast, for ten seconds. The line that is
 * taken away is gone before the answer comes, so the answer is waited for by itself.
 */
import { useAddAsset, useAddHint, useDeleteAsset, useDeleteHint } from '~/api/places'
import type { PlaceAsset, PlaceHint } from '~/api/types'

import { toast, toastProblem } from '../../toast'
import { assetBody, assetValues } from './assetForm'

const onError = (error: Error) => toastProblem(error.message)

export function useTakeHint() {
  const [add, remove] = [useAddHint(), useDeleteHint()]
  return ({ id, propertyId, unitId, kind, text }: PlaceHint) => {
    const back = () => void add.mutateAsync({ propertyId, unitId, kind, text }).catch(onError)
    void remove.mutateAsync(id).then(() => toast('The hint is removed.', back), onError)
  }
}

/** One of which something is on record stays; the server says so. */
export function useTakeAsset() {
  const [add, remove] = [useAddAsset(), useDeleteAsset()]
  return (asset: PlaceAsset) => {
    const { id, propertyId, unitId, name } = asset
    const body = { propertyId, unitId, ...assetBody(assetValues(asset)) }
    const back = () => void add.mutateAsync(body).catch(onError)
    void remove.mutateAsync(id).then(() => toast(`${name} is removed.`, back), onError)
  }
}
