/** Whether a name or an address stands for this machine itself. */
export const isLoopback = (name: string): boolean =>
  /^127(\.\d{1,3}){3}$/.test(name) || name === '[::1]' || name === '::1' || /^(.+\.)?localhost\.?$/i.test(name)
