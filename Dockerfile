# Debian, since the embedded database ships no build for musl.
FROM node:22-bookworm-slim AS base
WORKDIR /app
COPY package.json package-lock.json ./

FROM base AS build
COPY . .
RUN node server/setup.mjs build
# What the program reads when it runs.
RUN mkdir /runtime \
  && cp -r --parents dist seeds package.json LICENSE server/generated/schema.graphql /runtime

FROM base AS dependencies
RUN npm install --no-save --omit=dev --no-audit --no-fund

FROM node:22-bookworm-slim
LABEL org.opencontainers.image.title="Filière" org.opencontainers.image.licenses="Apache-2.0"
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 FILIERE_DATA=/data
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /runtime .
RUN install --directory --owner=node --group=node --mode=700 /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/server/main.js"]
