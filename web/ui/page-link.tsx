import { Link, type LinkProps } from 'react-router'

/** A link inside the page; its address comes from `useAddresses`, which keeps the language. */
export function PageLink({ href, ...props }: Omit<LinkProps, 'to'> & { readonly href: string }) {
  return <Link {...props} to={href} />
}
