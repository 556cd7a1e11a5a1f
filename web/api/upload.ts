import type { KeptFileFragment } from '../generated/operations.ts'
import { ApiError } from './client.ts'

/** Sends a file to be kept; `onProgress` is told how much of it has gone, in percent. Throws `ApiError`. */
export function uploadFile(file: File, onProgress: (percent: number) => void): Promise<KeptFileFragment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total ? Math.floor((loaded / total) * 100) : 0),
    )
    request.addEventListener('load', () => {
      if (request.status === 201) return resolve(request.response)
      const { code = 'INTERNAL', message = '' } = request.response ?? {}
      reject(new ApiError(code, message))
    })
    request.addEventListener('error', () => reject(new ApiError('NETWORK', 'the server did not answer')))
    const body = new FormData()
    body.set('file', file)
    request.open('POST', '/files')
    request.send(body)
  })
}
