import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { type ExecutionResult, getOperationAST, parse } from 'graphql'
import { mercurius } from 'mercurius'
import { FiliereError } from '../errors.ts'
import { signInAttempts } from '../features/people/attempts.ts'
import type { Browser } from '../features/people/browser.ts'
import { type GraphqlContext, graphqlContext, type ServiceOptions } from '../graphql/context.ts'
import { executableSchema } from '../graphql/executable-schema.ts'
import { answerOf, failedResult, type GraphqlAnswer, refusal } from '../graphql/graphql-answer.ts'
import { type GraphqlRequest, requestInAddress, requestInBody } from '../graphql/graphql-request.ts'
import { checkLimits, limits } from '../graphql/limits.ts'
import { acceptedMediaType, type MediaType, mediaTypes } from '../graphql/media-type.ts'
import { isFault } from '../graphql/public-graphql-error.ts'
import { resolvers } from '../graphql/resolvers.ts'
import { Turns } from '../graphql/turns.ts'
import type { Store } from '../store/store.ts'
import { dropSession, keepSession } from './session-cookie.ts'

export interface GraphqlOptions extends ServiceOptions {
  readonly store: Store
}

interface RequestContext extends GraphqlContext {
  readonly operationName: string | null
}

/** `/graphql`, as the specification of GraphQL over HTTP has it; mercurius' own routes leave part of it open. */
async function graphql(app: FastifyInstance, { store, ...options }: GraphqlOptions): Promise<void> {
  const parseOptions = { maxTokens: limits.tokens }
  await app.register(mercurius, {
    schema: executableSchema(resolvers),
    routes: false,
    // Parsed requests are kept, large ones too: no more than the page and the command line need.
    cache: 64,
    graphql: { parseOptions },
    errorFormatter: (execution) => ({ statusCode: 200, response: execution }),
  })
  // A text that can't be parsed would be taken for the JSON of a parsed one, past the limits.
  app.graphql.addHook('preParsing', async (_, source) => {
    parse(source, parseOptions)
  })
  app.graphql.addHook<RequestContext>('preExecution', async (schema, document, context, variables) => {
    checkLimits(schema, document, context.operationName, variables)
  })

  // A database elsewhere works on one answer while this thread puts another together; the embedded one is in this process.
  const turns = new Turns(store.capabilities.sharedWriters ? 2 : 1)
  const attempts = signInAttempts()
  const execute = async (asked: GraphqlRequest, reply: FastifyReply): Promise<ExecutionResult> => {
    const { query, variables, operationName } = asked
    const service = { ...options, turns, browser: browserOf(reply), signInAttempts: attempts }
    const context: RequestContext = {
      ...graphqlContext(store, reply.request.asker, goneSignal(reply), service),
      operationName,
    }
    try {
      return await app.graphql(query, { ...context }, { ...variables }, operationName ?? undefined)
    } catch (error) {
      return failedResult(error)
    } finally {
      context.answered()
    }
  }

  const answer = async (asked: GraphqlRequest, type: MediaType, reply: FastifyReply): Promise<GraphqlAnswer> => {
    const result = await execute(asked, reply)
    for (const err of result.errors ?? []) reply.log[isFault(err) ? 'error' : 'info']({ err }, 'query failed')
    return answerOf(result, type)
  }

  await app.register(async (routes) => {
    routes.removeContentTypeParser('text/plain')
    routes.setErrorHandler((error, request, reply) => {
      request.log.info({ err: error }, 'request refused')
      return send(reply, refusal(error), acceptedMediaType(request.headers.accept) ?? 'application/json')
    })
    routes.route({
      url: '/graphql',
      method: ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
      handler: (_, reply) => {
        const error = new FiliereError('BAD_INPUT', 'Send a GET or a POST.')
        return send(reply.header('allow', 'GET, POST'), { ...refusal(error), status: 405 }, 'application/json')
      },
    })
    routes.route({
      url: '/graphql',
      method: ['GET', 'POST'],
      bodyLimit: 256 * 1024,
      handler: async (request, reply) => {
        const type = wantedMediaType(request)
        if (request.method === 'POST') return send(reply, await answer(requestInBody(request.body), type, reply), type)
        const asked = requestInAddress(request.query)
        return mayWrite(asked)
          ? send(reply.header('allow', 'POST'), onlyByPost, type)
          : send(reply, await answer(asked, type, reply), type)
      },
    })
  })
}

/** An address that writes could be put into a link, or fetched again by a cache. */
const onlyByPost: GraphqlAnswer = {
  ...refusal(new FiliereError('BAD_INPUT', 'Send a mutation as a POST: a GET only reads.')),
  status: 405,
}

/** What can't be parsed will not be executed. */
function mayWrite({ query, operationName }: GraphqlRequest): boolean {
  try {
    return getOperationAST(parse(query, { maxTokens: limits.tokens }), operationName)?.operation === 'mutation'
  } catch {
    return false
  }
}

function wantedMediaType({ headers }: FastifyRequest): MediaType {
  const type = acceptedMediaType(headers.accept)
  if (type !== null) return type
  throw new FiliereError('BAD_INPUT', `Accept ${mediaTypes.join(' or ')}: this API answers in nothing else.`)
}

const browserOf = (reply: FastifyReply): Browser => ({
  address: reply.request.ip,
  device: reply.request.headers['user-agent'] ?? '',
  keep: (session) => keepSession(reply, session),
  drop: () => dropSession(reply),
})

/** Aborted when the connection closes before it was answered. */
function goneSignal({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController()
  raw.once('close', () => {
    if (!raw.writableEnded) controller.abort(new FiliereError('CLIENT_GONE', 'Whoever asked is no longer there.'))
  })
  return controller.signal
}

const send = (reply: FastifyReply, { status, body }: GraphqlAnswer, type: MediaType): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').type(`${type}; charset=utf-8`).send(JSON.stringify(body))

export const graphqlPlugin = fp(graphql, { name: 'graphql', dependencies: ['error-handler', 'authentication'] })
