import { lookup } from 'node:dns/promises'
import { connect as connectSocket, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { FiliereError } from '../errors.ts'
import { isPublicAddress } from './public-address.ts'

/** How names become addresses and addresses connections; what tests set otherwise. */
export interface Network {
  /** All IP addresses of a name. */
  resolve(name: string): Promise<readonly string[]>
  /** Begins to connect to an IP address. */
  connect(address: string, port: number): Socket
}

export const realNetwork: Network = {
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  connect: (host, port) => connectSocket({ host, port }),
}

interface Wanted {
  readonly protocol: string
  readonly hostname: string
  readonly port: string
  readonly servername?: string
}

type Done = (...result: [error: null, socket: Socket] | [error: Error, socket: null]) => void

/** Milliseconds for a connection. */
const patience = 10_000

/**
 * Connects to public addresses alone. A name is resolved once, each address it has must be public, and the connection
 * goes to one of those: nothing can point it elsewhere in between.
 */
export const publicConnector =
  (network: Network) =>
  (wanted: Wanted, done: Done): void => {
    connectPublicly(network, wanted).then(
      (socket) => done(null, socket),
      (error: Error) => done(error, null),
    )
  }

async function connectPublicly(network: Network, { protocol, hostname, port, servername }: Wanted): Promise<Socket> {
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  const address = await publicAddressOf(network, host)
  const secure = protocol === 'https:'
  const plain = network.connect(address, Number(port) || (secure ? 443 : 80))
  const name = servername || (isIP(host) === 0 ? host : undefined)
  const socket = secure ? connectTls({ socket: plain, host, ...(name && { servername: name }) }) : plain
  return ready(socket, secure ? 'secureConnect' : 'connect')
}

async function publicAddressOf(network: Network, host: string): Promise<string> {
  const addresses = isIP(host) === 0 ? await resolved(network, host) : [host]
  const [address] = addresses
  if (address === undefined) throw unknownHost(host)
  if (addresses.every(isPublicAddress)) return address
  throw new FiliereError(
    'FORBIDDEN',
    `${host} is not on the public internet: only what is there is fetched. Save the document as a file and add that.`,
  )
}

const resolved = (network: Network, host: string): Promise<readonly string[]> =>
  network.resolve(host).catch((cause) => {
    throw unknownHost(host, cause)
  })

const unknownHost = (host: string, cause?: unknown): FiliereError =>
  new FiliereError('CAPTURE_FAILED', `There is no site ${host}: check the address.`, { cause })

function ready(socket: Socket, event: 'connect' | 'secureConnect'): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      socket.destroy()
      reject(error)
    }
    const timer = setTimeout(() => fail(new Error('the connection took too long')), patience)
    socket.once('error', fail)
    socket.once(event, () => {
      clearTimeout(timer)
      socket.off('error', fail)
      resolve(socket)
    })
    socket.once('close', () => clearTimeout(timer))
  })
}
