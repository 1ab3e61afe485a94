import { keepFile } from '../../../ui/keep-file.ts'
import type { Picture } from './draw-picture.ts'

/** Twice as many dots as the drawing has, so that it is sharp on paper. */
const SHARPNESS = 2

/** Draws the picture in the browser and hands it over as a PNG; false where the browser cannot. */
export async function keepPicture({ svg, width, height }: Picture, name: string): Promise<'kept' | 'failed'> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  try {
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * SHARPNESS
    canvas.height = height * SHARPNESS
    const paper = canvas.getContext('2d')
    if (paper === null) return 'failed'
    paper.drawImage(image, 0, 0, canvas.width, canvas.height)
    const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (file === null) return 'failed'
    keepFile(name, file)
    return 'kept'
  } catch {
    return 'failed'
  }
}
