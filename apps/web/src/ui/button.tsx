import type { ButtonHTMLAttributes } from 'react'
import './button.css'

/**
 * The browser's own button in the look of the theme. The page draws a dozen of them again with every key
 * pressed, which the library's button, rich as it is, makes felt on an old computer.
 */
export function Button({
  look = 'plain',
  type = 'button',
  className = '',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: 'plain' | 'primary' | 'danger' | 'link' }) {
  return <button {...rest} type={type} className={`button button-${look} ${className}`} />
}
