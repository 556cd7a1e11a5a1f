import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { OpenedSession } from '../features/people/sessions.ts'
import { isLoopback } from '../loopback.ts'

/** Bound by browsers to this host, TLS and no other path; without TLS only for what never leaves this machine. */
const overTls = '__Host-filiere'
const onThisMachine = 'filiere'

const attributes = { path: '/', httpOnly: true, sameSite: 'strict' } as const

/**
 * Whoever ends TLS before this server may say so. One that doesn't, and is not asked as this machine, is taken to have
 * TLS as well: without it the browser keeps no session.
 */
function isPlain({ headers }: FastifyRequest): boolean {
  const url = `http://${headers.host}`
  return headers['x-forwarded-proto'] !== 'https' && URL.canParse(url) && isLoopback(new URL(url).hostname)
}

const cookieName = (request: FastifyRequest): string => (isPlain(request) ? onThisMachine : overTls)

/** What the browser that asks shows of its session; undefined for none. */
export const sessionText = (request: FastifyRequest): string | undefined => request.cookies[cookieName(request)]

export function keepSession(reply: FastifyReply, { text, expires }: OpenedSession): void {
  const name = cookieName(reply.request)
  reply.setCookie(name, text, { ...attributes, secure: name === overTls, expires: new Date(expires) })
}

export function dropSession(reply: FastifyReply): void {
  const name = cookieName(reply.request)
  reply.clearCookie(name, { ...attributes, secure: name === overTls })
}

const readCookies = async (app: FastifyInstance): Promise<void> => {
  await app.register(cookie)
}

export const sessionCookiePlugin = fp(readCookies, { name: 'session-cookie' })
