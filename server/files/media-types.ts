/** The types of files that are kept here. */
export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
  text: 'text/plain',
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
} as const

export type FileType = keyof typeof mediaTypes

export type ImageType = 'png' | 'jpeg' | 'gif' | 'webp'

export const isImage = (type: FileType): type is ImageType => mediaTypes[type].startsWith('image/')
