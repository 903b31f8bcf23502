# One image for the api, the worker and the migration; the command says which.

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund --ignore-scripts
COPY tsconfig.json ./
COPY libs libs
COPY workflows workflows
COPY activities activities
COPY apps apps
# Workflows are bundled here, with the very SDK that will run them.
RUN npx tsc -p tsconfig.json && node dist/apps/worker/src/build-bundle.js

FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The optional packages are the embedded PostgreSQL and compilers: nothing that runs here.
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund --ignore-scripts

FROM node:24.21.0-bookworm-slim
# Temporal's native client looks for certificates even where it uses none.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends ca-certificates \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
ENV NODE_ENV=production \
    NODE_OPTIONS=--enable-source-maps \
    API_HOST=0.0.0.0 \
    API_PORT=3000 \
    WORKER_HEALTH_PORT=3001 \
    FILES_DIR=/data/files
RUN mkdir -p /data/files && chown node:node /data/files
COPY package.json LICENSE NOTICE ./
COPY --from=packages /app/node_modules node_modules
COPY libs/policy-packs libs/policy-packs
COPY --from=build /app/dist/workflow-bundle.js dist/
COPY --from=build /app/dist/libs dist/libs
COPY --from=build /app/dist/activities dist/activities
COPY --from=build /app/dist/apps/api dist/apps/api
COPY --from=build /app/dist/apps/worker dist/apps/worker
COPY --from=build /app/dist/apps/cli dist/apps/cli
USER node
EXPOSE 3000
VOLUME /data/files
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/apps/api/src/main.js"]
