import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** The Bolt message COMMIT as one chunk with its end. */
const commit = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00])

export interface BoltProxy {
  /** `bolt://127.0.0.1:PORT` */
  readonly uri: string
  /** How many more commits the server is told of while the client's connection breaks before it hears the answer. */
  answersToLose: number
  /** How many answers were lost. */
  lost: number
  close(): Promise<void>
}

/** A network between a client and Neo4j that can break at the worst moment: after a commit, before its answer. */
export async function openBoltProxy(target: string): Promise<BoltProxy> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    let isCommitting = false
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    client.on('data', (bytes) => {
      if (proxy.answersToLose > 0 && bytes.includes(commit)) {
        isCommitting = true
        proxy.answersToLose -= 1
      }
      upstream.write(bytes)
    })
    upstream.on('data', (bytes) => {
      if (!isCommitting) {
        client.write(bytes)
        return
      }
      proxy.lost += 1
      client.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const proxy: BoltProxy = {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answersToLose: 0,
    lost: 0,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
  return proxy
}
