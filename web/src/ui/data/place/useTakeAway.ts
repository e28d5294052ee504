/** Takes away what can be put back as it was: from the toast, for ten seconds. */
import { useAddAsset, useAddHint, useDeleteAsset, useDeleteHint } from '~/api/places'
import type { PlaceAsset, PlaceHint } from '~/api/types'

import { toast, toastProblem } from '../../toast'
import { assetBody, assetValues } from './assetForm'

const onError = (error: Error) => toastProblem(error.message)

export function useTakeHint() {
  const [add, remove] = [useAddHint(), useDeleteHint()]
  return ({ id, propertyId, unitId, kind, text }: PlaceHint) => {
    const back = () => add.mutate({ propertyId, unitId, kind, text }, { onError })
    remove.mutate(id, { onError, onSuccess: () => toast('The hint is removed.', back) })
  }
}

export function useTakeAsset() {
  const [add, remove] = [useAddAsset(), useDeleteAsset()]
  return (asset: PlaceAsset) => {
    const { id, propertyId, unitId } = asset
    const body = { propertyId, unitId, ...assetBody(assetValues(asset)) }
    const back = () => add.mutate(body, { onError })
    remove.mutate(id, { onError, onSuccess: () => toast(`${asset.name} is removed.`, back) })
  }
}
